import { fail, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { problemOf } from './microphone-problem.ts';
import type { MicrophoneProblem } from './microphone-problem.ts';
import { readSamples } from './sample-reader.ts';
import type { OnBlock } from './sample-reader.ts';

export interface OpenMicrophone {
  readonly label: string;
  readonly deviceId: string | null;
  /** Whether the system or a switch on the device holds the sound back. */
  readonly muted: () => boolean;
  close(): void;
}

interface Listener {
  readonly onBlock: OnBlock;
  /** The device is gone, or its permission was taken back. */
  readonly onLost: (problem: 'lost' | 'revoked') => void;
  readonly onMute: (muted: boolean) => void;
}

/**
 * Opens a microphone (null: the system's default) with all signal processing off: echo cancellation, noise suppression
 * and gain control change level and timing, and a coach must hear what was said.
 */
export async function openMicrophone(
  deviceId: string | null,
  listener: Listener,
): Promise<Result<OpenMicrophone, MicrophoneProblem>> {
  // Absent outside secure contexts, whatever the DOM library's types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) return fail('unavailable');
  let stream: MediaStream | null = null;
  try {
    stream = await devices.getUserMedia({
      audio: {
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
        ...(deviceId !== null && { deviceId: { exact: deviceId } }),
      },
    });
    const [track] = stream.getAudioTracks();
    if (!track) return fail('absent');
    const stop = await readSamples(track, listener.onBlock);
    return ok(opened(track, stop, listener));
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    return fail(problemOf(error));
  }
}

function opened(track: MediaStreamTrack, stop: () => void, listener: Listener): OpenMicrophone {
  const listening = new AbortController();
  const { signal } = listening;
  const onEnded = async () => {
    const denied = (await microphonePermission()) === 'denied';
    // It may have been closed meanwhile, and another opened.
    if (!signal.aborted) listener.onLost(denied ? 'revoked' : 'lost');
  };
  track.addEventListener('ended', () => void onEnded(), { signal });
  track.addEventListener('mute', () => listener.onMute(true), { signal });
  track.addEventListener('unmute', () => listener.onMute(false), { signal });
  return {
    label: track.label,
    deviceId: track.getSettings().deviceId ?? null,
    muted: () => track.muted,
    close: () => {
      listening.abort();
      stop();
      track.stop();
    },
  };
}

export interface MicrophoneChoice {
  readonly id: string;
  readonly label: string;
}

/** The microphones there are. Their names are empty until the user has allowed one to be used. */
export async function listMicrophones(): Promise<readonly MicrophoneChoice[]> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const all = (await devices?.enumerateDevices()) ?? [];
  return all
    .filter(
      ({ kind, deviceId }) =>
        kind === 'audioinput' && deviceId !== '' && deviceId !== 'default' && deviceId !== 'communications',
    )
    .map(({ deviceId, label }, i) => ({ id: deviceId, label: label || `Microphone ${i + 1}` }));
}

/** Whether a microphone may be opened without the browser asking. */
export const microphoneAllowed = async (): Promise<boolean> => (await microphonePermission()) === 'granted';

async function microphonePermission(): Promise<PermissionState> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state;
  } catch {
    // Firefox knows no such permission name; the user is asked on the first recording.
    return 'prompt';
  }
}
