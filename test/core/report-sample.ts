import type { CoachComment } from '../../core/coach-comments.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildReport } from '../../core/report/report.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import type { Finding, Review, Section } from '../../core/review-schema.ts';
import { sectionKindSchema } from '../../core/take.ts';
import type { Word } from '../../core/take.ts';
import { walkthroughSchema } from '../../core/walkthrough.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');

const truthSchema = z.object({
  duration: z.number(),
  words: z.array(
    z.object({
      text: z.string(),
      start: z.number().nullable(),
      end: z.number().nullable(),
      section: sectionKindSchema,
    }),
  ),
});
const truth = truthSchema.parse(JSON.parse(readFileSync(join(RESOURCES, 'samples/d02.json'), 'utf8')));

export const sampleAudio = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(RESOURCES, 'samples/d02.ogg')));

const walkthrough = walkthroughSchema.parse(
  parse(readFileSync(join(RESOURCES, 'walkthroughs/production-incident.yaml'), 'utf8')),
);

/** The synthesiser gives no times where it ran words together: those words share the gap evenly. */
function timedWords(): Word[] {
  const words = truth.words;
  return words.map(({ text, start, end }, index) => {
    const filler = /^(um|uh)\b/i.test(text);
    if (start !== null && end !== null) return { text, start, end, confidence: 0.9, filler };
    const before = words.findLastIndex((word, at) => at < index && word.end !== null);
    const after = words.findIndex((word, at) => at > index && word.start !== null);
    const from = words[before]?.end ?? 0;
    const share = ((words[after]?.start ?? truth.duration) - from) / (after - before - 1);
    const own = from + share * (index - before - 1);
    return { text, start: own, end: own + share, confidence: 0.6, filler };
  });
}

export const sampleWords: readonly Word[] = timedWords();

function sampleSections(): Section[] {
  const kinds = truth.words.map(({ section }) => section);
  return [...new Set(kinds)].map((section) => {
    const firstWord = kinds.indexOf(section);
    const lastWord = kinds.lastIndexOf(section);
    const start = sampleWords[firstWord]?.start ?? 0;
    const end = sampleWords[lastWord]?.end ?? 0;
    const targetSec = { ...walkthrough.targets, situation: 30 }[section];
    const durationSec = end - start;
    const overSec = Math.max(0, durationSec - targetSec);
    return { section, start, end, durationSec, targetSec, overSec, confidence: 0.93, firstWord, lastWord };
  });
}

type Passage = readonly [firstWord: number, lastWord: number];

export function finding(
  part: Pick<Finding, 'id' | 'severity' | 'section' | 'message' | 'advice'>,
  passage: Passage | null,
  words: readonly Word[] = sampleWords,
): Finding {
  if (!passage) return { ...part, start: null, end: null, firstWord: null, lastWord: null, quote: '' };
  const [firstWord, lastWord] = passage;
  const spoken = words.slice(firstWord, lastWord + 1);
  const quote = spoken.map(({ text }) => text).join(' ');
  const [start, end] = [spoken[0]?.start ?? 0, spoken.at(-1)?.end ?? 0];
  return { ...part, start, end, firstWord, lastWord, quote };
}

const FINDINGS: readonly Finding[] = [
  finding(
    {
      id: 'task-no-scope-boundary',
      severity: 'red-flag',
      section: 'task',
      message: 'Nothing says that the problem lay outside your scope, so it sounds like an assignment.',
      advice: 'Say whose service it was and that nobody had asked you to look.',
    },
    null,
  ),
  finding(
    {
      id: 'escalated-away',
      severity: 'red-flag',
      section: 'action',
      message: 'You passed the problem to the platform team as your deed.',
      advice: 'Tell them, and say what you yourself went on to do until it was live.',
    },
    [196, 223],
  ),
  finding(
    {
      id: 'handed-off-fix',
      severity: 'red-flag',
      section: 'action',
      message: 'Another team made the fix.',
      advice: 'Pick a story in which you made the change, or say which part of it was yours.',
    },
    [219, 223],
  ),
  finding(
    {
      id: 'result-vague-ending',
      severity: 'red-flag',
      section: 'result',
      message: 'The result ends on how people felt.',
      advice: 'Give the change as a number, from what to what.',
    },
    [252, 267],
  ),
  finding(
    {
      id: 'situation-not-problem-focused',
      severity: 'issue',
      section: 'situation',
      message: 'Most of the situation tours the architecture.',
      advice: 'Open with what failed, for whom, and how much.',
    },
    [36, 119],
  ),
  finding(
    {
      id: 'action-not-first-person',
      severity: 'issue',
      section: 'action',
      message: '“We” hides which part was yours.',
      advice: 'Make “I” the subject of every deed.',
    },
    [183, 195],
  ),
  finding(
    {
      id: 'reflection-generic',
      severity: 'issue',
      section: 'reflection',
      message: 'This would fit any story.',
      advice: 'Say one thing that only this story could have taught you.',
    },
    [268, 276],
  ),
  finding(
    {
      id: 'filler-heavy',
      severity: 'note',
      section: 'delivery',
      message: '6.3 hesitations a minute; the band ends at 4.',
      advice: 'Pause in silence where an um would come.',
    },
    null,
  ),
];

