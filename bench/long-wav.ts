import { fileURLToPath } from 'node:url';
import { GrowingWav } from '../main/recorder/wav-file.ts';
import { audioOf, pcmOf } from './audio-of.ts';

const RATE = 16_000;
const SAMPLES = fileURLToPath(new URL('../resources/samples', import.meta.url));

/** A recording of the sample takes, one after another, as long as is asked. */
export async function writeLongWav(path: string, minutes: number): Promise<void> {
  const takes = await Promise.all(
    ['d01.ogg', 'd02.ogg', 'd12.ogg'].map(async (name) => pcmOf(await audioOf(`${SAMPLES}/${name}`))),
  );
  const wav = new GrowingWav(path, RATE);
  for (let left = minutes * 60 * RATE * 2, at = 0; left > 0; at++) {
    const said = takes[at % takes.length].subarray(0, left);
    wav.append(said);
    left -= said.length;
  }
  wav.finish();
}
