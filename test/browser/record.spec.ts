import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium, spokenWav } from './chromium.ts';
import { openDoor } from './door.ts';
import type { RunningDoor } from './door.ts';

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium({ wav: await spokenWav('d02.ogg', door.home) });
});

test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

async function findsTheReview(page: Page): Promise<void> {
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText('talk over a message bus', { timeout: 120_000 });
  await expect(transcript).toContainText('platform team');
  for (const section of ['Situation', 'Action']) {
    await expect(transcript.getByRole('heading', { name: section }).first()).toBeVisible();
  }
  const flags = page.getByRole('group', { name: 'Flags' });
  await expect(flags.getByRole('button', { name: /Red flag: / }).first()).toBeVisible();
}

test('an answer spoken into the microphone becomes a review that is still there after a reload', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(door.url);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Recording' })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText('1:12', { timeout: 90_000 });
  await page.getByRole('button', { name: 'Finish' }).click();

  await findsTheReview(page);
  await page.reload();
  await findsTheReview(page);
  expect(faults).toEqual([]);
});
