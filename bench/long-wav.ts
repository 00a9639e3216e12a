import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../speech/decode/decode-file.ts';
import { wavOf } from './wav.ts';

const RATE = 16_000;
const SAMPLES = fileURLToPath(new URL('../resources/samples', import.meta.url));

/** A mono 16-bit WAV file of the sample takes, one after another, until it is long enough. */
export async function writeLongWav(path: string, minutes: number): Promise<void> {
  const samples = new Int16Array(minutes * 60 * RATE);
  const names = ['d01.ogg', 'd02.ogg', 'd12.ogg'];
  for (let at = 0, take = 0; at < samples.length; take++) {
    const decoded = await decodeFile(
      `${SAMPLES}/${names[take % names.length]}`,
      () => undefined,
      () => true,
    );
    if (!decoded.ok) throw new Error(decoded.failure.message);
    const said = decoded.value.audio.subarray(0, samples.length - at);
    samples.set(
      Int16Array.from(said, (sample) => sample * 32_767),
      at,
    );
    at += said.length;
  }
  writeFileSync(path, wavOf(samples));
}
