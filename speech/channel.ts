/** One running speech process, as the client sees it. Node's child processes and Electron's utility processes fit. */
export interface SpeechChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however the process ends. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts a speech process on a folder of models. */
export type SpawnSpeech = () => SpeechChannel;
