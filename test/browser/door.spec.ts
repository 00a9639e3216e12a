import { expect, test } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium('absent');
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

test('the printed address opens the practise page, and the token leaves the address bar', async () => {
  const page = await browser.newPage();
  await page.goto(door.url);
  await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.close();
});

test('a browser that was not given the token sees nothing', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(new URL('/', door.url).href);
  expect(answer?.status()).toBe(401);
  await context.close();
});
