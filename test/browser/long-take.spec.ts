import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openChromium } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';
import { writeLongWav } from '../../bench/long-wav.ts';

const RATE = 16_000;
const MINUTES = 20;
/** How much faster than anyone speaks: as fast as two cores can write it down meanwhile. */
const HASTE = 12;

let door: RunningDoor;
let browser: Browser;

test.beforeAll(async () => {
  door = await openDoor();
  browser = await openChromium('to-be-granted');
});
test.afterAll(async () => {
  await browser.close();
  await door.dispose();
});

/** The sample answers one after the other until twenty minutes are full, as 16-bit samples. */
async function twentyMinutes(): Promise<Buffer> {
  const path = join(door.home, 'spoken.wav');
  await writeLongWav(path, MINUTES);
  return samplesOf(path);
}

/** What lies behind a recording's header. */
const samplesOf = (wav: string): Buffer => readFileSync(wav).subarray(44);

/** A page whose microphone hears these samples in haste: the browser's own fake device cannot be hurried. */
async function openPage(spoken: Buffer): Promise<Page> {
  const context = await browser.newContext();
  await context.grantPermissions(['microphone'], { origin: new URL(door.url).origin });
  const page = await context.newPage();
  await page.route('**/spoken.pcm', (route) => route.fulfill({ body: spoken }));
  await page.addInitScript(
    ({ rate, haste }) => {
      const BLOCK_SEC = 0.1;
      const begins = Promise.withResolvers<void>();
      const prepare = async () => {
        const heard = new Int16Array(await (await fetch('/spoken.pcm')).arrayBuffer());
        return Float32Array.from(heard, (value) => value / (value < 0 ? 0x8000 : 0x7fff));
      };
      const prepared = prepare();
      class HastyProcessor {
        readonly readable = new ReadableStream({
          async start(controller) {
            const samples = await prepared;
            // The page listens to the level before it records: what is said then would be missing.
            await begins.promise;
            const begun = performance.now();
            let at = 0;
            const timer = setInterval(() => {
              const due = ((performance.now() - begun) / 1000) * haste * rate;
              for (; at < Math.min(due, samples.length); at += BLOCK_SEC * rate) {
                const data = samples.subarray(at, at + BLOCK_SEC * rate);
                const format = 'f32-planar';
                const about = { format, sampleRate: rate, numberOfChannels: 1, timestamp: 0 } as const;
                controller.enqueue(new AudioData({ ...about, numberOfFrames: data.length, data }));
              }
              if (at >= samples.length) clearInterval(timer);
            }, 20);
          },
        });
      }
      Object.assign(window, { MediaStreamTrackProcessor: HastyProcessor, prepared, speak: begins.resolve });
    },
    { rate: RATE, haste: HASTE },
  );
  await page.goto(door.url);
  // It takes seconds, and a microphone that is open and silent for five is taken for a muted one.
  await page.evaluate(
    async () => void (await (window as unknown as { prepared: Promise<unknown> }).prepared),
  );
  return page;
}

test('twenty minutes are captioned while they are spoken, kept to the last sample and reviewed', async () => {
  test.setTimeout(600_000);
  const spoken = await twentyMinutes();
  const page = await openPage(spoken);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.evaluate(() => (window as unknown as { speak: () => void }).speak());
  const clock = page.getByRole('timer');
  await expect.poll(() => clock.innerText(), { timeout: 60_000 }).toMatch(/^5:/);
  await expect(page.getByRole('group', { name: 'Live captions' })).toContainText(/\w+ \w+ \w+/);
  await expect.poll(() => clock.innerText(), { timeout: 300_000 }).toBe('20:00');
  await page.getByRole('button', { name: 'Finish' }).click();

  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText(/\w/, { timeout: 300_000 });
  const [take] = readdirSync(join(door.home, 'takes'));
  expect(samplesOf(join(door.home, 'takes', take, 'recording.wav')).equals(spoken)).toBe(true);
  // As many words as people say in twenty minutes, the last of them near the end.
  expect(await transcript.locator('[data-word]').count()).toBeGreaterThan(2000);
  await page.keyboard.press('End');
  await expect(page.getByRole('slider', { name: 'Position in the take' })).toHaveAttribute(
    'aria-valuenow',
    /^1[12]\d\d/,
  );
  await page.close();
});
