/** Why there is no sound from a microphone, and the sentence that says what to do about it. */
export type MicrophoneProblem =
  'denied' | 'absent' | 'chosen-absent' | 'in-use' | 'unavailable' | 'lost' | 'revoked' | 'mute';

export const MICROPHONE_SENTENCES: Readonly<Record<MicrophoneProblem, string>> = {
  denied:
    'Starling may not use the microphone. Allow it in the browser’s or the system’s privacy settings, then try again. You can import a recording meanwhile.',
  absent: 'No microphone was found. Connect one, then try again. You can import a recording meanwhile.',
  'chosen-absent': 'The microphone you chose is not connected. Connect it, or choose another.',
  'in-use':
    'The microphone could not be opened. Another program may be using it: close that program, then try again.',
  unavailable:
    'This browser gives no access to a microphone here. Open Starling at the address it printed, in a current Chrome, Edge or Firefox.',
  lost: 'The microphone was disconnected. Everything up to then is kept.',
  revoked:
    'Starling may not use the microphone any more. Everything up to then is kept. Allow it again in the browser’s or the system’s privacy settings.',
  mute: 'The microphone gives no sound: it is muted by the system or by its own switch.',
};

/** What a rejected getUserMedia means. The names are those of the Media Capture and Streams specification. */
export function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
      return 'absent';
    case 'OverconstrainedError':
      return 'chosen-absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'unavailable';
  }
}
