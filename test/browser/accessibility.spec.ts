import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { axeViolations } from './axe.ts';
import { openChromium, spokenWav } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium({ wav: await spokenWav('d12.ogg', door.home, 20) });
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const settled = (page: Page) => page.waitForTimeout(350);

/** Every screen of a library with three reviewed takes, in an order in which each is a step from the last. */
const SCREENS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the practise desk', (page) => link(page, 'Practise')],
  ['the dialog for a transcript', (page) => page.getByRole('button', { name: 'Paste a transcript' }).click()],
  ['the list of takes', async (page) => (await page.keyboard.press('Escape'), await link(page, 'Takes'))],
  [
    'ticked takes',
    async (page) => {
      await page.getByRole('checkbox').nth(0).check();
      await page.getByRole('checkbox').nth(1).check();
    },
  ],
  ['the comparison of two takes', (page) => page.getByRole('button', { name: 'Compare' }).click()],
  [
    'deleting a take',
    async (page) => {
      await link(page, 'Takes');
      await page
        .getByRole('button', { name: /^Delete / })
        .first()
        .click();
    },
  ],
  [
    'deleting everything',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'All takes' }).click();
      await page.getByRole('menuitem', { name: /Delete everything/ }).click();
    },
  ],
  [
    'a review, its findings',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'd02' }).click();
      await page.getByRole('region', { name: 'Transcript' }).waitFor();
    },
  ],
  ['strengths', tab('Strengths')],
  ['sections', tab('Sections')],
  ['delivery', tab('Delivery')],
  ['probes', tab('Probes')],
  ['notes of a coach', tab('Notes')],
  [
    'the ways to export',
    async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('region', { name: 'Preview' }).locator('iframe').waitFor();
    },
  ],
  ['a PDF before it is saved', (page) => page.getByRole('radio', { name: 'PDF' }).check()],
  [
    'correcting a word',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-word]').nth(8).dblclick();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a note on a passage',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Write a note' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['progress', async (page) => (await page.keyboard.press('Escape'), await link(page, 'Progress'))],
  ['walkthroughs', (page) => link(page, 'Walkthroughs')],
  ['a walkthrough', (page) => page.getByRole('main').getByRole('link').first().click()],
  [
    'writing a walkthrough',
    async (page) => {
      await page.getByRole('button', { name: 'More about this walkthrough' }).click();
      await page.getByRole('menuitem', { name: 'Make your own from this' }).click();
      await page.getByRole('heading', { name: 'A walkthrough of your own' }).waitFor();
    },
  ],
  ['settings', (page) => link(page, 'Settings')],
  ['a page that is not there', (page) => page.evaluate(() => (location.hash = '#/nowhere'))],
];

test('a first run has nothing for axe to find, on any of its empty pages', async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(door.url);
  for (const name of ['Practise', 'Takes', 'Progress']) {
    await link(page, name);
    await settled(page);
    expect.soft(await axeViolations(page), `${name}, empty`).toEqual([]);
  }
  await page.close();
});

test('a newcomer gets to a first review by the keyboard alone, and sees where they are', async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 }, reducedMotion: 'reduce' });
  await page.goto(door.url);
  const sample = page.getByRole('button', { name: 'See a sample review' });
  await sample.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { outlineStyle, boxShadow } = getComputedStyle(focused);
      return outlineStyle === 'none' && boxShadow === 'none' ? focused.outerHTML.slice(0, 200) : null;
    });
    expect(unseen, 'has the focus and does not show it').toBeNull();
    if (await sample.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('communication', {
    timeout: 120_000,
  });
  await page.close();
});

test.describe('with takes', () => {
  test.beforeAll(async () => {
    const page = await browser.newPage();
    await page.goto(door.url);
    await page
      .getByLabel('Recordings to import')
      .setInputFiles(['d01.ogg', 'd02.ogg'].map((name) => join(SAMPLES, name)));
    await expect(page.getByRole('link', { name: /review/i })).toHaveCount(2, { timeout: 180_000 });
    await page.close();
  });

  for (const [colorScheme, width, height] of [
    ['light', 1024, 700],
    ['dark', 1600, 1000],
  ] as const) {
    test(`no screen has anything for axe to find, ${colorScheme}, ${width} by ${height}`, async () => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(door.url);
      for (const [name, go] of SCREENS) {
        await go(page);
        await settled(page);
        expect.soft(await axeViolations(page), name).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect.soft(sideways, `${name} scrolls sideways`).toBe(false);
      }
      await page.close();
    });

    test(`recording has nothing for axe to find, ${colorScheme}, ${width} by ${height}`, async () => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(door.url);
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByRole('button', { name: 'Finish' }).waitFor();
      await page.waitForTimeout(4_000);
      expect.soft(await axeViolations(page), 'recording').toEqual([]);
      await page.getByRole('button', { name: /^Pause/ }).click();
      await settled(page);
      expect.soft(await axeViolations(page), 'paused').toEqual([]);
      await page.getByRole('button', { name: /^Discard/ }).click();
      await settled(page);
      expect.soft(await axeViolations(page), 'discarded').toEqual([]);
      await page.close();
    });
  }
});
