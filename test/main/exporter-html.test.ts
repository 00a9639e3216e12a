import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { renderReport } from '../../main/exporter/render-report.ts';
import { runAxe } from '../browser/axe.ts';
import { findChromium } from '../browser/find-chromium.ts';
import {
  HOSTILE_TEXTS,
  hostileReview,
  hostileWords,
  longReview,
  tenThousandWords,
} from '../core/hostile-words.ts';
import { sampleAudio, sampleWritten, silentReview } from '../core/report-sample.ts';

const VIEWS = [
  { width: 1024, height: 700 },
  { width: 1600, height: 1000 },
  { width: 390, height: 800 },
] as const;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'starling-report-'));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Long enough for a busy machine: it only bounds a hang. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000 });

interface Opened {
  readonly page: Page;
  /** Everything the page asked for besides itself and its own `data:` audio. */
  readonly requests: string[];
  /** Errors, and refusals of its own content policy. */
  readonly complaints: string[];
}

interface View {
  readonly audio?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: (typeof VIEWS)[number];
}

async function open(
  written: WrittenReview,
  { audio = true, colorScheme = 'light', viewport = VIEWS[0] }: View = {},
): Promise<Opened> {
  const { bytes } = await renderReport('html', {
    ...written,
    audio: audio ? { mimeType: 'audio/ogg; codecs=opus', bytes: sampleAudio() } : null,
  });
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, bytes);
  const url = pathToFileURL(file).href;
  const context = await browser.newContext({ offline: true, colorScheme, viewport });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, requests, complaints };
}

