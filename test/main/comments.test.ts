import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentFileSchema } from '../../core/coach-comments.ts';
import type { CoachComment } from '../../core/coach-comments.ts';
import { addComments, removeComment } from '../../main/coach/comment-file.ts';
import { EVERYTHING } from '../../core/report/shared-parts.ts';
import { reportOfTake } from '../../main/coach/report-of-take.ts';
import { renderReport } from '../../main/exporter/render-report.ts';
import { MODELS_DIR } from '../../main/folders.ts';
import { addTypedTake } from '../../main/recorder/typed-take.ts';
import { Services } from '../../main/services.ts';
import { startSpeech } from '../../speech/start.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { sampleAudio, sampleWritten } from '../core/report-sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ANSWER = `Last spring some of the webhooks failed and merchants lost orders. It was nobody's job. I wrote nine
tests, I reproduced the fault and I shipped a fix. Failures went from three in a thousand to none.`;
const HOSTILE = '<img src=x onerror="document.title=1">\n"quoted" & עברית 🙂';

const home = mkdtempSync(join(tmpdir(), 'starling-comments-'));
const open = () =>
  new Services({ libraryDir: home, speech: startSpeech({ modelsDir: MODELS_DIR }), door: 'web' });
let services: Services;
let browser: Browser;
let id: string;
let otherId: string;

async function analysedTake(title: string): Promise<string> {
  const framing = { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' } as const;
  const take = addTypedTake(services.library, services.framing(framing, title), ANSWER);
  services.analyst.start(take.id);
  for await (const { stage } of services.analyst.watch(take.id)) if (stage === 'ready') break;
  return take.id;
}

beforeAll(async () => {
  services = open();
  id = await analysedTake('Webhooks');
  otherId = await analysedTake('Another');
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
  });
});
afterAll(async () => {
  await browser.close();
  await services.close();
  rmSync(home, { recursive: true, force: true });
});

async function pageOf(bytes: Uint8Array): Promise<Page> {
  const file = join(home, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, bytes);
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

const pageOfTake = async (take: string) =>
  pageOf(
    (
      await reportOfTake(services.library, services.walkthroughs, {
        id: take,
        format: 'html',
        parts: EVERYTHING,
      })
    ).bytes,
  );

async function pin(page: Page, at: string, text: string, by = 'Ada'): Promise<void> {
  await page.getByLabel('Your name').fill(by);
  await page.getByRole('textbox', { name: 'At', exact: true }).fill(at);
  await page.getByLabel('Comment', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Pin comment' }).click();
}

async function savedFile(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save comments to a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('starling-comments.json');
  return readFileSync(await download.path(), 'utf8');
}

describe('comments that a coach writes into the web page of a review', () => {
  it('come back beside the take, once however often they are added, and stay', async () => {
    const page = await pageOfTake(id);
    await pin(page, '0:09', HOSTILE);
    await pin(page, '0:02', 'Start with the loss, not the season.');
    expect(await page.locator('#comment-list li').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('#timeline .comment-mark').count()).toBe(2);
    const file = await savedFile(page);
    expect(commentFileSchema.parse(JSON.parse(file))).toMatchObject({ take: id, title: 'Webhooks' });
    const added = addComments(services.library, id, file);
    expect(added.map(({ at, by, text }) => ({ at, by, text }))).toEqual([
      { at: 2, by: 'Ada', text: 'Start with the loss, not the season.' },
      { at: 9, by: 'Ada', text: HOSTILE },
    ]);
    expect(addComments(services.library, id, file)).toEqual(added);
    await services.close();
    services = open();
    expect(services.details.of(id).comments).toEqual(added);
  });

  it('are in the next page, where another coach adds to them, and in Markdown and PDF', async () => {
    const page = await pageOfTake(id);
    expect(await page.locator('#comment-list .said').allInnerTexts()).toEqual([
      'Start with the loss, not the season.',
      HOSTILE,
    ]);
    expect(await page.title()).not.toBe('1');
    await pin(page, '0:04', 'Say what you were asked to do.', 'Grace');
    const added = addComments(services.library, id, await savedFile(page));
    expect(added.map(({ by }) => by)).toEqual(['Ada', 'Grace', 'Ada']);
    const { bytes } = await reportOfTake(services.library, services.walkthroughs, {
      id,
      format: 'md',
      parts: EVERYTHING,
    });
    expect(new TextDecoder().decode(bytes)).toContain('**0:04** Grace: Say what you were asked to do.');
    await reportOfTake(services.library, services.walkthroughs, { id, format: 'pdf', parts: EVERYTHING });
  });

  it('can be deleted, in the page and in Starling', async () => {
    const page = await pageOfTake(id);
    await page.getByRole('button', { name: 'Delete the comment at 0:04' }).click();
    expect(await page.locator('#comment-list li').count()).toBe(2);
    const [first] = services.library.comments(id);
    removeComment(services.library, id, first?.id ?? '');
    expect(services.library.comments(id)).toHaveLength(2);
  });

  it('are asked for anew when they are empty or their time is not in the take', async () => {
    const page = await pageOfTake(otherId);
    await pin(page, '0:05', '   ');
    expect(await page.locator('#comment-status').innerText()).toBe('Write the comment first.');
    await pin(page, '9:99', 'Too late');
    expect(await page.locator('#comment-status').innerText()).toContain('Give a time within the take');
    expect(await page.locator('#comment-list li').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Save comments to a file' }).isDisabled()).toBe(true);
  });

  it('take the time at which the coach paused the recording, and the page breaks no rule of access', async () => {
    const comments: CoachComment[] = [
      { id: 'one', at: 3, text: 'Louder.', by: 'Ada', writtenAt: '2026-11-24T09:00:00.000Z' },
    ];
    const audio = { mimeType: 'audio/ogg; codecs=opus', bytes: sampleAudio() };
    const page = await pageOf((await renderReport('html', { ...sampleWritten({ comments }), audio })).bytes);
    await page.getByRole('button', { name: 'Play from 0:03' }).last().click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'At', exact: true }).inputValue())
      .toMatch(/^0:0[3-6]$/u);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('a file of comments', () => {
  const file = (change: object) =>
    JSON.stringify({
      format: 'starling-comments',
      version: 1,
      take: otherId,
      title: 'Another',
      comments: [{ id: 'a', at: 1, text: 'Good.', by: '', writtenAt: '2026-11-24T09:00:00.000Z' }],
      ...change,
    });

  it.each([
    ['that is no JSON', () => '{"format": "starl', 'no file of comments'],
    ['of another program', () => file({ format: 'other' }), 'no file of comments'],
    ['about another take', () => file({ take: id, title: 'Webhooks' }), 'about another take, “Webhooks”'],
    [
      'that reaches past the end of the take',
      () =>
        file({
          take: null,
          comments: [{ id: 'a', at: 4000, text: 'x', by: '', writtenAt: '2026-11-24T09:00:00.000Z' }],
        }),
      'past the end of this take',
    ],
  ])('%s is refused in a sentence, and nothing is lost', (_what, text, sentence) => {
    const before = services.library.comments(otherId);
    expect(() => addComments(services.library, otherId, text())).toThrow(sentence);
    expect(services.library.comments(otherId)).toEqual(before);
  });

  it('from a page that belongs to no library is taken in', () => {
    expect(addComments(services.library, otherId, file({ take: null }))).toHaveLength(1);
  });
});
