import { describe, expect, test } from 'vitest';
import { chromium } from 'playwright';
import { ALWAYS } from '../../core/progress.ts';
import { comparisonOfTakes } from '../../main/coach/comparison-of-takes.ts';
import { progressOfTakes } from '../../main/coach/progress-of-takes.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { axeViolations } from '../browser/axe.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { scratch, starling } from './command-line.ts';
import { readPdf } from './pdf-reader.ts';
import { HOSTILE_ID, smallLibrary, SPOKEN_ID } from './small-library.ts';

const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);
const framing = { lens: 'ownership', level: 'senior', names: true } as const;
const wanted = { ...framing, walkthroughId: 'production-incident', period: ALWAYS } as const;
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const letters = (text: string): string => text.replace(/[\s\u00ad-]/gu, '');

describe('a progress report', () => {
  test('tells every figure of every take, and which findings stay', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const text = textOf(await progressOfTakes(library, walkthroughs, { ...wanted, format: 'md' }));
    library.close();
    expect(text).toContain('- Period: 1 January 2026 to 2 January 2026');
    expect(text).toContain('2 takes, all judged by the same measure.');
    expect(text).toMatch(/\| No scope boundary \| found \| found \| 2 \| still there \|/);
    expect(text).toMatch(/\| No task \| – \| found \| 1 \| still there \|/);
    expect(text).toMatch(/\| 1 \| The outage \| 1 January 2026 \|/);
    expect(text).not.toContain('<script>');
  });

  test('is about the days asked for, and says so when they hold too little', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const period = { from: '2026-01-02', to: null };
    await expect(progressOfTakes(library, walkthroughs, { ...wanted, period, format: 'md' })).rejects.toThrow(
      /there is one\. Choose a longer period/,
    );
    library.close();
  });

  test('leaves the titles out when asked to', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    for (const format of ['html', 'md'] as const) {
      const page = textOf(await progressOfTakes(library, walkthroughs, { ...wanted, names: false, format }));
      expect(page).not.toContain('The outage');
      expect(page).toContain('Take 1');
    }
    library.close();
  });

  test('is a page without a fault for axe, without a script and without a request', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const page = await progressOfTakes(library, walkthroughs, { ...wanted, format: 'html' });
    library.close();
    expect(textOf(page)).not.toContain('<script');
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(`file://${at.file('progress.html', page.bytes)}`);
    expect(await tab.locator('.trend svg').count()).toBe(8);
    expect(await axeViolations(tab)).toEqual([]);
    expect(asked).toHaveLength(1);
    await browser.close();
  });

  test('and a comparison are PDFs of real text', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const progress = await progressOfTakes(library, walkthroughs, { ...wanted, format: 'pdf' });
    const compared = { ...framing, earlierId: SPOKEN_ID, laterId: HOSTILE_ID };
    const comparison = await comparisonOfTakes(library, walkthroughs, { ...compared, format: 'pdf' });
    library.close();
    const told = letters(readPdf(progress.bytes).pages.join(''));
    for (const part of [
      'Progress',
      '1 January 2026 to 2 January 2026',
      'No task',
      'still there',
      'The outage',
    ])
      expect(told).toContain(letters(part));
    const { pages, source } = readPdf(comparison.bytes);
    for (const part of ['Two takes side by side', 'Earlier: The outage', 'Mended', 'Words a minute'])
      expect(letters(pages.join(''))).toContain(letters(part));
    expect(source).toContain('/Title (Delivery)');
  });

  test('is written by the command line', async () => {
    using at = scratch();
    const home = at.path('home');
    (await smallLibrary(home)).close();
    const { code, stdout } = await starling(['progress', '--to', '2026-01-31'], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Progress/);
    const wrong = await starling(['progress', '--from', 'yesterday'], { home });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('yesterday is no day.');
    const none = await starling(['progress', '--without', 'audio'], { home });
    expect(none.code).toBe(2);
  });
});
