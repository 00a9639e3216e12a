import { test } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { openChromium } from './chromium.ts';
import type { Microphone } from './chromium.ts';
import { openDoor } from '../../bench/door.ts';
import type { RunningDoor } from '../../bench/door.ts';

/** The program on a library of its own and a browser, there while a file's tests run. */
interface Opened {
  readonly door: RunningDoor;
  readonly browser: Browser;
}

/** Opens both before the first test of the file that calls this, and closes them after its last. */
export function openForAll(microphone: Microphone): Opened {
  let opened: Opened | null = null;
  const open = (): Opened => {
    if (!opened) throw new Error('opened before the first test');
    return opened;
  };
  test.beforeAll(async () => {
    opened = { door: await openDoor(), browser: await openChromium(microphone) };
  });
  test.afterAll(async () => {
    await opened?.browser.close();
    await opened?.door.dispose();
  });
  return {
    get door() {
      return open().door;
    },
    get browser() {
      return open().browser;
    },
  };
}
