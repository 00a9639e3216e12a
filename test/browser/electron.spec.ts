import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from 'playwright/test';

const ROOT = join(import.meta.dirname, '../..');

/** Electron's package fetches its binary apart from npm; asking the package itself would start that download. */
function electronBinary(): string | null {
  const pathFile = join(ROOT, 'node_modules/electron/path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(ROOT, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

test('the desktop program opens its window on the practise page', async () => {
  const binary = electronBinary();
  test.skip(binary === null, "Electron's binary is not on this machine (npx install-electron fetches it)");
  if (!binary) return;
  const home = mkdtempSync(join(tmpdir(), 'starling-electron-'));
  const app = await _electron.launch({
    executablePath: binary,
    args: [ROOT, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])],
    env: { ...process.env, STARLING_HOME: home },
  });
  try {
    const window = await app.firstWindow();
    await expect(window.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
    expect(window.url()).toMatch(/^app:\/\//);
    expect(await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
