import type { FindingId } from '../finding-id.ts';
import type { SectionKind } from '../take.ts';
import type { Answer } from './answer.ts';

/** One thing a section is scored for; lost when any of its findings is raised. */
export interface Criterion {
  /** Relative to the other criteria of the section that matter. */
  readonly points: number;
  readonly lostBy: readonly FindingId[];
  readonly met: string;
  readonly lost: string;
  readonly matters?: (answer: Answer) => boolean;
}

const senior = ({ level }: Answer) => level === 'senior';
const junior = ({ level }: Answer) => level === 'junior';
const investigation = ({ lens }: Answer) => lens === 'investigation';
const speed = ({ lens }: Answer) => lens === 'speed';
const ownership = ({ lens }: Answer) => lens === 'ownership';

export const CRITERIA: Readonly<Record<SectionKind, readonly Criterion[]>> = {
  situation: [
    {
      points: 60,
      lostBy: ['situation-not-problem-focused'],
      met: 'It is about the problem',
      lost: 'It tours the background',
    },
    {
      points: 40,
      lostBy: ['situation-too-long'],
      met: 'It keeps to its time',
      lost: 'It runs over its time',
    },
  ],
  task: [
    {
      points: 65,
      lostBy: ['task-no-scope-boundary'],
      met: 'It says that this was not yours, or not assigned',
      lost: 'Nothing says that this was not yours, or not assigned',
    },
    {
      points: 35,
      lostBy: ['motive-free-time'],
      met: 'The reason for acting is what was at stake',
      lost: 'The reason for acting is spare time',
    },
  ],
  action: [
    {
      points: 30,
      lostBy: ['action-not-first-person'],
      met: 'The deeds are told in the first person',
      lost: 'Deeds are given to others or to nobody',
    },
    {
      points: 30,
      lostBy: ['escalated-away', 'handed-off-fix'],
      met: 'The problem and the fix stay with you',
      lost: 'The problem or the fix goes to somebody else',
    },
    {
      points: 20,
      lostBy: ['validation-unproven'],
      met: 'Nothing is called working without evidence',
      lost: 'It is called working without evidence',
    },
    {
      points: 20,
      lostBy: ['investigation-no-data'],
      met: 'It is led by data',
      lost: 'No data is mentioned',
      matters: investigation,
    },
    {
      points: 20,
      lostBy: ['investigation-no-reproduction'],
      met: 'The fault is made to happen on purpose',
      lost: 'The fault is never made to happen on purpose',
      matters: investigation,
    },
    {
      points: 25,
      lostBy: ['speed-no-timeline'],
      met: 'It says how fast it went',
      lost: 'It never says how fast it went',
      matters: speed,
    },
    {
      points: 8,
      lostBy: ['ownership-technical-detour'],
      met: 'Every detail shows what you did',
      lost: 'A technical detail shows neither ownership nor effect',
      matters: ownership,
    },
    {
      points: 15,
      lostBy: ['senior-no-trade-off'],
      met: 'Options are weighed',
      lost: 'No option is weighed against another',
      matters: senior,
    },
    {
      points: 20,
      lostBy: ['junior-no-fix-loop'],
      met: 'Reproduced, fixed and checked',
      lost: 'Reproducing, fixing and checking are not all there',
      matters: junior,
    },
  ],
  result: [
    {
      points: 35,
      lostBy: ['result-no-metric'],
      met: 'The change is given as a number',
      lost: 'No number and no measured change',
    },
    {
      points: 25,
      lostBy: ['result-no-business-value'],
      met: 'It says what that was worth, and to whom',
      lost: 'It does not say what that was worth',
    },
    {
      points: 20,
      lostBy: ['result-vague-ending'],
      met: 'It ends on an outcome',
      lost: 'It ends on feelings',
    },
    {
      points: 10,
      lostBy: ['result-no-second-order-effect'],
      met: 'Something outlived the fix',
      lost: 'Nothing outlived the fix',
    },
    {
      points: 20,
      lostBy: ['speed-no-alerting'],
      met: 'An alert or a guard is in place',
      lost: 'No alert or guard is in place',
      matters: speed,
    },
    {
      points: 15,
      lostBy: ['senior-no-influence'],
      met: 'Others changed what they do',
      lost: 'Nobody else changed what they do',
      matters: senior,
    },
  ],
  reflection: [
    {
      points: 70,
      lostBy: ['reflection-generic'],
      met: 'The lesson comes from this story',
      lost: 'The lesson would fit any story',
    },
    {
      points: 30,
      lostBy: ['senior-no-systemic-cause'],
      met: 'It sees a cause beyond the fault itself',
      lost: 'It sees no cause beyond the fault itself',
      matters: senior,
    },
    {
      points: 15,
      lostBy: ['speed-reflection-too-long'],
      met: 'It is short',
      lost: 'It is long for a story about speed',
      matters: speed,
    },
  ],
};
