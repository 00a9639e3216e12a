import { describe, expect, it } from 'vitest';
import { judgeProbe } from '../../core/rubric/judge-probe.ts';
import type { ProbeKind } from '../../core/take.ts';
import { DEFAULT_WALKTHROUGH } from '../../core/walkthrough.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs, walkthroughById } from '../../main/walkthroughs.ts';
import { openEmbed } from '../../training/embed.ts';

const walkthrough = walkthroughById(loadWalkthroughs([WALKTHROUGHS_DIR]), DEFAULT_WALKTHROUGH);
const embed = openEmbed();
const judge = (probe: ProbeKind, text: string) => judgeProbe({ walkthrough, probe, text, embed });

const REPLIES: Readonly<Record<ProbeKind, string>> = {
  escalation:
    'I told the lead of the pricing team that same morning so that it would not surprise her, then I wrote the change with its test, she reviewed it, and I stayed with it until it was live.',
  'do-differently':
    'I would compare what we sent with what arrived before I look for errors, because there were no errors, and a check like that takes an hour and would have shown it in January.',
  validation:
    'I made it fail on purpose first, eight times out of ten. With the change in I tried two hundred times and it did not fail once, and then I watched the live numbers for three weeks.',
  motive:
    'Four hundred families a week were getting the wrong bill, some of them twice, and each of the teams I asked said it was not theirs. So I decided it was going to be mine.',
};

describe('a reply to a follow-up question', () => {
  it.each(Object.entries(REPLIES) as [ProbeKind, string][])(
    'to %s is strong when it answers it',
    async (probe, text) => {
      const { strength, why } = await judge(probe, text);
      expect({ strength, why }).toMatchObject({ strength: 'strong' });
    },
  );

  it.each([
    [
      'motive',
      'The worker reads the queue and writes to the ledger before it acknowledges. What I changed is the order of those two, and I put a key on each entry so that it is not written twice.',
    ],
    [
      'escalation',
      'Nineteen minutes before and four minutes after, I timed forty of them each with a stopwatch at the same gate and at the same hours.',
    ],
  ] as const)('to %s is weak when it speaks well of something else, and it says so', async (probe, text) => {
    const { strength, why, confidence } = await judge(probe, text);
    expect(strength).toBe('weak');
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(why).toContain('It speaks of something else');
  });
});
