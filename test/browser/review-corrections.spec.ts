import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

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
  await dialog.getByLabel('What was said').fill('');
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

test('a word can be divided, and two joined', async () => {
  await transcript().getByText('nobody', { exact: true }).dblclick();
  await page.getByRole('dialog').getByLabel('What was said').fill('no body');
  await page.getByRole('button', { name: 'Save as separate words' }).click();
  await expect(transcript().getByText('body', { exact: true })).toBeVisible();
  await transcript().getByText('no', { exact: true }).dblclick();
  await page.getByRole('button', { name: 'Join with “body”' }).click();
  await expect(transcript().getByText('nobody', { exact: true })).toBeVisible();
});

test('the boundary of two sections moves word by word with the arrows, and follows the pointer', async () => {
  const boundary = page.getByRole('slider', { name: /^Where .* begins$/ }).first();
  const place = () => boundary.getAttribute('aria-valuetext');
  const before = await place();
  await boundary.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(place).not.toBe(before);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(place).toBe(before);
  const box = await boundary.boundingBox();
  if (!box) throw new Error('The boundary is not to be seen.');
  await page.mouse.move(box.x + 5, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + 65, box.y + 15, { steps: 4 });
  await page.mouse.up();
  await expect.poll(place).not.toBe(before);
  await page.getByRole('button', { name: 'Undo the last correction' }).click();
  await expect.poll(place).toBe(before);
});

test('a note of one’s own stands with the words, on the timeline and in the report', async () => {
  await transcript().getByText('happy', { exact: true }).click();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The team was happy');
  await dialog.getByLabel('What you make of it').fill('Say by how much.');
  await dialog.getByRole('button', { name: 'Save the note' }).click();
  await expect(transcript().getByText('Say by how much.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your notes' })).toContainText('Say by how much.');
  await expect(page.getByRole('group', { name: 'Your notes' }).getByRole('button')).toHaveCount(1);
  await page
    .getByRole('button', { name: /^Share|^Export|^Save report/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /Markdown/ }).check();
  await expect(page.getByRole('dialog')).toContainText('Say by how much.');
  await page.keyboard.press('Escape');
});
