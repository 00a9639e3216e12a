import { z } from 'zod';
import type { FindingId } from '../finding-id.ts';
import stored from './bars.json' with { type: 'json' };

/** How strong a suspicion must be to be raised, for each rule that weighs evidence. */
export type EvidenceBars = Readonly<Partial<Record<FindingId, number>>>;

/** Fitted by `npm run train` on answers that the heads had not seen when they judged them. */
export const EVIDENCE_BARS: EvidenceBars = z.record(z.string(), z.number()).parse(stored);

/** Rules without a fitted bar suspect with certainty or not at all. */
export const barOf = (bars: EvidenceBars, id: FindingId): number => bars[id] ?? 0.5;
