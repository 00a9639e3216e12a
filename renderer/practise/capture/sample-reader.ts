import { downmix } from './pcm.ts';
import workletUrl from './capture-worklet.ts?worker&url';

export type OnBlock = (mono: Float32Array, sampleRate: number) => void;
type Stop = () => void;

/** Chromium's reader of a live track; TypeScript's DOM library does not know it yet. */
interface TrackProcessor {
  readonly readable: ReadableStream<AudioData>;
}
type TrackProcessorClass = new (options: {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}) => TrackProcessor;

/** Blocks of about 10 ms that may wait while the window is busy: 5 s, so that a slow page drops nothing. */
const MOST_WAITING_BLOCKS = 500;

/**
 * Reads a microphone track as mono blocks at the device's own rate until stopped. Prefers MediaStreamTrackProcessor: in
 * 60 s runs it kept sample time, while an AudioWorklet slipped 10 ms once a minute.
 */
export async function readSamples(track: MediaStreamTrack, onBlock: OnBlock): Promise<Stop> {
  const Processor = trackProcessor();
  return Processor
    ? readTrack(new Processor({ track, maxBufferSize: MOST_WAITING_BLOCKS }), onBlock)
    : readGraph(track, onBlock);
}

function trackProcessor(): TrackProcessorClass | null {
  const found: unknown = Reflect.get(globalThis, 'MediaStreamTrackProcessor');
  return isTrackProcessorClass(found) ? found : null;
}

const isTrackProcessorClass = (found: unknown): found is TrackProcessorClass => typeof found === 'function';

function readTrack({ readable }: TrackProcessor, onBlock: OnBlock): Stop {
  const reader = readable.getReader();
  const pump = async (): Promise<void> => {
    for (;;) {
      const { done, value: data } = await reader.read();
      if (done) return;
      const planes = Array.from({ length: data.numberOfChannels }, (_, planeIndex) => {
        const plane = new Float32Array(data.numberOfFrames);
        data.copyTo(plane, { planeIndex, format: 'f32-planar' });
        return plane;
      });
      const { sampleRate } = data;
      data.close();
      onBlock(downmix(planes), sampleRate);
    }
  };
  // The stream ends with its track; why it ended is told by the track's own events.
  pump().catch(() => undefined);
  return () => void reader.cancel().catch(() => undefined);
}

async function readGraph(track: MediaStreamTrack, onBlock: OnBlock): Promise<Stop> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.audioWorklet.addModule(workletUrl);
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  const node = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 1 });
  node.port.onmessage = ({ data }: MessageEvent<Float32Array[]>) =>
    onBlock(downmix(data), context.sampleRate);
  // A node that leads nowhere is not run; its output is silence.
  source.connect(node).connect(context.destination);
  await context.resume();
  return () => {
    node.port.onmessage = null;
    source.disconnect();
    void context.close();
  };
}
