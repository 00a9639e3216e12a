import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

let door: RunningDoor;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium('absent');
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(door.url);
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

const openMenu = () => page.getByRole('button', { name: 'More about this walkthrough' }).click();

test('a walkthrough of one’s own is written from a shipped one, checked while it is written', async () => {
  await page.getByRole('link', { name: 'Walkthroughs', exact: true }).click();
  await page.getByRole('link', { name: 'Helping somebody else to grow' }).click();
  await openMenu();
  await page.getByRole('menuitem', { name: 'Make your own from this' }).click();
  await expect(page.getByRole('status').last()).toHaveText('2 fields still need something.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Title, for lists')).toBeFocused();
  await page.getByLabel('Title, for lists').fill('Teaching a class');
  await page.getByLabel('The question, as an interviewer').fill('Tell me about a class that you taught.');
  await page.getByRole('button', { name: 'Add a red flag' }).click();
  await expect(page.getByRole('status').last()).toHaveText('2 fields still need something.');
  const flag = page.getByRole('group', { name: /^red flag \d/ }).last();
  await flag.getByLabel('What would sink the answer').fill('Nobody learned anything');
  await flag.getByLabel('Why').fill('A class is for those who sit in it.');
  // A look elsewhere loses nothing.
  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.goBack();
  await expect(page.getByLabel('Title, for lists')).toHaveValue('Teaching a class');
  await expect(page.getByRole('status').last()).toHaveText('Ready to be saved.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Tell me about a class that you taught.' })).toBeVisible();
  await expect(page.getByText('Nobody learned anything')).toBeVisible();
});

test('it is saved as a file, deleted, and added from the file', async () => {
  await openMenu();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Teaching a class.yaml');
  const path = await download.path();
  expect(readFileSync(path, 'utf8')).toContain('id: teaching-a-class');
  await openMenu();
  await page.getByRole('menuitem', { name: 'Delete it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Walkthroughs' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Teaching a class' })).toHaveCount(0);
  await page.getByLabel('File of a walkthrough').setInputFiles({
    name: 'half.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('title: Half'),
  });
  await expect(page.getByRole('alert')).toContainText('no walkthrough that Starling can use');
  await page.getByLabel('File of a walkthrough').setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'Tell me about a class that you taught.' })).toBeVisible();
});

test('it is there to be practised', async () => {
  await page.getByRole('button', { name: 'Practise this' }).click();
  await expect(page.getByText('Tell me about a class that you taught.')).toBeVisible();
});
