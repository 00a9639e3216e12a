// `npm start`: the desktop program where Electron is, else browser mode.
import { spawn } from 'node:child_process';
import { electronBinary } from './electron-binary.ts';
import { PROGRAM_DIR } from './folders.ts';

const binary = electronBinary();
if (binary) {
  const child = spawn(binary, [PROGRAM_DIR, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
} else {
  console.log(
    "Electron's binary is not here (npx install-electron fetches it): opening Starling in your browser.",
  );
  await import('./web.ts');
}
