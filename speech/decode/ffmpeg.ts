import { spawn, spawnSync } from 'node:child_process';
import { SAMPLE_RATE } from './pcm.ts';
import type { PcmStream } from './pcm.ts';

/** Whether an `ffmpeg` is on the PATH. */
export const hasFfmpeg = (): boolean => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;

/** Codecs that we do not decode ourselves (AAC), through the user's own ffmpeg. */
export async function* decodeWithFfmpeg(path: string): PcmStream {
  // `file:` keeps ffmpeg from taking a name with a colon for a protocol.
  const args = [
    '-v',
    'error',
    '-i',
    `file:${path}`,
    '-vn',
    '-ac',
    '1',
    '-ar',
    `${SAMPLE_RATE}`,
    '-f',
    'f32le',
    '-',
  ];
  const child = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    let left: Buffer = Buffer.alloc(0);
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([left, chunk]);
      const whole = bytes.length - (bytes.length % 4);
      left = bytes.subarray(whole);
      const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + whole));
      if (samples.length > 0) yield { channels: [samples], sampleRate: SAMPLE_RATE, read: 0.5 };
    }
    return { truncated: (await ended) !== 0 };
  } finally {
    child.kill();
  }
}
