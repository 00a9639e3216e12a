/**
 * Runs in the audio thread where the browser has no MediaStreamTrackProcessor: passes each block's channels on. TypeScript's
 * libraries do not describe this scope, hence the declarations.
 */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

registerProcessor(
  'capture',
  class extends AudioWorkletProcessor {
    process([input]: readonly (readonly Float32Array[])[]): boolean {
      if (input && input.length > 0) this.port.postMessage(input);
      return true;
    }
  },
);
