import { basename, dirname } from 'node:path';
import { env, pipeline } from '@xenova/transformers';
import type { WrittenWord } from './figures.ts';

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
    const output = await transcribe(audio, {
      return_timestamps: 'word',
      chunk_length_s: 30,
      stride_length_s: 5,
    });
    const { chunks = [] } = Array.isArray(output) ? output[0] : output;
    return chunks.map(({ text, timestamp: [start, end] }) => ({ text: text.trim(), start, end }));
  };
}
