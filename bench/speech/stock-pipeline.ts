import { basename, dirname } from 'node:path';
import { env, pipeline } from '@xenova/transformers';
import { z } from 'zod';
import type { WrittenWord } from './figures.ts';

const outputSchema = z.object({
  chunks: z.array(z.object({ text: z.string(), timestamp: z.tuple([z.number(), z.number()]) })),
});

/** transformers.js as its manual says: the peer that we measure ourselves against, on the same weights. */
export async function loadStockPipeline(modelFolder: string) {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(modelFolder);
  const transcribe = await pipeline('automatic-speech-recognition', basename(modelFolder), {
    dtype: 'q8',
    device: 'cpu',
    session_options: { intraOpNumThreads: 2 },
  });
  return async (audio: Float32Array): Promise<WrittenWord[]> => {
    const output: unknown = await transcribe(audio, {
      return_timestamps: 'word',
      chunk_length_s: 30,
      stride_length_s: 5,
    });
    const { chunks } = outputSchema.parse(output);
    return chunks.map(({ text, timestamp: [start, end] }) => ({ text: text.trim(), start, end }));
  };
}
