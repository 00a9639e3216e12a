import type { EvidenceLabel } from '../evidence-label.ts';
import type { ProbeVerdict, ReadClause } from '../review-schema.ts';
import type { Embed } from '../sections/embedding.ts';
import { readHeads } from '../sections/linear-heads.ts';
import { SHIPPED_MODEL, readReply } from '../sections/read.ts';
import type { ProbeKind } from '../take.ts';
import { wordsFromText } from '../text-words.ts';
import type { Walkthrough } from '../walkthrough.ts';
import { shows } from './answer.ts';
import { probeFeatures } from './probe-features.ts';
import { PROBE_HEADS, judgeReply } from './probe-heads.ts';
import weights from './probe-weights.json' with { type: 'json' };

const HEADS = readHeads(weights, PROBE_HEADS);

/** Fewer words than this answer no probe: they are weak whatever they say. */
const FEWEST_WORDS = 8;
/** A passage is quoted as the reason when it shows a label at least this surely. */
const QUOTABLE = 0.3;

export interface ProbeAnswer {
  readonly walkthrough: Walkthrough;
  readonly probe: ProbeKind;
  /** What was said or typed. */
  readonly text: string;
  readonly embed: Embed;
}

/** Whether an answer to a probe is weak or strong, why, and what a strong one contains. */
export async function judgeProbe({ walkthrough, probe, text, embed }: ProbeAnswer): Promise<ProbeVerdict> {
  const words = wordsFromText(text);
  const strong = strongAnswer(walkthrough, probe);
  if (words.filter(({ filler }) => !filler).length < FEWEST_WORDS) {
    return { probe, strength: 'weak', confidence: 1, why: 'It is too short to say what you did.', strong };
  }
  const { clauses, embeddings } = await readReply(words, embed, SHIPPED_MODEL);
  const features = probeFeatures(probe, clauses, embeddings);
  const { probability, verdict } = judgeReply(HEADS, features);
  const isStrong = verdict === 'strong';
  return {
    probe,
    strength: isStrong ? 'strong' : 'weak',
    confidence: Math.round((isStrong ? probability : 1 - probability) * 1000) / 1000,
    why: verdict === 'beside-the-point' ? BESIDE_THE_POINT[probe] : whyOf(probe, isStrong, clauses),
    strong,
  };
}

function strongAnswer(walkthrough: Walkthrough, probe: ProbeKind): string {
  const advice = walkthrough.probes.find((one) => one.probe === probe);
  return advice ? `${advice.contains.join('. ')}. For example: ${advice.strong}` : '';
}

interface Sign {
  readonly label: EvidenceLabel;
  readonly says: string;
}

/** The passages that decide a probe, the most telling first. */
const SIGNS: Readonly<
  Record<ProbeKind, { readonly weak: readonly Sign[]; readonly strong: readonly Sign[] }>
> = {
  escalation: {
    weak: [
      { label: 'escalated-away', says: 'It passes the problem on' },
      { label: 'handed-off', says: 'Somebody else makes the fix' },
    ],
    strong: [
      { label: 'own-action', says: 'It names what you did yourself' },
      { label: 'validation', says: 'It shows that you saw it through' },
    ],
  },
  'do-differently': {
    weak: [
      { label: 'platitude', says: 'It would fit any story' },
      { label: 'vague-ending', says: 'It speaks of feelings and not of a change' },
    ],
    strong: [
      { label: 'specific-insight', says: 'It names a change that comes from this story' },
      { label: 'systemic-cause', says: 'It goes for the cause' },
      { label: 'alerting', says: 'It names a concrete guard' },
    ],
  },
  validation: {
    weak: [{ label: 'unproven-claim', says: 'It calls it working without evidence' }],
    strong: [
      { label: 'reproduction', says: 'It shows the fault made to happen on purpose' },
      { label: 'validation', says: 'It shows how it was checked' },
      { label: 'data', says: 'It rests on measurements' },
    ],
  },
  motive: {
    weak: [{ label: 'free-time', says: 'It gives spare time or interest as the reason' }],
    strong: [
      { label: 'motive-impact', says: 'It gives what was at stake as the reason' },
      { label: 'business-value', says: 'It says who was affected' },
      { label: 'problem', says: 'It says what was going wrong' },
    ],
  },
};

const OTHERWISE: Readonly<Record<ProbeKind, { readonly weak: string; readonly strong: string }>> = {
  escalation: {
    weak: 'It names nothing that you did yourself after telling them.',
    strong: 'It keeps the deed with you.',
  },
  'do-differently': {
    weak: 'It names no step that could be taken tomorrow.',
    strong: 'It names a concrete step.',
  },
  validation: {
    weak: 'It names no test, trial or measurement.',
    strong: 'It says how you knew.',
  },
  motive: {
    weak: 'It does not say what was at stake.',
    strong: 'It says why it mattered and that you chose to act.',
  },
};

const BESIDE_THE_POINT: Readonly<Record<ProbeKind, string>> = {
  escalation: 'It speaks of something else. Asked was whom you told, and why the deed stayed with you.',
  'do-differently': 'It speaks of something else. Asked was what you would do another way.',
  validation: 'It speaks of something else. Asked was how you knew that it worked.',
  motive: 'It speaks of something else. Asked was why you took it on.',
};

function whyOf(probe: ProbeKind, isStrong: boolean, clauses: readonly ReadClause[]): string {
  const strength = isStrong ? 'strong' : 'weak';
  for (const { label, says } of SIGNS[probe][strength]) {
    const clearest = clauses.reduce<ReadClause | undefined>(
      (best, clause) => (!best || shows(clause, label) > shows(best, label) ? clause : best),
      undefined,
    );
    if (clearest && shows(clearest, label) >= QUOTABLE) return `${says}: "${clearest.text}"`;
  }
  return OTHERWISE[probe][strength];
}
