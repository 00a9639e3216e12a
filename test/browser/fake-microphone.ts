import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { decodeFile } from '../../speech/decode/decode-file.ts';

const SAMPLE_RATE = 16_000;

/** Chromium with a microphone that speaks a sample take once, after the given silence. */
export async function browserThatSpeaks(sample: string, silenceSec: number): Promise<Browser> {
  const path = join(import.meta.dirname, '../../resources/samples', sample);
  const decoded = await decodeFile(
    path,
    () => undefined,
    () => true,
  );
  if (!decoded.ok) throw new Error(decoded.failure.message);
  const wav = join(tmpdir(), `starling-microphone-${process.pid}.wav`);
  writeFileSync(wav, wavOf(decoded.value.audio, silenceSec));
  return chromium.launch({
    executablePath: process.env.STARLING_CHROMIUM,
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${wav}%noloop`,
    ],
  });
}

/** Mono 16-bit PCM in a RIFF file. */
function wavOf(audio: Float32Array, silenceSec: number): Buffer {
  const silence = Math.round(silenceSec * SAMPLE_RATE);
  const pcm = Buffer.alloc((silence + audio.length) * 2);
  audio.forEach((value, index) => {
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), (silence + index) * 2);
  });
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + pcm.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([header, pcm]);
}
