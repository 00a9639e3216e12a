import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';
import { DecodeRefusal } from './pcm.ts';
import type { PcmBlock, PcmStream } from './pcm.ts';

const PACKETS_AT_A_TIME = 500;

/**
 * The audio track of a webm, mkv or mp4 file, when it is Opus. Other codecs in these containers are left to the caller:
 * every AAC decoder for Node that was found is under a licence that does not fit ours.
 * @returns null when the audio is in another codec
 */
export async function decodeContainer(path: string, name: string): Promise<PcmStream | null> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track)
      throw new DecodeRefusal(
        'not-audio',
        `${name} holds no sound that can be read: it has no audio track, or it breaks off. Choose another file.`,
      );
    if (track.codec !== 'opus') return null;
    const config = await track.getDecoderConfig();
    const duration = await track.computeDuration();
    return decodeOpusPackets(new EncodedPacketSink(track), config?.numberOfChannels ?? 1, duration);
  } catch (cause) {
    if (cause instanceof DecodeRefusal) throw cause;
    throw new DecodeRefusal(
      'not-audio',
      `${name} is damaged: its container cannot be read. Record or export it again.`,
    );
  }
}

async function* decodeOpusPackets(sink: EncodedPacketSink, channels: number, duration: number): PcmStream {
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
    for await (const packet of sink.packets()) {
      frames.push(packet.data);
      last = packet.timestamp;
      if (frames.length >= PACKETS_AT_A_TIME) yield decoded(last);
    }
    if (frames.length > 0) yield decoded(last);
    return { truncated: false };
  } finally {
    decoder.free();
  }
}
