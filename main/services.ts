import { join } from 'node:path';
import type { AppInfo } from '../core/app-info.ts';
import type { Replaced } from '../core/retake.ts';
import type { Embed } from '../core/sections/embedding.ts';
import type { Speech } from '../speech/speech.ts';
import { AbandonedRecordings } from './coach/abandoned-recordings.ts';
import { Analyst } from './coach/analyst.ts';
import { Listener } from './coach/listener.ts';
import { ProbeAnswers } from './coach/probe-answers.ts';
import { Retakes } from './coach/retakes.ts';
import { TakeDetails } from './coach/take-details.ts';
import { BundleImporter } from './bundle/bundle-importer.ts';
import type { Settings } from '../core/settings.ts';
import { PROGRAM_VERSION, WALKTHROUGHS_DIR } from './folders.ts';
import { LibraryLock } from './library/library-lock.ts';
import { Library } from './library/library.ts';
import type { StoredTake } from './library/take-folders.ts';
import { libraryMovesTo } from './library-location.ts';
import { Log } from './log.ts';
import { hubAddress } from './models/catalogue.ts';
import { ModelStore } from './models/model-store.ts';
import { CompactStorage } from './recorder/compact-storage.ts';
import { ProbeRecorder } from './recorder/probe-recorder.ts';
import { Importer } from './recorder/importer.ts';
import { Recorder } from './recorder/recorder.ts';
import type { Framing } from './recorder/recorder.ts';
import { Refusal } from './refusal.ts';
import { WindowCommands } from './window-commands.ts';
import { WalkthroughShelf } from './walkthrough-shelf.ts';
import { walkthroughById } from './walkthroughs.ts';

const DAY_MS = 24 * 3_600_000;
/** Often enough that a day's practice is compact at the next start, seldom enough to be in nobody's way. */
const COMPACT_EVERY_MS = 5 * 60_000;

export interface ServicesOptions {
  /** Sentences to show beside the services' own. */
  readonly notices?: readonly string[];
  readonly libraryDir: string;
  readonly speech: Speech;
  readonly door: AppInfo['door'];
}

/** All that stands behind the window: one set, whichever door it is reached through. */
export class Services {
  readonly library: Library;
  readonly recorder: Recorder;
  readonly importer: Importer;
  readonly models: ModelStore;
  readonly bundles: BundleImporter;
  readonly listener: Listener;
  readonly probeRecorder: ProbeRecorder;
  readonly retakes: Retakes;
  readonly probeAnswers: ProbeAnswers;
  readonly details: TakeDetails;
  readonly analyst: Analyst;
  readonly walkthroughs: WalkthroughShelf;
  readonly log: Log;
  readonly commands = new WindowCommands();
  readonly #abandoned: AbandonedRecordings;
  readonly #info: Omit<AppInfo, 'movesTo'>;
  readonly #speech: Speech;
  readonly #lock: LibraryLock;
  readonly #backup: Promise<void>;
  readonly #storage: CompactStorage;
  readonly #compacting: NodeJS.Timeout;

