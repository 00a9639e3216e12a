import type { Result } from '../core/result.ts';
import type { Embedding } from '../core/sections/embedding.ts';
import type { Word } from '../core/take.ts';

/**
 * What the rest of the program sees of the speech room: audio in, words out. The implementation runs in a process of
 * its own (client.ts starts and watches it) because the inference runtime can abort its process, and because a hung
 * inference can only be cancelled by killing it.
 */
export interface Speech {
  /** Decodes and transcribes a file. Any format in FILE_FORMATS; the file itself is never changed. */
  transcribe(path: string, options?: TranscribeOptions): Promise<Result<Transcription, SpeechFailure>>;
  /** Embeds the clauses of one answer, in order. */
  embed(texts: readonly string[], options?: SpeechCallOptions): Promise<Result<Embedding[], SpeechFailure>>;
  /** Transcribes with the model in this folder from now on; null is the bundled one. */
  useModel(folder: string | null): void;
  /** Whether a model can be used: opened, and with the cross-attentions that words are timed by. */
  inspect(folder: string): Promise<Result<null, SpeechFailure>>;
  /** Transcribes a recording while it is being made: finished windows at once, so that after its end one is left. */
  live(sampleRate: number, onCaptions: (captions: LiveCaptions) => void): LiveTranscription;
  /** Ends the process. Calls under way fail with `stopped`. */
  close(): Promise<void>;
}

export interface LiveTranscription {
  /** Mono 16-bit little-endian PCM, in order. Never waits and never throws. */
  push(pcm: Uint8Array): void;
  /** The same as `transcribe` on the whole file gives. */
  finish(): void;
  cancel(): void;
  /** Fails as soon as the live path does, even while the recording goes on; it is not tried again: the file is there. */
  readonly result: Promise<Result<Transcription, SpeechFailure>>;
}

export interface LiveCaptions {
  readonly words: Word[];
  /** How many of the words, from the first, are final; the rest may still change. */
  readonly settled: number;
}

export interface SpeechCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SpeechProgress) => void;
}

export interface TranscribeOptions extends SpeechCallOptions {
  /** What sentences about the file call it; its own name if left out. */
  readonly name?: string;
}

export interface SpeechProgress {
  readonly stage: 'decoding' | 'transcribing';
  /** 0 to 1 within the stage. */
  readonly fraction: number;
}

export interface Transcription {
  readonly words: Word[];
  readonly durationSec: number;
  /** Loudest sample of each 1/20 s, 0 to 1. */
  readonly peaks: number[];
  /** A sentence when the file could only be read in part (cut short), else null. */
  readonly warning: string | null;
  readonly timings: { readonly decodeSec: number; readonly transcribeSec: number };
}

export type SpeechFailureReason =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'not-audio'
  | 'unsupported-codec'
  | 'too-short'
  | 'no-speech'
  | 'model-damaged'
  | 'cancelled'
  | 'crashed'
  | 'stopped';

/** `message` is a sentence for the user: what is wrong, and what to do. It names the file where there is one. */
export interface SpeechFailure {
  readonly reason: SpeechFailureReason;
  readonly message: string;
  /** Of the audio that was heard through, where nobody spoke in it. */
  readonly durationSec?: number;
}
