import type { FindingId } from '../finding-id.ts';
import type { AskedProbe, Finding } from '../review-schema.ts';
import type { Lens, ProbeKind } from '../take.ts';
import type { Walkthrough } from '../walkthrough.ts';

interface Cause {
  readonly id: FindingId;
  readonly probe: ProbeKind;
  readonly why: string;
}

/** What makes an interviewer ask, the most telling first. */
const CAUSES: readonly Cause[] = [
  { id: 'escalated-away', probe: 'escalation', why: 'You say that you passed the problem on.' },
  { id: 'handed-off-fix', probe: 'escalation', why: 'Somebody else makes the fix in your story.' },
  { id: 'motive-free-time', probe: 'motive', why: 'You give spare time or interest as the reason.' },
  {
    id: 'validation-unproven',
    probe: 'validation',
    why: 'You call it working without showing how you knew.',
  },
  { id: 'task-no-scope-boundary', probe: 'motive', why: 'You do not say that nobody had given you this.' },
  { id: 'reflection-generic', probe: 'do-differently', why: 'The lesson you draw would fit any story.' },
  { id: 'reflection-missing', probe: 'do-differently', why: 'You do not say what it taught you.' },
  {
    id: 'investigation-no-reproduction',
    probe: 'validation',
    why: 'You never make the fault happen on purpose.',
  },
  { id: 'investigation-no-data', probe: 'validation', why: 'You name no data that led you to the cause.' },
  {
    id: 'junior-no-fix-loop',
    probe: 'validation',
    why: 'The way from the fault to a checked fix has a gap.',
  },
  { id: 'result-no-metric', probe: 'validation', why: 'You give no number that shows the change.' },
  {
    id: 'speed-no-alerting',
    probe: 'do-differently',
    why: 'Nothing is in place that would catch it next time.',
  },
  {
    id: 'senior-no-systemic-cause',
    probe: 'do-differently',
    why: 'You name no cause beyond the fault itself.',
  },
  { id: 'action-not-first-person', probe: 'escalation', why: 'It is not clear which deeds were your own.' },
  { id: 'task-missing', probe: 'motive', why: 'You do not say why this fell to you.' },
];

/** What is asked even after a faultless answer, under each lens. */
const ALWAYS: Readonly<Record<Lens, { readonly probe: ProbeKind; readonly why: string }>> = {
  ownership: {
    probe: 'escalation',
    why: 'It crossed into somebody else’s area: expect to be asked why it did not go to them.',
  },
  investigation: { probe: 'validation', why: 'An investigation is only as good as its proof.' },
  speed: { probe: 'validation', why: 'After a fast fix the next question is how you knew that it held.' },
};

/** The follow-ups to expect after this very answer: each probe once, with every finding that calls for it. */
export function probesToExpect(
  findings: readonly Finding[],
  lens: Lens,
  walkthrough: Walkthrough,
): AskedProbe[] {
  const raised = new Set(findings.map(({ id }) => id));
  const causes = CAUSES.filter(({ id }) => raised.has(id));
  const asked = causes.length > 0 ? causes : [ALWAYS[lens]];
  const kinds = [...new Set(asked.map(({ probe }) => probe))];
  return kinds.flatMap((kind) => {
    const question = walkthrough.probes.find(({ probe }) => probe === kind)?.question;
    const why = asked.filter(({ probe }) => probe === kind).map((cause) => cause.why);
    return question ? [{ probe: kind, question, why: why.slice(0, 2).join(' ') }] : [];
  });
}
