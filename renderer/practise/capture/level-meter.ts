/** What the meter says about the last moments: `peak` and `loudness` are shares of full scale, 0 to 1. */
export interface Level {
  readonly peak: number;
  /** On a decibel scale from -60 dB (0) to full scale (1), falling slowly, as a meter shows it. */
  readonly shown: number;
  readonly hint: LevelHint | null;
}

/** `silent`: nothing arrives at all, as from a muted microphone; `quiet`: speech would be hard to make out. */
export type LevelHint = 'clipping' | 'quiet' | 'silent';

const FLOOR_DB = -60;
const FALL_DB_PER_SEC = 24;
/** Consecutive samples at full scale: one alone may be an honest peak. */
const CLIPPED_RUN = 3;
const CLIPPED_AT = 0.985;
const CLIPPING_SHOWN_SEC = 2;
/** Loud consonants of close speech peak above -30 dB; a peak that stays below for this long is too quiet to trust. */
const QUIET_BELOW = 10 ** (-32 / 20);
const QUIET_AFTER_SEC = 4;
/** Even a quiet room reaches -80 dB through any microphone. */
const SILENT_BELOW = 10 ** (-84 / 20);
const SILENT_AFTER_SEC = 2;

/** Follows the loudness of a stream of samples; times are counted in samples, not on a clock. */
export class LevelMeter {
  #shownDb = FLOOR_DB;
  #peak = 0;
  #sinceClipped = Infinity;
  #sinceAudible = 0;
  #sinceAlive = 0;
  #run = 0;

  feed(block: Float32Array, sampleRate: number): void {
    const seconds = block.length / sampleRate;
    let peak = 0;
    let clipped = false;
    for (const sample of block) {
      const size = Math.abs(sample);
      if (size > peak) peak = size;
      this.#run = size >= CLIPPED_AT ? this.#run + 1 : 0;
      if (this.#run >= CLIPPED_RUN) clipped = true;
    }
    this.#peak = peak;
    this.#sinceClipped = clipped ? 0 : this.#sinceClipped + seconds;
    this.#sinceAudible = peak >= QUIET_BELOW ? 0 : this.#sinceAudible + seconds;
    this.#sinceAlive = peak >= SILENT_BELOW ? 0 : this.#sinceAlive + seconds;
    const fallen = this.#shownDb - FALL_DB_PER_SEC * seconds;
    this.#shownDb = Math.max(FLOOR_DB, fallen, peak > 0 ? 20 * Math.log10(peak) : FLOOR_DB);
  }

  get level(): Level {
    return { peak: this.#peak, shown: Math.min(1, 1 - this.#shownDb / FLOOR_DB), hint: this.#hint() };
  }

  #hint(): LevelHint | null {
    if (this.#sinceClipped < CLIPPING_SHOWN_SEC) return 'clipping';
    if (this.#sinceAlive >= SILENT_AFTER_SEC) return 'silent';
    if (this.#sinceAudible >= QUIET_AFTER_SEC) return 'quiet';
    return null;
  }
}
