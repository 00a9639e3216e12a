import type { TakeDetail } from '../../core/coach-api.ts';
import { correctedWords } from '../../core/corrected-take.ts';
import { fitWords, sameWords } from '../../core/corrections.ts';
import type { Correction } from '../../core/corrections.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import { readWords } from '../../core/sections/read.ts';
import type { Library } from '../library/library.ts';
import { takeOf } from '../library/take-folders.ts';
import type { ProbeRecorder } from '../recorder/probe-recorder.ts';
import { Refusal } from '../refusal.ts';
import type { ProbeAnswers } from './probe-answers.ts';

interface TakeDetailsDoors {
  readonly library: Library;
  readonly probeRecorder: ProbeRecorder;
  readonly probeAnswers: ProbeAnswers;
  readonly embed: Embed;
}

/** All that the review shows of a take, and the corrections made to it there. */
export class TakeDetails {
  readonly #doors: TakeDetailsDoors;

  constructor(doors: TakeDetailsDoors) {
    this.#doors = doors;
  }

  of(id: string): TakeDetail {
    const { library, probeRecorder, probeAnswers } = this.#doors;
    const take = library.get(id);
    const transcript = library.transcript(id);
    return {
      take: takeOf(take),
      words: [...(transcript?.words ?? [])],
      reading: library.reading(id),
      corrections: library.corrections(id),
      comments: library.comments(id),
      probeAnswers: library.probeAnswers(id),
      unjudgedAnswers: probeRecorder.unjudged(id).filter((answer) => !probeAnswers.isJudging(answer.id)),
      peaks: [...(transcript?.peaks ?? [])],
    };
  }

  /** Saves the corrections before anything is computed from them; reads the take anew where its words changed. */
  async correct(id: string, corrections: readonly Correction[]): Promise<TakeDetail> {
    const { library, embed } = this.#doors;
    const transcript = library.transcript(id);
    if (!fitWords(corrections, transcript?.words.length ?? 0)) {
      throw new Refusal('bad-input', 'The take has no such word. Open it again, then correct it.');
    }
    const before = library.corrections(id);
    library.saveCorrections(id, corrections);
    if (transcript && !sameWords(before, corrections)) {
      library.saveReading(id, await readWords(correctedWords(transcript.words, corrections), embed));
    }
    return this.of(id);
  }
}
