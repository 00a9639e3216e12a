import type { FindingId } from '../core/finding-id.ts';
import type { SectionKind } from '../core/take.ts';
import type { LabelledAnswer } from './answers.ts';

type Parts = LabelledAnswer['sections'];

/** What people say who tell the end first, and how they then get to the beginning. Some say nothing of either. */
const BEFORE_THE_END = [
  'So I will start with how it ended.',
  'The short version first.',
  'Let me begin with where we ended up.',
  'Right, the outcome before anything else.',
  'I will give you the result first.',
  '',
];
const BACK_TO_THE_START = [
  'How it began was this.',
  'So, going back to the start.',
  'Okay, so what had happened was this.',
  'Let me back up.',
  'It all started like this.',
  '',
];

/** A task as most people state it, in words of which the answers have few: nothing about whose it was. */
const TASKS_TOLD = [
  'So my task was to find out what was going on and get it working again.',
  'My job was to, um, look into it and help to get things back to normal.',
  'I was asked to take a look at it and sort it out.',
  'My manager gave it to me and wanted it done by the end of the week.',
  'It was my responsibility to make sure that it stopped happening.',
  'So I was responsible for getting that put right.',
  'My role in this was to find a solution and, you know, see it done.',
  'What I had to do was bring that down before the next review.',
  'The goal was to have it stable again within two weeks.',
  'It was assigned to me, so I had to work out why.',
  'I had been given the job of, um, sorting that out.',
  'Since I was the one on duty, it was on me to deal with it.',
  'The task that I was given was to understand it and to come back with a plan.',
  'My lead said, can you have a look at this, so that was my task.',
  'What they wanted from me was an answer, and they wanted it fast.',
  'I needed to get us from there to something that we could live with.',
  'My assignment was to help with this and make sure that people could carry on.',
  'So I was tasked with making it better for everybody.',
  'My part in it was to look at what we had and, uh, help to get it right.',
  'So basically I had to figure out what to do about it.',
];

/**
 * The same answer told in another shape: the result first, a part left out, or the task stated in plain words. People
 * tell stories in any order, and of 1059 written ones 49 begin with the result and 15 say "my task was".
 * @param turn 0 or 1: which of the shapes that suit the answer
 * @returns its sections and evidence, and what a coach would raise: as before if the end was only told first; otherwise
 * it says no more than whether a section is missing
 */
export function rearranged(answer: LabelledAnswer, turn: 0 | 1): LabelledAnswer {
  const chance = seedOf(answer.id);
  const shapes = [resultFirst, withoutTask, taskTold, withoutReflection].flatMap((shape) => {
    const sections = shape(answer, chance);
    if (!sections) return [];
    return shape === resultFirst ? { ...answer, sections } : withSections(answer, sections);
  });
  const unchanged = withSections(answer, answer.sections);
  const [first = unchanged, second = first] = rotated(shapes, chance);
  return turn === 0 ? first : second;
}

type Shape = (answer: LabelledAnswer, chance: number) => Parts | null;

/** Half of the answers: when all began so, one that opened with the time and a number was read as beginning with its result. */
const resultFirst: Shape = ({ sections }, chance) => {
  const results = sections.filter(({ section }) => section === 'result');
  const [start, ...rest] = sections.filter(({ section }) => section !== 'result');
  if (results.length === 0 || start?.section !== 'situation' || sections[0] !== start) return null;
  if ((chance >> 8) % 2 > 0) return null;
  return [
    ...results.map((part, index) => (index === 0 ? led(part, pick(BEFORE_THE_END, chance)) : part)),
    led(start, pick(BACK_TO_THE_START, chance >> 3)),
    ...rest,
  ];
};

const has = (sections: Parts, kind: SectionKind) => sections.some(({ section }) => section === kind);

const without =
  (kind: SectionKind): Shape =>
  ({ sections }) =>
    has(sections, kind) ? sections.filter(({ section }) => section !== kind) : null;
const withoutTask = without('task');
const withoutReflection = without('reflection');

const taskTold: Shape = ({ sections }, chance) => {
  const told = { section: 'task', text: pick(TASKS_TOLD, chance) } as const;
  if (!has(sections, 'task')) {
    const action = sections.findIndex(({ section }) => section === 'action');
    return sections.toSpliced(Math.max(0, action), 0, told);
  }
  return chance % 3 > 0 ? null : sections.map((part) => (part.section === 'task' ? told : part));
};

function withSections(answer: LabelledAnswer, sections: Parts): LabelledAnswer {
  const text = sections.map((part) => part.text).join(' ');
  const evidence = answer.evidence.filter(({ quote }) => text.includes(quote));
  return { ...answer, sections, evidence, ...missingIn(answer, sections) };
}

/** A section that was taken out is missing. One that is there is not, unless a coach already missed it in what is there. */
function missingIn(answer: LabelledAnswer, sections: Parts): Pick<LabelledAnswer, 'present' | 'absent'> {
  const present: FindingId[] = [];
  const absent: FindingId[] = [];
  for (const [kind, id] of [
    ['task', 'task-missing'],
    ['reflection', 'reflection-missing'],
  ] as const) {
    const before = has(answer.sections, kind);
    const there = has(sections, kind);
    if (before && !there) present.push(id);
    else if (before === there && answer.present.includes(id)) present.push(id);
    else if (there && (!before || answer.absent.includes(id))) absent.push(id);
  }
  return { present, absent };
}

const led = <Part extends Parts[number]>(part: Part, words: string): Part =>
  words === '' ? part : { ...part, text: `${words} ${part.text}` };

/** FNV-1a, so that an answer has the same shapes in every run. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash >>> 4;
}

const pick = (from: readonly string[], chance: number): string => from[chance % from.length] ?? '';
const rotated = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length > 0 ? by % list.length : 0;
  return [...list.slice(at), ...list.slice(0, at)];
};
