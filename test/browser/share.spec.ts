import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { smallLibrary } from '../main/small-library.ts';
import { openChromium } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'starling-library-'));
  (await smallLibrary(home)).close();
  door = await openDoor(home);
  browser = await openChromium('absent');
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

const save = async (page: Page) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

async function openExport(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(door.url);
  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.getByRole('link', { name: 'The outage' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  return page;
}

test('the page that is looked at plays, and reaches nothing of the window', async () => {
  const page = await openExport();
  const preview = page.getByRole('region', { name: 'Preview' });
  const frame = preview.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'The outage' })).toBeVisible();
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(frame.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  const inside = page.frames().find((each) => each.url().includes('/preview'));
  const reached = await inside?.evaluate(async () => {
    const tried = await Promise.allSettled([
      fetch('/rpc/takes/list', { method: 'POST' }),
      Promise.resolve().then(() => parent.document.title),
      Promise.resolve().then(() => localStorage.length),
    ]);
    return tried.map(({ status }) => status);
  });
  expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
  await page.close();
});

test('what is kept back is neither looked at nor saved', async () => {
  const page = await openExport();
  await page.getByRole('checkbox', { name: /The recording/ }).uncheck();
  await page.getByRole('checkbox', { name: /Names/ }).uncheck();
  await page.getByRole('checkbox', { name: /The words/ }).uncheck();
  const frame = page.getByRole('region', { name: 'Preview' }).frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText('The outage');
  const { name, bytes } = await save(page);
  expect(name).not.toContain('outage');
  const text = bytes.toString('utf8');
  expect(text).not.toContain('The outage');
  expect(text).not.toContain('id="transcript"');
  await page.close();
});

test('a PDF is shown sheet by sheet before it is saved', async () => {
  const page = await openExport();
  await page.getByRole('radio', { name: 'PDF' }).check();
  const first = page.getByRole('img', { name: /^Page 1 of \d$/ });
  await expect(first).toHaveAttribute('data-drawn', 'true');
  const ink = await first.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, at) => at % 4 === 0 && value < 128).length / (data.length / 4);
  });
  expect(ink).toBeGreaterThan(0.02);
  const { name, bytes } = await save(page);
  expect(name).toBe('The outage.pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.close();
});

test('ticked takes are reported in one file, and a period in another', async () => {
  const page = await browser.newPage();
  await page.goto(door.url);
  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  for (const at of [1, 2]) await page.getByRole('checkbox').nth(at).check();
  await page.getByRole('button', { name: 'Export reports' }).click();
  await page.getByRole('radio', { name: 'Markdown' }).check();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Judged for');
  const zip = await save(page);
  expect(zip.name).toBe('starling-reports.zip');
  expect(zip.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Progress', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What was found in each take' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Period' }).selectOption('own');
  await page.getByLabel('From this day').fill('2026-01-02');
  await expect(page.getByText('One reviewed take of this question in that period')).toBeVisible();
  await page.getByLabel('From this day').fill('2026-01-01');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: 'Markdown' }).check();
  const progress = await save(page);
  expect(progress.bytes.toString('utf8')).toContain('- Period: 1 January 2026 to 2 January 2026');
  await page.close();
});
