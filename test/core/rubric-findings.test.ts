import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../core/finding-id.ts';
import type { SectionKind } from '../../core/take.ts';
import { hear, STRONG } from './made-up-answer.ts';

interface Case {
  readonly id: FindingId;
  readonly spoils: Partial<Record<SectionKind, string>>;
  /** Words that the finding's passage must hold. */
  readonly quotes?: string;
  /** Close to it, yet no fault. */
  readonly nearMiss?: Partial<Record<SectionKind, string>>;
}

const CASES: readonly Case[] = [
  {
    id: 'motive-free-time',
    spoils: {
      task: 'It was a quiet week and I had finished my own tickets early, so I had some spare time and thought I would have a look at it, just because I was bored.',
    },
    quotes: 'spare time',
    nearMiss: {
      task: 'It was the busiest week of the year and I had no spare time at all, and the software is not mine, but people were losing their orders and nobody owned it, so I took it on.',
    },
  },
  {
    id: 'escalated-away',
    spoils: {
      action:
        'I raised a ticket with the software team and escalated it to their manager. After that it was in their hands. I chased the ticket twice and waited for them to sort it out.',
      // A result of one's own after that would not be believed to be one's own.
      result: 'They fixed it in the end and the misroutes went away.',
    },
    quotes: 'ticket',
    nearMiss: {
      action: `I told the software team's manager what I was about to do, so that he would not be surprised. ${STRONG.action}`,
    },
  },
  {
    id: 'result-vague-ending',
    spoils: {
      result:
        'In the end everybody was really happy and the team was so pleased, and there was such a good atmosphere again. It felt great.',
    },
    quotes: 'happy',
    nearMiss: { result: `${STRONG.result} And the depot manager was happy.` },
  },
  {
    id: 'reflection-generic',
    spoils: {
      reflection:
        'So I learned that communication is really important, and that teamwork is the key to everything. You should never give up.',
    },
    quotes: 'communication is really important',
  },
  { id: 'reflection-missing', spoils: { reflection: '' } },
  {
    id: 'action-not-first-person',
    spoils: {
      action:
        'We pulled the scan logs together and we grouped the misroutes. The team reproduced it on the test line. Then we wrote the change and it was rolled out, and we ran it on one belt for a week.',
    },
    quotes: 'we ',
    nearMiss: {
      action: `${STRONG.action} The others watched, but the change, the test and the numbers were mine.`,
    },
  },
  {
    id: 'validation-unproven',
    spoils: {
      action:
        'I pulled six weeks of scan logs and saw that only labels with a seven digit code went astray. I wrote a change that pads the code and put it live that night. It seemed to work fine and nobody complained, so it obviously fixed it.',
    },
    quotes: 'nobody complained',
  },
];

describe('the rubric', () => {
  it('raises nothing on an answer that lacks nothing', async () => {
    expect((await hear({})).ids).toEqual([]);
  });

  it.each(CASES)('raises $id where it is due, at the words that show it', async (one) => {
    const heard = await hear(one.spoils);
    expect(heard.ids).toContain(one.id);
    if (one.quotes) expect(heard.quotes(one.id).join(' | ')).toContain(one.quotes);
  });

  it.each(CASES)('does not raise $id on what only comes near it', async (one) => {
    expect((await hear(one.nearMiss ?? {})).ids).not.toContain(one.id);
  });
});

describe('sections', () => {
  it('are read in an answer that tells them in order', async () => {
    const { sectionOf } = await hear({});
    expect(sectionOf('one in twelve parcels')).toBe('situation');
    expect(sectionOf('nobody had asked me')).toBe('task');
    expect(sectionOf('I pulled six weeks')).toBe('action');
    expect(sectionOf('Misroutes fell from')).toBe('result');
    expect(sectionOf('I learned to ask')).toBe('reflection');
  });

  it('are read in an answer that begins with its result', async () => {
    const { sectionOf, ids } = await hear(
      {
        result: `I will start with how it ended. ${STRONG.result}`,
        situation: `It began like this. ${STRONG.situation}`,
      },
      ['result', 'situation', 'task', 'action', 'reflection'],
    );
    expect(sectionOf('Misroutes fell from')).toBe('result');
    expect(sectionOf('one in twelve parcels')).toBe('situation');
    expect(sectionOf('nobody had asked me')).toBe('task');
    expect(ids).toEqual([]);
  });

  it.each([
    [
      'forty two calls',
      'It was the first Monday in May. By ten past eight we had forty two calls from drivers whose cards would not open the depot, and sixty lorries stood in the street.',
    ],
    [
      'nineteen of our',
      'Last winter, at four in the morning, nineteen of our thirty greenhouses lost their heating within twenty minutes, and it was minus nine outside.',
    ],
  ])('are read in an answer that opens with the time and a number: %s', async (number, situation) => {
    const { sectionOf } = await hear({ situation });
    expect(sectionOf(number)).toBe('situation');
  });

  // Every tenth answer that was fitted on begins with its result; this opening is taken for one.
  it.fails('are read in one that opens with the time, a number and how fast it came', async () => {
    const { sectionOf } = await hear({
      situation:
        'It was pay day. At half past nine we had seventeen tickets in thirty minutes, all from customers locked out of our payroll program, because the password reset never arrived.',
    });
    expect(sectionOf('seventeen tickets')).toBe('situation');
  });

  it.each([
    'The drop rate fell to zero and that brought back eight thousand dollars a week.',
    'In the end the drop rate fell from one in three hundred to zero and brought back eight thousand dollars a week.',
  ])('are read in a story told in few words: %s', async (result) => {
    const { sectionOf } = await hear({
      situation: 'Last spring our checkout dropped one order in three hundred.',
      task: 'It was not my service and nobody had assigned it to me.',
      action:
        'I read the logs and wrote a test that reproduced the lost message. I fixed the retry and rolled it out behind a flag.',
      result,
      reflection:
        'Looking back what I learned is that our two teams shared no number for delivery. So now I always ask who owns that number before I build on a queue.',
    });
    expect(sectionOf('one order in three')).toBe('situation');
    expect(sectionOf('not my service')).toBe('task');
    expect(sectionOf('rolled it out')).toBe('action');
    expect(sectionOf('drop rate fell')).toBe('result');
    expect(sectionOf('shared no number')).toBe('reflection');
  });

  it('are read where the task is stated in the plainest words', async () => {
    const { sectionOf, ids } = await hear({
      task: 'So my task was to look at the labels and help get the parcels to the right depots again.',
    });
    expect(sectionOf('my task was')).toBe('task');
    expect(ids).not.toContain('task-missing');
  });

  it('are missed where they are missing', async () => {
    expect((await hear({ task: '' })).ids).toContain('task-missing');
    expect((await hear({ reflection: '' })).ids).toContain('reflection-missing');
  });
});
