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

test('a follow-up question is answered aloud beside the review, judged, and kept with the take', async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(door.url);
  await page.getByRole('button', { name: /sample/i }).click();
  await page.getByRole('tab', { name: 'Probes' }).click({ timeout: 120_000 });
  const panel = page.getByRole('tabpanel', { name: 'Probes' });
  await panel.getByRole('button', { name: 'Answer aloud' }).first().click();
  await expect(panel.getByText('Recording your answer.')).toBeVisible();
  await page.waitForTimeout(12_000);
  await panel.getByRole('button', { name: 'Stop and judge' }).click();
  const answers = panel.getByRole('log', { name: 'Your answers' }).first();
  await expect(answers).toContainText(/password|reset|desk/i, { timeout: 60_000 });
  await expect(answers).toContainText(/Weak|Strong/);
  await page.reload();
  await page.getByRole('tab', { name: 'Probes' }).click({ timeout: 60_000 });
  await expect(answers).toContainText(/password|reset|desk/i);
  const player = answers.locator('audio');
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(10);
  await player.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect
    .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(0.5);
  await page.close();
});

test('an answer that nothing was made of is kept, can be heard and deleted', async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 } });
  await page.goto(door.url);
  await page.getByRole('link', { name: 'Takes' }).click();
  await page.getByRole('link', { name: /sample/i }).click();
  await page.getByRole('tab', { name: 'Probes' }).click({ timeout: 60_000 });
  const panel = page.getByRole('tabpanel', { name: 'Probes' });
  await panel.getByRole('button', { name: 'Answer aloud' }).last().click();
  await page.waitForTimeout(3_000);
  // The window is gone before the answer is over.
  await page.reload();
  await page.waitForTimeout(6_000);
  await page.reload();
  await page.getByRole('tab', { name: 'Probes' }).click({ timeout: 60_000 });
  const left = panel.getByRole('region', { name: 'An answer without a verdict' });
  await expect(left).toBeVisible();
  await expect
    .poll(() => left.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration))
    .toBeGreaterThan(1);
  await left.getByRole('button', { name: 'Delete it' }).click();
  await expect(left).toBeHidden();
  await page.close();
});
