import { z } from 'zod';
import type { Word } from '../take.ts';
import { atMillisecond } from './at-millisecond.ts';
import { reportSchema, textOf } from './report.ts';
import type { Source, Timings } from './report.ts';

/** A transcript alone, `starling.transcript/1`: what `transcribe --format json` writes. Fixed like the report. */
export const transcriptFileSchema = z.strictObject({
  schema: z.literal('starling.transcript/1'),
  source: reportSchema.shape.source,
  text: z.string(),
  words: reportSchema.shape.transcript.shape.words,
  timings: reportSchema.shape.timings,
});
export type TranscriptFile = z.infer<typeof transcriptFileSchema>;

export interface TranscriptParts {
  readonly source: Source;
  readonly words: readonly Word[];
  readonly timings: Timings;
}

export function buildTranscriptFile({ source, words, timings }: TranscriptParts): TranscriptFile {
  return transcriptFileSchema.parse(
    atMillisecond({ schema: 'starling.transcript/1', source, text: textOf(words), words, timings }),
  );
}
