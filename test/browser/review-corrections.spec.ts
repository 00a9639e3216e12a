import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from './door.ts';
import type { RunningDoor } from './door.ts';

const ANSWER = `Last spring some of the webbooks failed and merchants lost orders. It was nobody's job, nobody had
assigned it to me. We figured it out together and they handled the fix. The team was happy in the end. I learned that
communication is important.`;

let door: RunningDoor;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium('absent');
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(door.url);
  await page.getByRole('button', { name: /paste/i }).click();
  await page.getByRole('textbox', { name: /title|name/i }).fill('Webhooks');
  await page.getByRole('textbox', { name: /transcript|answer|text/i }).fill(ANSWER);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /review|analyse|add|import/i })
    .click();
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

const transcript = () => page.getByRole('region', { name: 'Transcript' });

test('a word corrected in the transcript stays corrected after a reload, and Ctrl+Z takes it back', async () => {
  await transcript().getByText('webbooks', { exact: true }).dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What was said').fill('two words');
  await expect(dialog.getByRole('button', { name: 'Save the word' })).toBeDisabled();
  await dialog.getByLabel('What was said').fill('webhooks');
  await dialog.getByRole('button', { name: 'Save the word' }).click();
  await expect(transcript().getByText('webhooks', { exact: true })).toBeVisible();
  await page.reload();
  await expect(transcript().getByText('webhooks', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(transcript().getByText('webbooks', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(transcript().getByText('webhooks', { exact: true })).toBeVisible();
});

test('a wrong finding can be dismissed, and undone', async () => {
  const dismiss = page.getByRole('button', { name: /^This is wrong: / });
  const before = await dismiss.count();
  expect(before).toBeGreaterThan(1);
  await dismiss.first().click();
  await expect(dismiss).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo the last correction' }).click();
  await expect(dismiss).toHaveCount(before);
});

test('a section begins where the speaker says', async () => {
  await transcript().getByText('figured', { exact: true }).dblclick();
  await page.getByRole('dialog').getByLabel('From here on this is').selectOption('Reflection');
  const paragraph = transcript().locator('[data-section]', { hasText: 'figured' });
  await expect(paragraph).toHaveAttribute('data-section', 'reflection');
});
