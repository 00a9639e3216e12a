import type { OnBlock } from '../capture/sample-reader.ts';

/** What the microphone heard, mono. */
export interface HeardSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/**
 * Collects the first seconds of what is poured into it, to be heard back. Kept in memory alone.
 * @param onFull called once, with all of it
 */
export function collecting(seconds: number, onFull: (sound: HeardSound) => void): OnBlock {
  const blocks: Float32Array[] = [];
  let collected = 0;
  let full = false;
  return (block, sampleRate) => {
    if (full) return;
    blocks.push(block);
    collected += block.length;
    if (collected < seconds * sampleRate) return;
    full = true;
    onFull({ samples: joined(blocks, collected), sampleRate });
  };
}

function joined(blocks: readonly Float32Array[], length: number): Float32Array {
  const samples = new Float32Array(length);
  let at = 0;
  for (const block of blocks) {
    samples.set(block, at);
    at += block.length;
  }
  return samples;
}

export type SoundVerdict = 'silent' | 'quiet' | 'clipping' | 'clear';

/** Loud consonants of close speech peak above -30 dB; below -60 dB there was no speech in it at all. */
const QUIET_PEAK = 10 ** (-30 / 20);
const SILENT_PEAK = 10 ** (-60 / 20);
const CLIPPED_AT = 0.985;
/** Samples at full scale: a few may be honest peaks. */
const CLIPPED_SAMPLES = 12;

/** Whether what was heard is good enough to be understood. */
export function verdictOn({ samples }: HeardSound): SoundVerdict {
  let peak = 0;
  let clipped = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > peak) peak = size;
    if (size >= CLIPPED_AT) clipped += 1;
  }
  if (clipped >= CLIPPED_SAMPLES) return 'clipping';
  if (peak < SILENT_PEAK) return 'silent';
  return peak < QUIET_PEAK ? 'quiet' : 'clear';
}