  /** Opens the library and restores what a crash left behind. Throws a Refusal when the library cannot be opened. */
  constructor({ libraryDir, speech, door, notices = [] }: ServicesOptions) {
    this.#speech = speech;
    this.library = new Library(libraryDir);
    this.#lock = this.#locked(libraryDir);
    this.log = new Log(libraryDir);
    this.log.write('started', { door, platform: process.platform, processor: process.arch });
    this.recorder = new Recorder(this.library);
    this.importer = new Importer(this.library);
    this.bundles = new BundleImporter(this.library, libraryDir);
    this.models = new ModelStore(libraryDir, hubAddress(), (folder) => speech.inspect(folder));
    speech.useModel(this.models.folderOf(this.library.settings().modelId));
    this.listener = new Listener(speech, this.#embed);
    this.analyst = new Analyst(this.library, speech, this.listener, this.log);
    this.walkthroughs = new WalkthroughShelf(WALKTHROUGHS_DIR, join(libraryDir, 'walkthroughs'));
    const { library, walkthroughs, recorder, listener, log } = this;
    this.retakes = new Retakes(library);
    this.probeRecorder = new ProbeRecorder(library);
    this.#abandoned = new AbandonedRecordings({
      library,
      recorder,
      probeRecorder: this.probeRecorder,
      listener,
      finish: (id) => this.finishRecording(id),
      onProblem: (cause) => log.unexpected(cause),
    });
    this.probeAnswers = new ProbeAnswers({ library, walkthroughs, speech, embed: this.#embed });
    const { probeRecorder, probeAnswers } = this;
    this.details = new TakeDetails({ library, probeRecorder, probeAnswers, embed: this.#embed });
    // Not awaited: a library that cannot be copied now is copied at a later start, and is not worse for it.
    this.#backup = library.backUp(DAY_MS).catch(() => undefined);
    this.analyst.recover();
    this.#storage = new CompactStorage(library, () => this.recorder.recording || this.analyst.busy);
    this.#storage.swap();
    this.#compacting = setInterval(() => void this.#storage.compact(), COMPACT_EVERY_MS).unref();
    const recovered = this.recorder.recover();
    if (recovered.length > 0) this.log.write('recovered', { takes: recovered.length });
    this.#info = {
      version: PROGRAM_VERSION,
      door,
      libraryDir,
      logFile: this.log.path,
      notices: [
        ...notices,
        ...(this.library.notice ? [this.library.notice] : []),
        ...recovered.map(recoveredNotice),
        ...this.walkthroughs.notices,
      ],
    };
  }

  get info(): AppInfo {
    const notices = [...this.#info.notices, ...this.#abandoned.saved.map(abandonedNotice)];
    return { ...this.#info, notices, movesTo: libraryMovesTo() };
  }

  /** A take's title when the user has given none: the question's. */
  readonly framing = (framing: Omit<Framing, 'title'>, title?: string): Framing => {
    const walkthrough = walkthroughById(this.walkthroughs, framing.walkthroughId);
    return { ...framing, title: title ?? walkthrough.title };
  };

  beginRecording(
    framing: Omit<Framing, 'title'>,
    sampleRate: number,
    replaces?: Replaced,
  ): { readonly id: string } {
    this.#abandoned.save();
    const prepared = replaces && this.retakes.prepare(replaces);
    const { id } = this.recorder.begin(prepared?.framing ?? this.framing(framing), sampleRate);
    if (prepared) this.retakes.begin(id, prepared.retake);
    this.listener.begin(id, sampleRate);
    return { id };
  }

  /** Closes the recording before anything is made of it. @returns the take that is analysed */
  async finishRecording(id: string): Promise<StoredTake> {
    this.recorder.finish(id);
    this.listener.finish(id);
    const take = await this.retakes.finish(id);
    // What was heard along was the piece alone.
    if (take.id !== id) this.listener.drop(id);
    if (take.status === 'saved') this.analyst.start(take.id);
    return this.library.get(take.id);
  }

  /** Another speech model counts from the next transcription on. */
  saveSettings(settings: Settings): Settings {
    const saved = this.library.saveSettings(settings);
    this.#speech.useModel(this.models.folderOf(saved.modelId));
    return saved;
  }

  removeModel(id: string): void {
    if (this.library.settings().modelId === id)
      throw new Refusal('busy', 'This model is in use. Choose another one first.');
    this.models.remove(id);
  }

  async remove(id: string): Promise<void> {
    if (this.library.get(id).status === 'recording') {
      throw new Refusal('busy', 'This take is still being recorded. Finish or discard it first.');
    }
    await this.analyst.stop(id);
    this.library.remove(id);
  }

  async removeEverything(): Promise<void> {
    if (this.library.list().some(({ status }) => status === 'recording')) {
      throw new Refusal('busy', 'A take is still being recorded. Finish or discard it first.');
    }
    await this.analyst.stop();
    this.library.removeEverything();
  }

  #locked(libraryDir: string): LibraryLock {
    try {
      return new LibraryLock(libraryDir);
    } catch (cause) {
      this.library.close();
      throw cause;
    }
  }

  readonly #embed: Embed = async (texts) => {
    const embeddings = await this.#speech.embed(texts);
    if (!embeddings.ok) throw new Refusal('speech', embeddings.failure.message);
    return embeddings.value;
  };

  /** Recordings are closed properly, whatever else is going on. */
  async close(): Promise<void> {
    clearInterval(this.#compacting);
    this.#storage.stop();
    this.#abandoned.stop();
    this.recorder.close();
    this.importer.close();
    this.bundles.close();
    this.probeRecorder.close();
    await this.#speech.close();
    await this.analyst.stop();
    await this.#backup;
    this.library.close();
    this.#lock.release();
    this.log.write('ended');
  }
}

const recoveredNotice = ({ title, durationSec }: StoredTake) =>
  `Starling ended while "${title}" was being recorded. The ${Math.round(durationSec)} seconds that were spoken are among your takes.`;

const abandonedNotice = ({ title, durationSec }: StoredTake) =>
  `The window in which "${title}" was being recorded was closed all at once. The ${Math.round(durationSec)} seconds that were spoken are among your takes.`;
