import type { SpeechFailureReason } from '../speech.ts';

/** The rate everything downstream works at. */
export const SAMPLE_RATE = 16_000;

/** Decoded audio of one stretch of a file: one array per channel, samples in -1 to 1. */
export interface PcmBlock {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
  /** 0 to 1: how much of the file has been read. */
  readonly read: number;
}

/** What a decoder says when the stream itself is over: a whole file, or one that breaks off. */
export interface StreamEnd {
  readonly truncated: boolean;
}

/** Audio in blocks, so that an hour of stereo never lies in memory at once. */
export type PcmStream = AsyncGenerator<PcmBlock, StreamEnd, void>;

/** A file that cannot be decoded at all; the sentence says why and what to do. */
export class DecodeRefusal extends Error {
  readonly reason: SpeechFailureReason;

  constructor(reason: SpeechFailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The parts, one after the other. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
