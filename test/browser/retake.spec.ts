import { expect, test } from 'playwright/test';
import type { Browser } from 'playwright/test';
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

test('a section is recorded again from the review, and the new take is compared with the old one', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(door.url);
  await page.getByRole('button', { name: 'See a sample review' }).click();
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText('communication is important', { timeout: 120_000 });
  await page.getByRole('tab', { name: 'Sections' }).click();
  const sections = page.getByRole('tabpanel', { name: 'Sections' });
  await sections.locator('summary', { hasText: 'Situation' }).click();
  await sections.getByRole('button', { name: /^Record this part again: Situation/ }).click();
  await expect(page.getByText('Say this part again: Situation.')).toBeVisible();
  await page.waitForTimeout(9_000);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(transcript).toContainText(/software company|tickets|help desk/i, { timeout: 120_000 });
  await expect(transcript).toContainText('communication is important');
  await page.getByRole('link', { name: 'compare the two' }).click();
  await expect(page.getByRole('main')).toContainText(/software company|tickets|help desk/i, {
    timeout: 60_000,
  });
  await page.close();
});
