import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { audioOf } from '../../bench/audio-of.ts';
import { wavOf } from '../../renderer/practise/imports/wav.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');
const SAMPLE_RATE = 16_000;

/** A sample take as a WAV file in a folder, cut to its first seconds if asked. Chromium's fake microphone reads nothing else. */
export async function spokenWav(name: string, folder: string, seconds = Infinity): Promise<string> {
  const wav = wavOf((await audioOf(join(SAMPLES, name))).slice(0, seconds * SAMPLE_RATE), SAMPLE_RATE);
  const path = join(folder, `${name}.wav`);
  writeFileSync(path, Buffer.from(await wav.arrayBuffer()));
  return path;
}

/**
 * What the browser finds when the page asks for a microphone: a file that is spoken once, a refusal, none, or a tone that
 * the test itself must give permission for.
 */
export type Microphone = { readonly wav: string } | 'denied' | 'absent' | 'to-be-granted';

export function openChromium(microphone: Microphone): Promise<Browser> {
  return chromium.launch({
    ...(process.env.STARLING_CHROMIUM ? { executablePath: process.env.STARLING_CHROMIUM } : {}),
    args: ['--no-sandbox', ...flagsOf(microphone)],
  });
}

function flagsOf(microphone: Microphone): readonly string[] {
  const fake = '--use-fake-device-for-media-stream';
  const granted = '--use-fake-ui-for-media-stream';
  if (microphone === 'to-be-granted') return [fake];
  if (microphone === 'denied') return [fake, `${granted}=deny`];
  if (microphone === 'absent') return ['--disable-audio-input', granted];
  return [fake, granted, `--use-file-for-fake-audio-capture=${microphone.wav}%noloop`];
}
