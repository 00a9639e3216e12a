import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
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

/** A page that keeps hold of the tracks it is given, so that a test can do to them what a device does. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      tracks.push(...stream.getAudioTracks());
      return stream;
    };
  });
  await page.goto(door.url);
  return page;
}

/** @param happens to the newest track: 'ended' takes its sound away too, as a device that is unplugged does */
const toTheMicrophone = (page: Page, happens: 'ended' | 'mute' | 'unmute') =>
  page.evaluate((event) => {
    const track = (window as unknown as { tracks: MediaStreamTrack[] }).tracks.at(-1);
    if (event === 'ended') track?.stop();
    track?.dispatchEvent(new Event(event));
  }, happens);

/** How long the one take's recording is. */
function secondsOnDisk(): number {
  const [take] = readdirSync(join(door.home, 'takes'));
  const wav = readFileSync(join(door.home, 'takes', take, 'recording.wav'));
  const bytesPerSecond = wav.readUInt32LE(28);
  return (wav.length - 44) / bytesPerSecond;
}

const record = (page: Page) => page.getByRole('button', { name: 'Record', exact: true });
const finish = (page: Page) => page.getByRole('button', { name: 'Finish' });
const clock = (page: Page) => page.getByRole('timer');

async function recordFor(page: Page, seconds: RegExp): Promise<void> {
  await record(page).click();
  await expect.poll(() => clock(page).innerText(), { timeout: 20_000 }).toMatch(seconds);
}

test('a microphone that is unplugged is told at once, and the recording goes on with the next one', async () => {
  const page = await openPage();
  await recordFor(page, /^0:0[5-9]/);
  await toTheMicrophone(page, 'ended');
  await expect(page.getByRole('alert').filter({ hasText: 'The microphone was disconnected.' })).toBeVisible();
  const kept = await clock(page).innerText();
  await page.waitForTimeout(1500);
  expect(await clock(page).innerText()).toBe(kept);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => clock(page).innerText(), { timeout: 20_000 }).toMatch(/^0:(1\d|0[89])/);
  await finish(page).click();
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText(/\w/, { timeout: 120_000 });
  expect(secondsOnDisk()).toBeGreaterThan(8);
  await page.close();
});

test('a microphone that falls mute is told as long as it is', async () => {
  const page = await openPage();
  await recordFor(page, /^0:0[2-9]/);
  const sentence = page.getByRole('alert').filter({ hasText: 'The microphone gives no sound' });
  await toTheMicrophone(page, 'mute');
  await expect(sentence).toBeVisible();
  await toTheMicrophone(page, 'unmute');
  await expect(sentence).toBeHidden();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.close();
});

test('a second window is told that the first one records, and the first goes on', async () => {
  const first = await openPage();
  await recordFor(first, /^0:0[2-9]/);
  const second = await openPage();
  await record(second).click();
  await expect(second.getByRole('alert').filter({ hasText: 'Another window is recording.' })).toBeVisible();
  await second.close();
  const before = await clock(first).innerText();
  await expect.poll(() => clock(first).innerText()).not.toBe(before);
  await first.getByRole('button', { name: 'Discard' }).click();
  await first.close();
});

test('a permission that is taken back is told at once, and what was recorded is kept', async () => {
  const asking = await openChromium('to-be-granted');
  const { origin } = new URL(door.url);
  const context = await asking.newContext();
  await context.grantPermissions(['microphone'], { origin });
  const page = await context.newPage();
  await page.goto(door.url);
  await recordFor(page, /^0:0[3-9]/);
  await withdraw(asking, origin);
  const sentence = page
    .getByRole('alert')
    .filter({ hasText: 'Starling may not use the microphone any more.' });
  await expect(sentence).toBeVisible();
  await finish(page).click();
  // A tone is no speech, but it is a take.
  await expect(page.getByText(/Your recording \(0:0\d\) is kept/)).toBeVisible({ timeout: 60_000 });
  await asking.close();
});

/** Takes the permission back as somebody does in the page's settings. */
async function withdraw(from: Browser, origin: string): Promise<void> {
  const protocol = await from.newBrowserCDPSession();
  const { targetInfos } = await protocol.send('Target.getTargets');
  const browserContextId = targetInfos.find(({ url }) => url.startsWith(origin))?.browserContextId;
  await protocol.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: 'denied',
    origin,
    ...(browserContextId !== undefined && { browserContextId }),
  });
}
