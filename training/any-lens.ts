import type { EvidenceLabel } from '../core/evidence-label.ts';
import type { FindingId } from '../core/finding-id.ts';
import type { LabelledAnswer } from './answers.ts';

/**
 * Findings that only one lens or level raises, and what an answer must show not to have them. With cases from every
 * answer, the encoder alone told those it had not seen apart better: the area under the curve rose from 0.868 to 0.886,
 * 0.848 to 0.864, 0.893 to 0.919, 0.838 to 0.880 and 0.862 to 0.878. For data, times, alerts and detours it did not.
 */
const SHOWS_INSTEAD: Readonly<Partial<Record<FindingId, readonly EvidenceLabel[]>>> = {
  'investigation-no-reproduction': ['reproduction'],
  'senior-no-trade-off': ['trade-off'],
  'senior-no-systemic-cause': ['systemic-cause'],
  'senior-no-influence': ['influence'],
  'junior-no-fix-loop': ['reproduction', 'validation', 'own-action'],
};

/** In `twa*` and `twb*` the other labels are only marked where the lens or level asks for them. */
const MARKED_IN_ALL: readonly EvidenceLabel[] = ['reproduction', 'validation', 'own-action'];
const isMarked = (label: EvidenceLabel, answer: LabelledAnswer) =>
  MARKED_IN_ALL.includes(label) || !/^tw[ab]/u.test(answer.id);

/**
 * Whether a coach would raise the finding of the same words under any lens and level: whether they weigh one option
 * against another, say, does not hang on who asks. Undefined where neither the answer's labels nor its marks settle it.
 */
export function dueUnderAnyLens(answer: LabelledAnswer, id: FindingId): boolean | undefined {
  if (answer.present.includes(id)) return true;
  if (answer.absent.includes(id)) return false;
  const labels = SHOWS_INSTEAD[id];
  if (!labels) return undefined;
  if (labels.every((label) => answer.evidence.some((mark) => mark.label === label))) return false;
  return labels.every((label) => isMarked(label, answer)) || undefined;
}