const spoken = (index: number) => {
  const { text, start, end } = sampleWords[index] ?? { text: '', start: 0, end: 0 };
  return { text, start, end };
};

/** A review made by hand of the weak sample take: what a review looks like, not what the coach finds in it. */
export const sampleReview: Review = {
  lens: 'ownership',
  level: 'senior',
  durationSec: truth.duration,
  sections: sampleSections(),
  findings: FINDINGS,
  strengths: [
    { label: 'validation', ...passageOf([224, 242]) },
    { label: 'problem', ...passageOf([120, 129]) },
  ],
  delivery: {
    wordsPerMinute: 174.7,
    fillers: sampleWords.flatMap((word, index) => (word.filler ? [spoken(index)] : [])),
    fillersPerMinute: 6.3,
    longPauses: [
      { start: 75.87, end: 78.61 },
      { start: 88.23, end: 90.65 },
    ],
    hedges: [spoken(122), spoken(11)],
  },
  scores: {
    overall: 31,
    sections: { situation: 38, task: 45, action: 20, result: 15, reflection: 40 },
  },
  scoreReasons: [
    { section: 'situation', points: 10, text: 'The problem is named.' },
    { section: 'situation', points: -18, text: 'Most of it tours the architecture.' },
    { section: 'action', points: -20, text: 'The problem was passed on.' },
    { section: 'action', points: 8, text: 'The fix was watched for a few days.' },
    { section: 'result', points: -25, text: 'No number says what changed.' },
  ],
  probes: [
    {
      probe: 'escalation',
      question: "Why didn't you just escalate it to the team that owned it?",
      why: 'You did escalate it, and stopped there.',
    },
    {
      probe: 'validation',
      question: 'How did you know that it worked?',
      why: 'Somebody else watched the graphs.',
    },
  ],
};

function passageOf([firstWord, lastWord]: Passage) {
  const spokenWords = sampleWords.slice(firstWord, lastWord + 1);
  return {
    start: spokenWords[0]?.start ?? 0,
    end: spokenWords.at(-1)?.end ?? 0,
    firstWord,
    lastWord,
    quote: spokenWords.map(({ text }) => text).join(' '),
  };
}

/** What is left of a take in which nothing was said. */
export const silentReview: Review = {
  ...sampleReview,
  durationSec: 0,
  sections: [],
  findings: [],
  strengths: [],
  delivery: { wordsPerMinute: 0, fillers: [], fillersPerMinute: 0, longPauses: [], hedges: [] },
  scores: {
    overall: null,
    sections: { situation: null, task: null, action: null, result: null, reflection: null },
  },
  scoreReasons: [],
  probes: [],
};

/** The sample take written out, with whatever a test wants to be different. */
export function sampleWritten(
  change: {
    readonly title?: string;
    readonly words?: readonly Word[];
    readonly review?: Review;
    readonly comments?: readonly CoachComment[];
  } = {},
): WrittenReview {
  const review = change.review ?? sampleReview;
  const report = buildReport({
    source: { file: 'd02.ogg', kind: 'audio', durationSec: review.durationSec },
    walkthrough,
    lens: review.lens,
    level: review.level,
    words: change.words ?? sampleWords,
    review,
    timings: { decodeSec: 0.2, transcribeSec: 9.1, analyzeSec: 0.4 },
  });
  return {
    report,
    review,
    walkthrough,
    title: change.title ?? 'Webhooks, second try',
    createdAt: '2026-11-14T12:00:00.000Z',
    takeId: null,
    tellsTranscript: true,
    comments: change.comments ?? [],
  };
}
