import { expect, test } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from './door.ts';
import type { RunningDoor } from './door.ts';

let door: RunningDoor;

test.beforeAll(async () => {
  door = await openDoor();
});

test.afterAll(async () => {
  await door.dispose();
});

const cases = [
  { microphone: 'denied', sentence: 'Starling may not use the microphone.' },
  { microphone: 'absent', sentence: 'No microphone was found.' },
] as const;

for (const { microphone, sentence } of cases) {
  test(`a microphone that is ${microphone} is explained, and the other ways in stay open`, async () => {
    const browser = await openChromium(microphone);
    const page = await browser.newPage();
    await page.goto(door.url);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import a recording' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
    await browser.close();
  });
}
