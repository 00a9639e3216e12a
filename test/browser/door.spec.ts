import { expect, test } from 'playwright/test';
import { openForAll } from './opened.ts';

const opened = openForAll('absent');

test('the printed address opens the practise page, and the token leaves the address bar', async () => {
  const page = await opened.browser.newPage();
  await page.goto(opened.door.url);
  await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.close();
});

test('a browser that was not given the token sees nothing', async () => {
  const context = await opened.browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(new URL('/', opened.door.url).href);
  expect(answer?.status()).toBe(401);
  await context.close();
});
