import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import type { AlignmentHeads } from '../alignment/attention-cost.ts';
import { Decoder } from './decoder.ts';
import type { HeardWindow } from './decoder.ts';
import type { EncodedFrames } from './encoder.ts';
import type { Vocabulary } from './token-rules.ts';

/**
 * Two was the fastest of 1, 2 and 4 on two cores. A decoder's thread that waits for the other must not spin: the encoder
 * works beside it, and both took half as long again.
 */
const SESSION = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

const configSchema = z.object({
  vocab_size: z.number().int(),
  decoder_layers: z.number().int(),
  decoder_attention_heads: z.number().int(),
  d_model: z.number().int(),
});

const generationSchema = z.object({
  alignment_heads: z.array(z.tuple([z.number().int(), z.number().int()])).min(1),
  begin_suppress_tokens: z.array(z.number().int()),
  decoder_start_token_id: z.number().int(),
  eos_token_id: z.number().int(),
  is_multilingual: z.boolean(),
  lang_to_id: z.record(z.string(), z.number().int()).optional(),
  max_initial_timestamp_index: z.number().int(),
  no_timestamps_token_id: z.number().int(),
  suppress_tokens: z.array(z.number().int()),
  task_to_id: z.record(z.string(), z.number().int()).optional(),
});
type Generation = z.infer<typeof generationSchema>;

/** Which heads to time words by when somebody has measured them for a model, and their lags. See the models' README. */
const timingSchema = z.object({
  heads: z.array(z.tuple([z.number().int(), z.number().int()])).min(1),
  startLagSec: z.number(),
  endLagSec: z.number(),
});
/** One and three frames of the encoder: what Whisper's own heads lagged by in tiny.en. */
const USUAL_LAGS = { startLagSec: 0.02, endLagSec: 0.06 };

export interface WordTiming {
  readonly heads: AlignmentHeads;
  /** By how much attention comes late to a word, and by how much it leaves it late. */
  readonly startLagSec: number;
  readonly endLagSec: number;
}

/** One loaded Whisper model but for its encoder: all that turns encoded windows into tokens and tokens into text. */
export interface WhisperModel {
  readonly vocabulary: Vocabulary;
  readonly timing: WordTiming;
  /** Whether it tells its cross-attentions, without which words cannot be timed. */
  readonly hasCrossAttentions: boolean;
  hear(encoded: EncodedFrames): Promise<HeardWindow>;
  /** Gives its memory back; it cannot be used any more. */
  release(): Promise<void>;
  readonly textOf: (tokens: readonly number[]) => string;
}

/** @param folder of the model, with config, tokenizer and onnx/ */
export async function loadWhisper(folder: string): Promise<WhisperModel> {
  const [config, generation, timing] = await Promise.all([
    readJson(join(folder, 'config.json'), configSchema),
    readJson(join(folder, 'generation_config.json'), generationSchema),
    readTiming(join(folder, 'word-timing.json')),
  ]);
  const [session, tokenizer] = await Promise.all([
    InferenceSession.create(join(folder, 'onnx/decoder_model_merged_quantized.onnx'), SESSION),
    loadTokenizer(folder),
  ]);
  const heads = config.decoder_attention_heads;
  const decoder = new Decoder(session, {
    layers: config.decoder_layers,
    heads,
    headSize: config.d_model / heads,
  });
  const vocabulary = vocabularyOf(config.vocab_size, generation, hesitationsOf(tokenizer));
  return {
    vocabulary,
    timing: timing ?? { heads: generation.alignment_heads, ...USUAL_LAGS },
    hasCrossAttentions: session.outputNames.some((name) => name.startsWith('cross_attentions.')),
    hear: ({ data, dims }) => decoder.hear(new Tensor('float32', data, dims), vocabulary.prompt),
    release: () => session.release(),
    // The tokenizer refuses a text without tokens, as one that was stopped before its first.
    textOf: (tokens) =>
      tokens.length > 0 ? tokenizer.decode([...tokens], { skip_special_tokens: true }) : '',
  };
}

/**
 * The hesitations that are listened for. "Er" and "ah" are not: they are also how "her", "are" and "error" begin, and
 * more of them were found than said.
 */
const LISTENED_FOR = ['um', 'uh', 'hmm', 'mm'] as const;

/** Every spelling of them that is a single token: the others cannot be weighed against one word. */
function hesitationsOf(tokenizer: Awaited<ReturnType<typeof loadTokenizer>>): number[] {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return LISTENED_FOR.flatMap((text) => [` ${text}`, ` ${capital(text)}`, capital(text)])
    .map((text) => tokenizer.encode(text, { add_special_tokens: false }))
    .filter((tokens) => tokens.length === 1)
    .map(([token]) => token);
}

function loadTokenizer(folder: string) {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  return AutoTokenizer.from_pretrained(basename(folder));
}

function vocabularyOf(size: number, generation: Generation, hesitations: readonly number[]): Vocabulary {
  const start = generation.decoder_start_token_id;
  const language = generation.lang_to_id?.['<|en|>'];
  const task = generation.task_to_id?.transcribe;
  const prompt =
    generation.is_multilingual && language !== undefined && task !== undefined
      ? [start, language, task]
      : [start];
  return {
    size,
    endOfText: generation.eos_token_id,
    // In every published vocabulary the no-speech token comes right before no-timestamps.
    noSpeech: generation.no_timestamps_token_id - 1,
    noTimestamps: generation.no_timestamps_token_id,
    firstTimestamp: generation.no_timestamps_token_id + 1,
    prompt,
    suppressed: new Set(generation.suppress_tokens),
    suppressedAtStart: new Set(generation.begin_suppress_tokens),
    hesitations,
    latestInitialTimestamp: generation.max_initial_timestamp_index,
  };
}

async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

async function readTiming(path: string): Promise<WordTiming | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : timingSchema.parse(JSON.parse(text));
}
