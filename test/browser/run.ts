// `npm run test:browser`: finds or gets a browser, then runs the specifications in it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './find-chromium.ts';

const browser = findChromium();
console.log(`browser tests in ${browser}`);
const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
const config = join(import.meta.dirname, 'playwright.config.ts');
const run = spawnSync(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, STARLING_CHROMIUM: browser },
});
process.exitCode = run.status ?? 1;
