import { z } from 'zod';
import { wordSchema } from '../core/take.ts';

/** What crosses between the speech process and the program. Both sides check every message. */

const callId = z.number().int().positive();

export const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transcribe'), id: callId, path: z.string() }),
  z.object({ type: z.literal('embed'), id: callId, texts: z.array(z.string()) }),
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

const failureSchema = z.object({ reason: failureReasonSchema, message: z.string() });

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
  /** Sent every second, busy or not: a process that falls silent hangs. */
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('transcribed'), id: callId, transcription: transcriptionSchema }),
  z.object({
    type: z.literal('embedded'),
    id: callId,
    vectors: z.array(z.custom<Float32Array>((value) => value instanceof Float32Array)),
  }),
  z.object({ type: z.literal('failed'), id: callId, failure: failureSchema }),
]);
export type SpeechReply = z.infer<typeof replySchema>;
