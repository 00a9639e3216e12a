import type { FindingId } from '../finding-id.ts';
import type { ProbeKind, SectionKind } from '../take.ts';
import { secondsIn } from './answer.ts';
import type { Answer } from './answer.ts';

/** Which part of a walkthrough speaks about a finding. */
export type AdviceSource =
  | { readonly kind: 'section'; readonly section: SectionKind }
  | { readonly kind: 'probe'; readonly probe: ProbeKind }
  | { readonly kind: 'lens' }
  | { readonly kind: 'level' };

export interface Wording {
  /** One sentence on what was heard, or not heard: observable, never about the speaker's character. */
  readonly heard: (answer: Answer) => string;
  readonly source: AdviceSource;
  /** A way to say it, with blanks for the speaker's own facts. */
  readonly frame: string;
}

const section = (kind: SectionKind): AdviceSource => ({ kind: 'section', section: kind });
const probe = (kind: ProbeKind): AdviceSource => ({ kind: 'probe', probe: kind });
const LENS: AdviceSource = { kind: 'lens' };
const LEVEL: AdviceSource = { kind: 'level' };
const seconds = (value: number) => `${Math.round(value)} s`;

/** Findings about what was said; how it was said is worded in core/delivery. */
export type SpokenFinding = Exclude<
  FindingId,
  'pace-too-fast' | 'pace-too-slow' | 'filler-heavy' | 'long-pause' | 'hedging'
>;

export const WORDINGS: Readonly<Record<SpokenFinding, Wording>> = {
  'situation-too-long': {
    heard: (answer) =>
      `The situation takes ${seconds(secondsIn(answer, 'situation'))}; its target is ${seconds(answer.targets.situation)}.`,
    source: section('situation'),
    frame: 'I was working on ___ when I noticed that ___ was failing for ___: about ___ in every ___.',
  },
  'situation-not-problem-focused': {
    heard: () =>
      'Most of the situation describes how things are set up, and little of it says what was going wrong.',
    source: section('situation'),
    frame: '___ was failing. It hit ___, and it came to about ___ a ___.',
  },
  'task-missing': {
    heard: () =>
      'The answer goes from the situation straight to what was done; no sentence says what fell to you.',
    source: section('task'),
    frame: 'That belonged to ___, and nobody had asked me to ___. I took it on because ___.',
  },
  'task-no-scope-boundary': {
    heard: () => 'Nothing says that this lay outside your own job, or that nobody had given it to you.',
    source: section('task'),
    frame: 'It was ___ who owned that, my own job was ___, and nobody had assigned it. I decided to ___.',
  },
  'action-not-first-person': {
    heard: () =>
      'This deed is given to "we" or "they", or to nobody at all, so your part in it cannot be heard.',
    source: section('action'),
    frame: 'I ___, so that ___. (If others took part: we agreed on ___, and I did ___.)',
  },
  'result-no-metric': {
    heard: () => 'No number and no measured change is given for the outcome.',
    source: section('result'),
    frame: '___ went from ___ to ___ within ___.',
  },
  'result-no-business-value': {
    heard: () => 'The outcome is not tied to money, customers, users, time or risk.',
    source: section('result'),
    frame: 'That was worth ___ to ___: ___ a ___ that had been lost before.',
  },
  'result-no-second-order-effect': {
    heard: () =>
      'Nothing is named that outlived the fix, such as an alert, a practice or a tool that others took up.',
    source: section('result'),
    frame: 'Since then ___ uses ___, and it has caught ___.',
  },
  'result-vague-ending': {
    heard: () => 'The result ends on how people felt and not on what changed.',
    source: section('result'),
    frame: 'In the end ___ fell from ___ to ___, which meant ___ for ___.',
  },
  'reflection-missing': {
    heard: () => 'The answer stops at the outcome; nothing is said about what it taught you.',
    source: section('reflection'),
    frame: 'What I had not seen before was that ___. So now I ___ before I ___.',
  },
  'reflection-generic': {
    heard: () => 'This lesson would fit any story; nothing in it comes from this one.',
    source: section('reflection'),
    frame: 'The real cause was that ___ had no ___. Now, whenever ___, I first ___.',
  },
  'escalated-away': {
    heard: () => 'Here the problem is passed to somebody else, and passing it on is the deed.',
    source: probe('escalation'),
    frame:
      'I told ___ so that they knew, and I brought ___ with me: ___, tested by ___. I stayed on it until ___.',
  },
  'handed-off-fix': {
    heard: () => 'Here somebody else makes the fix, which takes you out of your own story.',
    source: probe('escalation'),
    frame: 'I made the change to ___ myself. ___ reviewed it, and I saw it through until ___.',
  },
  'motive-free-time': {
    heard: () => 'The reason given for acting is spare time or interest, not what was at stake.',
    source: probe('motive'),
    frame: 'Every ___ it went on cost ___, and nobody was ___, so I ___.',
  },
  'validation-unproven': {
    heard: () => 'It is called working here without a test, a trial or a measurement to show it.',
    source: probe('validation'),
    frame:
      'Before the change I could make it fail by ___. Afterwards the same ___ passed, and I watched ___ for ___.',
  },
  'investigation-no-data': {
    heard: () => 'No logs, queries, measurements or experiment are mentioned on the way to the cause.',
    source: LENS,
    frame: 'I pulled ___ covering ___, compared ___ with ___, and saw that ___.',
  },
  'investigation-no-reproduction': {
    heard: () => 'The fault is never made to happen on purpose.',
    source: LENS,
    frame: 'I could make it happen at will by ___, on ___, and it failed ___ times out of ___.',
  },
  'speed-no-timeline': {
    heard: () => 'The answer never says how long anything took.',
    source: LENS,
    frame: 'I had the cause within ___ and the fix live ___ later.',
  },
  'speed-no-alerting': {
    heard: () => 'No automatic alert or guard is named that would catch it next time.',
    source: LENS,
    frame: 'I added a check that ___ whenever ___, so that the next one shows up within ___.',
  },
  'speed-reflection-too-long': {
    heard: (answer) =>
      `The reflection takes ${seconds(secondsIn(answer, 'reflection'))}; for a story about speed its target is ${seconds(answer.targets.reflection)}.`,
    source: LENS,
    frame: 'One thing I do sooner now: ___, because in this case ___.',
  },
  'ownership-technical-detour': {
    heard: () =>
      'This passage explains how something works, and shows neither your ownership nor the effect.',
    source: LENS,
    frame: 'The cause was ___ (one sentence), so I ___.',
  },
  'senior-no-trade-off': {
    heard: () => 'No option is weighed against another.',
    source: LEVEL,
    frame: 'I could have ___, which was ___, or ___, which was ___. I chose ___ because ___.',
  },
  'senior-no-systemic-cause': {
    heard: () =>
      'The cause stays in the fault itself; nothing is said of what allowed it: process, ownership, a missing goal.',
    source: LEVEL,
    frame: 'It could happen because nobody ___ between ___ and ___.',
  },
  'senior-no-influence': {
    heard: () => 'Nobody else changes what they do because of you.',
    source: LEVEL,
    frame: 'I showed ___ what ___ had cost, and they now ___.',
  },
  'junior-no-fix-loop': {
    heard: () => 'The loop of making it fail, coding the fix and checking that it works is not complete.',
    source: LEVEL,
    frame: 'I made it fail by ___, changed ___, and ran the same ___ again until ___.',
  },
};
