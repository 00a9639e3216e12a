import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import type { AlignmentHeads } from '../alignment/attention-cost.ts';
import { Decoder } from './decoder.ts';
import type { Encoded } from './decoder.ts';
import { MEL_BANDS } from './mel-filters.ts';
import { WINDOW_FRAMES } from './mel.ts';
import type { Vocabulary } from './token-rules.ts';

/** Two was the fastest of 1, 2 and 4 on two cores; more threads than cores wait for each other. */
const THREADS = 2;

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

/** One loaded Whisper model with everything that turns features into tokens and tokens into text. */
export interface WhisperModel {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
  readonly timing: WordTiming;
  /** Whether it tells its cross-attentions, without which words cannot be timed. */
  readonly hasCrossAttentions: boolean;
  /** Log-mel features [80, 3000] -> the encoder's 1500 frames. */
  encode(features: Float32Array): Promise<Encoded>;
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
  const options = { intraOpNumThreads: THREADS, interOpNumThreads: 1 };
  const [encoder, decoder, tokenizer] = await Promise.all([
    InferenceSession.create(join(folder, 'onnx/encoder_model_quantized.onnx'), options),
    InferenceSession.create(join(folder, 'onnx/decoder_model_merged_quantized.onnx'), options),
    loadTokenizer(folder),
  ]);
  const heads = config.decoder_attention_heads;
  return {
    vocabulary: vocabularyOf(config.vocab_size, generation, hesitationsOf(tokenizer)),
    decoder: new Decoder(decoder, { layers: config.decoder_layers, heads, headSize: config.d_model / heads }),
    timing: timing ?? { heads: generation.alignment_heads, ...USUAL_LAGS },
    hasCrossAttentions: decoder.outputNames.some((name) => name.startsWith('cross_attentions.')),
    encode: async (features) => {
      const input = new Tensor('float32', features, [1, MEL_BANDS, WINDOW_FRAMES]);
      return (await encoder.run({ input_features: input })).last_hidden_state;
    },
    release: async () => {
      await Promise.all([encoder.release(), decoder.release()]);
    },
    textOf: (tokens) => tokenizer.decode([...tokens], { skip_special_tokens: true }),
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
