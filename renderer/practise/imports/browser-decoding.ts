import { downmix } from '../capture/pcm.ts';
import { wavOf } from './wav.ts';

/** What speech recognition works at; the browser resamples while it decodes. */
const SAMPLE_RATE = 16_000;
/** The file and its samples are held in memory while they are decoded. */
const LARGEST_BYTES = 500 * 1024 ** 2;

/** The file's sound as a mono WAV, or null where this browser cannot decode it. */
export async function decodeInBrowser(file: File): Promise<Blob | null> {
  if (file.size > LARGEST_BYTES) return null;
  try {
    const context = new OfflineAudioContext({ numberOfChannels: 1, length: 1, sampleRate: SAMPLE_RATE });
    const audio = await context.decodeAudioData(await file.arrayBuffer());
    const planes = Array.from({ length: audio.numberOfChannels }, (_, i) => audio.getChannelData(i));
    return wavOf(downmix(planes), audio.sampleRate);
  } catch {
    return null;
  }
}
