import { randomUUID } from 'node:crypto';
import type { ProbeAnswer } from '../../core/probe-answer.ts';
import { judgeProbe } from '../../core/rubric/judge-probe.ts';
import type { Embed } from '../../core/sections/embedding.ts';
import type { ProbeKind } from '../../core/take.ts';
import type { Speech } from '../../speech/speech.ts';
import type { Library } from '../library/library.ts';
import type { SpokenProbe } from '../recorder/probe-recorder.ts';
import { Refusal } from '../refusal.ts';
import { walkthroughById } from '../walkthroughs.ts';
import type { Walkthroughs } from '../walkthroughs.ts';

interface ProbeAnswersDoors {
  readonly library: Library;
  readonly walkthroughs: Walkthroughs;
  readonly speech: Speech;
  readonly embed: Embed;
}

/** Judges answers to follow-up questions and keeps them with the take they are about. */
export class ProbeAnswers {
  readonly #doors: ProbeAnswersDoors;
  readonly #judging = new Set<string>();

  constructor(doors: ProbeAnswersDoors) {
    this.#doors = doors;
  }

  typed(takeId: string, probe: ProbeKind, text: string): Promise<void> {
    return this.#keep(takeId, { id: randomUUID(), probe, text, audioFile: null });
  }

  /** The audio is on disk and stays there, whatever becomes of the verdict. */
  async spoken(answer: SpokenProbe): Promise<void> {
    if (this.#judging.has(answer.id))
      throw new Refusal('busy', 'This answer is being judged already. Its verdict comes in a moment.');
    this.#judging.add(answer.id);
    try {
      await this.#judge(answer);
    } finally {
      this.#judging.delete(answer.id);
    }
  }

  /** Whether a spoken answer will have its verdict in a moment. */
  isJudging(id: string): boolean {
    return this.#judging.has(id);
  }

  async #judge({ id, takeId, probe, path, audioFile }: SpokenProbe): Promise<void> {
    const heard = await this.#doors.speech.transcribe(path, { name: 'Your answer' });
    if (!heard.ok) throw new Refusal('speech', heard.failure.message);
    const text = heard.value.words.map((word) => word.text).join(' ');
    await this.#keep(takeId, { id, probe, text, audioFile });
  }

  async #keep(takeId: string, answer: Omit<ProbeAnswer, 'verdict' | 'answeredAt'>): Promise<void> {
    const { probe, text } = answer;
    const { library, walkthroughs, embed } = this.#doors;
    const walkthrough = walkthroughById(walkthroughs, library.get(takeId).walkthroughId);
    const verdict = await judgeProbe({ walkthrough, probe, text, embed });
    library.addProbeAnswer(takeId, { ...answer, verdict, answeredAt: new Date().toISOString() });
  }
}
