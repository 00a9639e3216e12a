import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { chromium } from 'playwright';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that the tests drive: STARLING_CHROMIUM, else an installed Chrome or Chromium, else Playwright's own
 * download, else Debian's package. Throws when there is none: browser tests are never skipped silently.
 */
export function findChromium(): string {
  const found = fromEnvironment() ?? onThisMachine() ?? downloaded() ?? fromDebian();
  if (!found) {
    throw new Error(
      'The browser tests need Chrome or Chromium, and none was found or could be installed. Install one, or set STARLING_CHROMIUM to its path.',
    );
  }
  process.env.STARLING_CHROMIUM = found;
  return found;
}

/** A browser that is there but lacks its libraries must not be chosen, so each candidate is started once. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function fromEnvironment(): string | undefined {
  const path = process.env.STARLING_CHROMIUM;
  if (path && !existsSync(path)) throw new Error(`STARLING_CHROMIUM names ${path}, which does not exist.`);
  return path;
}

function onThisMachine(): string | undefined {
  const searchPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const onPath = COMMANDS.flatMap((command) => searchPath.map((folder) => join(folder, command)));
  return [...onPath, ...INSTALLED, chromium.executablePath()].find(
    (path) => existsSync(path) && starts(path),
  );
}

function downloaded(): string | undefined {
  console.log('No Chrome or Chromium on this machine: asking Playwright for its own.');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

function fromDebian(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    return undefined;
  console.log('Playwright could not supply one: installing the Debian package chromium.');
  spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  return onThisMachine();
}
