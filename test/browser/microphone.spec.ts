import { expect, test } from 'playwright/test';
import { openChromium, spokenWav } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

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

test('a speaker hears three seconds of themselves before anything depends on them', async () => {
  const browser = await openChromium({ wav: await spokenWav('d12.ogg', door.home, 20) });
  const page = await browser.newPage();
  await page.goto(door.url);
  await page.getByRole('button', { name: 'Hear 3 seconds of yourself' }).click();
  await expect(page.getByRole('button', { name: 'Say something …' })).toBeDisabled();
  await expect(page.getByText('That is how you sound.')).toBeVisible({ timeout: 10_000 });
  const played = page.getByLabel('What the microphone heard');
  await expect.poll(() => played.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(3, 1);
  await expect.poll(() => played.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
  await browser.close();
});

test('the targets are changed where the question is', async () => {
  const browser = await openChromium('absent');
  const page = await browser.newPage();
  await page.goto(door.url);
  await page.getByRole('button', { name: 'Change the targets' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the targets' });
  await dialog.getByLabel('Situation').fill('30');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Targets' })).toContainText('0:30');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Targets' })).toContainText('0:30');
  await browser.close();
});
