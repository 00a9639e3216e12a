import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { axeViolations } from './axe.ts';
import { spokenWav } from './chromium.ts';
import { openForAll } from './opened.ts';
import { wavOf } from '../../renderer/practise/imports/wav.ts';

/** What is looked at while something goes wrong or is still under way: screens that nobody sees on a good day. */
const opened = openForAll('absent');

/** The recording that came in last, in the library's own folder of it. */
function newestRecording(): string {
  const files = readdirSync(join(opened.door.home, 'takes'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(opened.door.home, 'takes', name))
    .filter((path) => path.endsWith('.wav'));
  const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (newest === undefined) throw new Error('no recording in the library');
  return newest;
}

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  await page.waitForTimeout(350);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await axeViolations(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

const importFile = (page: Page, path: string) => page.getByLabel('Recordings to import').setInputFiles(path);

test('an analysis under way, cancelled and failed has nothing for axe to find, and can be tried again', async () => {
  const page = await opened.browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(opened.door.url);
  await importFile(page, await spokenWav('d01.ogg', opened.door.home));
  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.getByRole('link', { name: 'd01.ogg' }).click();
  await expect(page.getByLabel('Analysis', { exact: true })).toBeVisible();
  await expectNoViolations(page, 'under way');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const again = page.getByRole('main').getByRole('button', { name: /again|Analyse/ });
  await expect(again).toBeVisible();
  await expectNoViolations(page, 'cancelled');

  writeFileSync(newestRecording(), 'not audio any more');
  await again.click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expectNoViolations(page, 'failed');
  await page.close();
});

test('a take without speech says so, and axe finds nothing', async () => {
  const page = await opened.browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(opened.door.url);
  const silence = join(opened.door.home, 'silence.wav');
  writeFileSync(silence, Buffer.from(await wavOf(new Float32Array(16_000 * 8), 16_000).arrayBuffer()));
  await importFile(page, silence);
  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.getByRole('link', { name: 'silence' }).click();
  await expect(page.getByRole('alert')).toContainText('No speech found', { timeout: 60_000 });
  await expectNoViolations(page, 'no speech');
  await page.close();
});

test('a page whose code does not arrive says so, leaves the rest of the window, and is shown when tried again', async () => {
  const page = await opened.browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.route(/walkthroughs-page.*\.js/, (route) => route.abort());
  await page.goto(opened.door.url);
  await page.getByRole('link', { name: 'Walkthroughs', exact: true }).click();
  await expect(page.getByText('This page could not be shown')).toBeVisible();
  await expectNoViolations(page, 'a fault in a page');
  await page.unroute(/walkthroughs-page.*\.js/);
  await page.getByRole('button', { name: 'Start the window again' }).click();
  await expect(page.getByRole('heading', { name: 'Walkthroughs' })).toBeVisible();
  await page.close();
});

test('the page shown after several crashes has nothing for axe to find, and leads back', async () => {
  const page = await opened.browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(opened.door.url);
  await page.goto(new URL('/crashed.html', opened.door.url).href);
  await expectNoViolations(page, 'crashed');
  await page.getByRole('link', { name: 'Open the window again' }).click();
  await expect(page.getByRole('link', { name: 'Practise', exact: true })).toBeVisible();
  await page.close();
});
