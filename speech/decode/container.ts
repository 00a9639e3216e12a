import { ALL_FORMATS, EncodedPacketSink, Input } from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';
import { endingSource } from './ending-source.ts';
import { DecodeRefusal } from './pcm.ts';
import type { PcmBlock, PcmStream } from './pcm.ts';

const PACKETS_AT_A_TIME = 500;
/** A file whose last packet is further from its declared end was cut. */
const CUT_SEC = 0.5;

/** Seconds: until the last packet that can be found, and as the file declares; 0 where that is not known. */
interface Length {
  readonly duration: number;
  readonly declared: number;
}

/**
 * The audio track of a webm, mkv or mp4 file, when it is Opus. Other codecs in these containers are left to the caller:
 * every AAC decoder for Node that was found is under a licence that does not fit ours.
 * @returns null when the audio is in another codec
 */
export async function decodeContainer(path: string, name: string): Promise<PcmStream | null> {
  const input = new Input({ source: endingSource(path), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track)
      throw new DecodeRefusal(
        'not-audio',
        `${name} holds no sound that can be read: it has no audio track, or it breaks off. Choose another file.`,
      );
    if (track.codec !== 'opus') return null;
    const config = await track.getDecoderConfig();
    const duration = await track.computeDuration().catch(() => 0);
    const declared = await track.getDurationFromMetadata().catch(() => null);
    const sink = new EncodedPacketSink(track);
    return decodeOpusPackets(sink, config?.numberOfChannels ?? 1, { duration, declared: declared ?? 0 });
  } catch (cause) {
    if (cause instanceof DecodeRefusal) throw cause;
    throw new DecodeRefusal(
      'not-audio',
      `${name} is damaged: its container cannot be read. Record or export it again.`,
    );
  }
}

async function* decodeOpusPackets(
  sink: EncodedPacketSink,
  channels: number,
  { duration, declared }: Length,
): PcmStream {
  const decoder = new OpusDecoder({ channels });
  await decoder.ready;
  try {
    let frames: Uint8Array[] = [];
    const decoded = (at: number): PcmBlock => {
      const { channelData, sampleRate } = decoder.decodeFrames(frames);
      frames = [];
      return { channels: channelData, sampleRate, read: duration > 0 ? Math.min(1, at / duration) : 1 };
    };
    let last = 0;
    const packets = sink.packets();
    let truncated = false;
    for (;;) {
      // What came before the damage is the speaker's, and is used.
      const next = await packets.next().catch(() => null);
      truncated = next === null;
      if (!next || next.done) break;
      frames.push(next.value.data);
      last = next.value.timestamp;
      if (frames.length >= PACKETS_AT_A_TIME) yield decoded(last);
    }
    if (frames.length > 0) yield decoded(last);
    return { truncated: truncated || last < declared - CUT_SEC };
  } finally {
    decoder.free();
  }
}
