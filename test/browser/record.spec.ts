import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium, spokenWav } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium({ wav: await spokenWav('d12.ogg', door.home) });
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

const takes = () => (existsSync(join(door.home, 'takes')) ? readdirSync(join(door.home, 'takes')) : []);
const record = (page: Page) => page.getByRole('button', { name: 'Record', exact: true });
const finish = (page: Page) => page.getByRole('button', { name: 'Finish' });

/** The take as its review shows it: words, two sections and a flag, on the timeline and in the transcript. */
async function expectReview(page: Page): Promise<void> {
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText(/password|reset/i, { timeout: 120_000 });
  await expect(transcript.getByRole('heading', { name: 'Situation' })).toBeVisible();
  await expect(transcript.getByRole('heading', { name: 'Action' }).first()).toBeAttached();
  await expect(page.getByRole('list', { name: 'Fix these first' }).getByRole('listitem')).not.toHaveCount(0);
}

test('an answer spoken into the microphone becomes a review, and is found again after a reload', async () => {
  const page = await browser.newPage();
  await page.goto(door.url);
  await record(page).click();
  await expect(finish(page)).toBeVisible();
  // The answer lasts 74 s; what follows is silence. Before its end, its sections are told from the words.
  const track = page.getByRole('group', { name: 'Section spoken now' });
  const beyondSituation = track.locator('[data-guessed]:not([data-section=situation])');
  await expect(beyondSituation).toBeVisible({ timeout: 70_000 });
  await expect.poll(() => page.getByRole('timer').innerText(), { timeout: 80_000 }).toMatch(/^1:1[2-9]/);
  await finish(page).click();
  await expectReview(page);
  await page.reload();
  await expectReview(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('[data-word][data-now]')).toHaveCount(1);
  await page.close();
});

test('a recording outlives the sudden end of its window, and is in the way of no other', async () => {
  const page = await browser.newPage();
  await page.goto(door.url);
  await record(page).click();
  await expect(finish(page)).toBeVisible();
  await page.waitForTimeout(4_000);
  const protocol = await page.context().newCDPSession(page);
  void protocol.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const next = await browser.newPage();
  await next.goto(door.url);
  await expect(next.getByText(/was closed all at once. The [345] seconds/)).toBeVisible({ timeout: 20_000 });
  await record(next).click();
  await expect(finish(next)).toBeVisible();
  await next.waitForTimeout(4_000);
  await finish(next).click();
  await expect(next.getByRole('region', { name: 'Transcript' })).toContainText(/\w/, { timeout: 60_000 });
  await next.close();
});

test('a recording outlives the sudden end of the program', async () => {
  const page = await browser.newPage();
  await page.goto(door.url);
  const before = takes();
  await record(page).click();
  await expect(finish(page)).toBeVisible();
  await page.waitForTimeout(5_000);
  await door.stop('SIGKILL');
  await page.close();
  door = await openDoor(door.home);
  const next = await browser.newPage();
  await next.goto(door.url);
  await next.getByRole('link', { name: 'Takes' }).click();
  await expect(next.getByText(/seconds that were spoken are among your takes/)).toBeVisible();
  expect(takes()).toHaveLength(before.length + 1);
  await next.close();
});