async function axeViolations(page: Page): Promise<string[]> {
  const { violations, passes } = await runAxe(page);
  expect(passes.length).toBeGreaterThan(15);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const position = (page: Page): Promise<number> =>
  page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
const litWord = (page: Page): Promise<string | null> => page.locator('.word.now').textContent();

describe('the page', () => {
  test('asks for nothing and breaks none of its own rules', async () => {
    const { page, requests, complaints } = await open(sampleWritten());
    await eventually(() => page.locator('#controls').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('tells the whole review', async () => {
    const written = sampleWritten();
    const { page } = await open(written);
    const text = await page.locator('body').innerText();
    const { report, review, title } = written;
    for (const part of [
      title,
      report.question,
      ...report.findings.flatMap(({ quote, message, advice }) => [quote, message, advice]),
      ...report.strengths.map(({ quote }) => quote),
      ...review.scoreReasons.map((reason) => reason.text),
      ...report.probes.flatMap(({ question, why }) => [question, why]),
    ]) {
      expect(text).toContain(part);
    }
    const words = await page.locator('.word').allTextContents();
    expect(words).toEqual(report.transcript.words.map((word) => word.text));
    await page.context().close();
  });

  test.each(VIEWS)('fits a window of $width by $height without scrolling sideways', async (viewport) => {
    const { page } = await open(sampleWritten(), { viewport });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to find in the %s theme',
    async (colorScheme) => {
      const { page } = await open(sampleWritten(), { colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('.word').nth(20).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test('a take in which nothing was said has a page that says so', async () => {
  const { page, complaints } = await open(sampleWritten({ words: [], review: silentReview }), {
    audio: false,
  });
  const text = await page.locator('body').innerText();
  expect(text).toContain('No score');
  expect(text).toContain('No words were spoken in this take.');
  expect(await page.content()).not.toMatch(/NaN|undefined|Infinity/);
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('the recording', () => {
  test('plays, and the transcript follows', async () => {
    const { page } = await open(sampleWritten());
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await eventually(() => position(page)).toBeGreaterThan(1.5);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const at = await position(page);
    const { words } = sampleWritten().report.transcript;
    expect(await litWord(page)).toBe(words.findLast(({ start }) => start <= at)?.text);
    await page.context().close();
  });

  test('goes to a word, a finding’s moment, a place on the timeline and on the slider', async () => {
    const { page } = await open(sampleWritten());
    const { words } = sampleWritten().report.transcript;
    await page.locator('.word').nth(200).click();
    await eventually(() => position(page)).toBeCloseTo(words[200]?.start ?? 0, 2);
    expect(await litWord(page)).toBe(words[200]?.text);

    await page.locator('#finding-4').getByRole('button').click();
    await eventually(() => position(page)).toBeGreaterThanOrEqual(words[252]?.start ?? 0);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();

    const timeline = page.locator('#timeline');
    const { width = 0 } = (await timeline.boundingBox()) ?? {};
    await timeline.click({ position: { x: width / 2, y: 10 } });
    await eventually(() => position(page)).toBeCloseTo(95.11 / 2, 0);

    await page.getByRole('slider', { name: 'Position in the take' }).fill('10');
    await eventually(() => position(page)).toBeCloseTo(10, 1);
    await page.context().close();
  });

  test('is played and stopped by the space bar, except where the space bar has work of its own', async () => {
    const { page } = await open(sampleWritten());
    const paused = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused);
    await page.keyboard.press('Space');
    await eventually(paused).toBe(false);
    await page.keyboard.press('Space');
    await eventually(paused).toBe(true);
    await page.getByRole('combobox', { name: 'Speed' }).focus();
    await page.keyboard.press('Space');
    expect(await paused()).toBe(true);
    await page.context().close();
  });

  test('keeps the spoken word in sight', async () => {
    const { page } = await open(sampleWritten());
    await page.getByRole('slider', { name: 'Position in the take' }).fill('93');
    const [pane, word] = await Promise.all([
      page.locator('#transcript').boundingBox(),
      page.locator('.word.now').boundingBox(),
    ]);
    expect(word?.y).toBeGreaterThan(pane?.y ?? Infinity);
    expect(word?.y).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
    await page.context().close();
  });

  test('can be left out: the page then offers nothing that would need it', async () => {
    const { page, complaints } = await open(sampleWritten(), { audio: false });
    expect(await page.locator('audio, button[data-t]').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('that cannot be played is said to be so', async () => {
    const written = sampleWritten();
    const { bytes } = await renderReport('html', {
      ...written,
      audio: { mimeType: 'audio/wav', bytes: new Uint8Array(2000) },
    });
    const file = join(folder, 'damaged.html');
    writeFileSync(file, bytes);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await eventually(() => page.locator('#trouble').textContent()).toContain('cannot play the recording');
    await page.close();
  });
});

describe('hostile words', () => {
  const hostile = sampleWritten({
    title: HOSTILE_TEXTS.join(' '),
    words: hostileWords,
    review: hostileReview,
  });

  test('stay words: no markup, no script, no request comes of them', async () => {
    const { page, requests, complaints } = await open(hostile);
    expect(await page.title()).toContain('Starling review');
    expect(await page.title()).not.toBe('owned');
    // The player's and the comments'.
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, iframe, [onload], [onerror], a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
    const shown = await page.locator('.word').allTextContents();
    expect(shown[0]).toBe(HOSTILE_TEXTS[0]);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('do not push the page sideways, and axe still finds nothing', async () => {
    const { page } = await open(hostile);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('of an audio type cannot end the attribute they stand in', async () => {
    const { bytes } = await renderReport('html', {
      ...sampleWritten(),
      audio: { mimeType: 'audio/x"><script>1</script>', bytes: new Uint8Array(4) },
    });
    expect(new TextDecoder().decode(bytes)).not.toContain('<script>1');
  });

  test('10,000 of them are all there and can be gone through', async () => {
    const { page, complaints } = await open(sampleWritten({ words: tenThousandWords, review: longReview }));
    expect(await page.locator('.word').count()).toBe(10_000);
    await page.locator('.word').nth(100).click();
    await eventually(() => position(page)).toBeCloseTo(36, 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
