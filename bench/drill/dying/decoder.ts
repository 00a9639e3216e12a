// Decodes damaged recordings of every format, and tells what came of each: words, or a sentence.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from '../../../speech/decode/decode-file.ts';
import { damaged } from '../mutate.ts';

const [clips = '', folder = '', times = '0'] = process.argv.slice(2);
const SENTENCE = /^[^{}<>]{10,}[.!?]$/;
const originals = readdirSync(clips).map((name) => ({ name, bytes: readFileSync(join(clips, name)) }));
for (let time = 0; time < Number(times); time++) {
  const { name, bytes } = originals[time % originals.length] ?? { name: 'none.wav', bytes: Buffer.alloc(0) };
  const path = join(folder, name);
  writeFileSync(path, damaged(bytes));
  const started = performance.now();
  const decoded = await decodeFile(
    path,
    () => undefined,
    () => true,
  );
  const ms = Math.round(performance.now() - started);
  const told = decoded.ok
    ? 'words'
    : SENTENCE.test(decoded.failure.message)
      ? 'sentence'
      : decoded.failure.message;
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
  process.stdout.write(`${JSON.stringify({ name, ms, told, megabytes })}\n`);
}
