import { z } from 'zod';
import { wordSchema } from '../core/take.ts';

/** What crosses between the speech process and the program. Both sides check every message. */

const callId = z.number().int().positive();
const floats = z.custom<Float32Array>((value) => value instanceof Float32Array);
/** The folder of the speech model to use; null for the bundled one. */
const model = z.string().nullable();
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length % 2 === 0);

export const requestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('transcribe'),
    id: callId,
    path: z.string(),
    name: z.string().optional(),
    model,
  }),
  /** Whether a model in a folder can be used. */
  z.object({ type: z.literal('inspect'), id: callId, folder: z.string() }),
  z.object({ type: z.literal('embed'), id: callId, texts: z.array(z.string()) }),
  /** A recording that is going on; its samples follow, and its end is answered by `transcribed`. */
  z.object({
    type: z.literal('live-begin'),
    id: callId,
    sampleRate: z.number().int().min(8000).max(192_000),
    model,
  }),
  /** Mono 16-bit little-endian PCM, in order. */
  z.object({ type: z.literal('live-samples'), id: callId, pcm: bytes }),
  z.object({ type: z.literal('live-finish'), id: callId }),
  /** Stops a call of any kind, a live one too. */
  z.object({ type: z.literal('cancel'), id: callId }),
]);
export type SpeechRequest = z.infer<typeof requestSchema>;

export const failureReasonSchema = z.enum([
  'file-missing',
  'file-unreadable',
  'file-empty',
  'not-audio',
  'unsupported-codec',
  'too-short',
  'no-speech',
  'model-damaged',
  'cancelled',
  'crashed',
  'stopped',
]);

const failureSchema = z.object({
  reason: failureReasonSchema,
  message: z.string(),
  durationSec: z.number().optional(),
});

const transcriptionSchema = z.object({
  words: z.array(wordSchema),
  durationSec: z.number(),
  peaks: z.array(z.number()),
  warning: z.string().nullable(),
  timings: z.object({ decodeSec: z.number(), transcribeSec: z.number() }),
});

export const replySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    id: callId,
    stage: z.enum(['decoding', 'transcribing']),
    fraction: z.number().min(0).max(1),
  }),
  z.object({
    type: z.literal('captions'),
    id: callId,
    words: z.array(wordSchema),
    settled: z.number().int().min(0),
  }),
  /** Sent every second, busy or not: a process that falls silent hangs. */
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('transcribed'), id: callId, transcription: transcriptionSchema }),
  z.object({
    type: z.literal('embedded'),
    id: callId,
    embeddings: z.array(z.object({ sentence: floats, story: floats, telling: floats })),
  }),
  z.object({ type: z.literal('sound'), id: callId }),
  z.object({ type: z.literal('failed'), id: callId, failure: failureSchema }),
]);
export type SpeechReply = z.infer<typeof replySchema>;
