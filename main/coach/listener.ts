import type { Captions } from '../../core/live-captions.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import type { LiveTranscription, Speech, Transcription } from '../../speech/speech.ts';
import { Refusal } from '../refusal.ts';
import { Latest } from './latest.ts';
import { SectionGuess } from './section-guess.ts';

/** Resampling may round the length by a sample; anything more means that a block is missing. */
const SAME_LENGTH_SEC = 0.001;

interface Listening {
  readonly live: LiveTranscription;
  readonly guess: SectionGuess;
  readonly watchers: Set<Latest<Captions>>;
  captions: Captions;
}

/**
 * Has recordings transcribed while they are made. Nothing here can hurt a recording: it is on disk before it is heard,
 * and whatever goes wrong leaves the file to be transcribed.
 */
export class Listener {
  readonly #speech: Speech;
  readonly #embed: Embed;
  readonly #listening = new Map<string, Listening>();

  constructor(speech: Speech, embed: Embed) {
    this.#speech = speech;
    this.#embed = embed;
  }

  begin(id: string, sampleRate: number): void {
    const live = this.#speech.live(sampleRate, (captions) => {
      this.#tell(id, live, { ...captions, problem: null });
      guess.hear(captions.words);
    });
    const guess = new SectionGuess(this.#embed, (sections) => this.#tell(id, live, { sections }));
    this.#listening.set(id, { live, guess, watchers: new Set(), captions: NOTHING_YET });
    void live.result.then((result) => {
      if (!result.ok) this.#tell(id, live, { problem: STOPPED });
    });
  }

  /** The next block of mono 16-bit PCM, which is on disk already. */
  hear(id: string, pcm: Uint8Array): void {
    this.#listening.get(id)?.live.push(pcm);
  }

  /** The recording is over: its last words are written, and nobody needs captions any more. */
  finish(id: string): void {
    const listening = this.#listening.get(id);
    listening?.guess.end();
    listening?.live.finish();
    for (const watcher of listening?.watchers ?? []) watcher.end();
  }

  /**
   * Waits for the words of a recording that is over.
   * @returns null when they have to be read from the file
   */
  async heard(id: string, durationSec: number, signal: AbortSignal): Promise<Transcription | null> {
    const live = this.#listening.get(id)?.live;
    if (!live) return null;
    const cancel = () => live.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    const result = await live.result;
    signal.removeEventListener('abort', cancel);
    if (!result.ok || Math.abs(result.value.durationSec - durationSec) > SAME_LENGTH_SEC) return null;
    return result.value;
  }

  /** Forgets a recording, however far it got. */
  drop(id: string): void {
    const listening = this.#listening.get(id);
    this.#listening.delete(id);
    listening?.guess.end();
    listening?.live.cancel();
    for (const watcher of listening?.watchers ?? []) watcher.end();
  }

  /** Whether a window follows this recording. */
  isWatched(id: string): boolean {
    return (this.#listening.get(id)?.watchers.size ?? 0) > 0;
  }

  async *watch(id: string, signal?: AbortSignal): AsyncGenerator<Captions, void, void> {
    const listening = this.#listening.get(id);
    if (!listening) throw new Refusal('not-found', 'This recording is not running any more.');
    const changes = new Latest<Captions>();
    const stop = () => changes.end();
    listening.watchers.add(changes);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      let captions: Captions | null = listening.captions;
      while (captions) {
        yield captions;
        captions = await changes.take();
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      listening.watchers.delete(changes);
    }
  }

  #tell(id: string, live: LiveTranscription, change: Partial<Captions>): void {
    const listening = this.#listening.get(id);
    if (listening?.live !== live) return;
    listening.captions = { ...listening.captions, ...change };
    for (const watcher of listening.watchers) watcher.put(listening.captions);
  }
}

const NOTHING_YET: Captions = { words: [], settled: 0, sections: [], problem: null };
const STOPPED = 'No more captions for this recording. It goes on; its words come after you finish.';
