// How a take of an hour opens and plays in the window, beside a take of two minutes.
//   npm run bench:review -- [--minutes N]     in Chromium: STARLING_CHROMIUM, or the one that Playwright knows
// Opening is from the click on the take to the frame that shows its words. A frame is dropped when the next one is more
// than one and a half frames late at the rate of the empty page.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { z } from 'zod';
import { openDoor } from './door.ts';
import { longLibrary } from './review/long-library.ts';

const SHORT_MINUTES = 2;
const WATCHED_SEC = 8;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = z.coerce.number().min(SHORT_MINUTES).parse(values.minutes);

/** Milliseconds between the frames of some seconds. */
const framesOf = (page: Page, seconds: number) =>
  page.evaluate(async (milliseconds) => {
    const gaps: number[] = [];
    const started = performance.now();
    for (let last = started; last - started < milliseconds;) {
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps.slice(1);
  }, seconds * 1000);

const middle = (gaps: readonly number[]) => [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? NaN;

/** The share of frames that should have been there and were not. */
function dropped(gaps: readonly number[], usual: number): number {
  const missing = gaps.reduce((sum, gap) => sum + (gap > 1.5 * usual ? Math.round(gap / usual) - 1 : 0), 0);
  return missing / (gaps.length + missing);
}

/** Into the timeline and out again. */
async function zoom(page: Page): Promise<void> {
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('the timeline is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 20; i++) {
    await page.mouse.wheel(0, i < 10 ? -120 : 120);
    await page.waitForTimeout(100);
  }
  await page.keyboard.up('Control');
}

async function measure(length: number): Promise<Readonly<Record<string, number>>> {
  const home = mkdtempSync(join(tmpdir(), 'starling-bench-review-'));
  const takeId = await longLibrary(home, length);
  const door = await openDoor(home);
  const executablePath = process.env.STARLING_CHROMIUM;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(`${door.url}#/takes`);
    await page.locator(`a[href="#/takes/${takeId}"]`).first().waitFor();
    const usual = middle(await framesOf(page, 2));
    const openMs = await page.evaluate(async (hash) => {
      const started = performance.now();
      location.hash = hash;
      while (!document.querySelector('[data-word]')) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - started;
    }, `#/takes/${takeId}`);
    await page.getByRole('button', { name: 'Play' }).first().click();
    await page.waitForTimeout(1000);
    const playing = await framesOf(page, WATCHED_SEC);
    const zooming = await Promise.all([framesOf(page, 3), zoom(page)]);
    return {
      'opens, ms': openMs,
      'frame of the list, ms': usual,
      'dropped while playing, %': 100 * dropped(playing, usual),
      'longest frame while playing, ms': Math.max(...playing),
      'dropped while zooming, %': 100 * dropped(zooming[0], usual),
    };
  } finally {
    await browser.close();
    await door.dispose();
  }
}

const [short, long] = [await measure(SHORT_MINUTES), await measure(minutes)];
console.log(`${''.padEnd(34)}${`${SHORT_MINUTES} minutes`.padStart(12)}${`${minutes} minutes`.padStart(14)}`);
for (const [name, value] of Object.entries(long))
  console.log(
    `${name.padEnd(34)}${(short[name] ?? NaN).toFixed(1).padStart(12)}${value.toFixed(1).padStart(14)}`,
  );
