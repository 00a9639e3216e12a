import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { SpeechFailure } from '../speech.ts';
import { joined, SAMPLE_RATE } from './pcm.ts';
import type { PcmStream } from './pcm.ts';
import { decodeFailure, mono, pcmStream } from './pcm-stream.ts';
import { Resampler } from './resampler.ts';

const SHORTEST_SEC = 0.3;

export interface DecodedFile {
  /** Mono, 16 kHz, -1 to 1. */
  readonly audio: Float32Array;
  /** A sentence when the file breaks off and only a part could be read. */
  readonly warning: string | null;
}

/**
 * Any audio file -> 16 kHz mono. The format is told by content; the file is read in blocks and never changed.
 * @param onProgress 0 to 1
 * @param keepGoing asked between blocks; false ends with `cancelled`
 * @param name what sentences call the file
 */
export async function decodeFile(
  path: string,
  onProgress: (fraction: number) => void,
  keepGoing: () => boolean,
  name = basename(path),
): Promise<Result<DecodedFile, SpeechFailure>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const collected = await collect(await pcmStream(file, path, name), onProgress, keepGoing);
    if (!collected) return fail({ reason: 'cancelled', message: `Stopped reading ${name}.` });
    return judged(collected.audio, collected.truncated, name);
  } catch (cause) {
    return fail(decodeFailure(cause, name));
  } finally {
    await file?.close();
  }
}

async function collect(stream: PcmStream, onProgress: (fraction: number) => void, keepGoing: () => boolean) {
  const parts: Float32Array[] = [];
  let resampler: Resampler | null = null;
  let rate = 0;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      if (resampler) parts.push(resampler.finish());
      return { audio: joined(parts), truncated: next.value.truncated };
    }
    if (!keepGoing()) {
      await stream.return({ truncated: true });
      return null;
    }
    const { channels, sampleRate, read } = next.value;
    if (!resampler || sampleRate !== rate) {
      if (resampler) parts.push(resampler.finish());
      resampler = new Resampler(sampleRate);
      rate = sampleRate;
    }
    parts.push(resampler.push(finite(mono(channels))));
    onProgress(read);
  }
}

/** A damaged float WAV can hold samples that are no numbers; one would make the whole window's features so. */
const finite = (samples: Float32Array): Float32Array =>
  samples.every(Number.isFinite) ? samples : samples.map((sample) => (Number.isFinite(sample) ? sample : 0));

function judged(audio: Float32Array, truncated: boolean, name: string): Result<DecodedFile, SpeechFailure> {
  const seconds = audio.length / SAMPLE_RATE;
  if (audio.length === 0) {
    return fail({
      reason: 'not-audio',
      message: `${name} holds no audio that can be decoded. Record or export it again.`,
    });
  }
  if (seconds < SHORTEST_SEC) {
    const message = `${name} lasts only ${seconds.toFixed(2)} seconds. Record at least a sentence.`;
    return fail({ reason: 'too-short', message });
  }
  const warning = truncated
    ? `${name} breaks off before its end; the ${seconds.toFixed(1)} seconds that it holds were used.`
    : null;
  return ok({ audio, warning });
}
