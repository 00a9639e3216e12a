import { z } from 'zod';

/** What a good answer shows. */
export const STRENGTH_LABELS = [
  'problem',
  'scope-boundary',
  'motive-impact',
  'own-action',
  'data',
  'reproduction',
  'validation',
  'trade-off',
  'timeline',
  'alerting',
  'metric',
  'business-value',
  'second-order-effect',
  'influence',
  'systemic-cause',
  'specific-insight',
] as const;

/** What a weak answer shows. */
export const WEAKNESS_LABELS = [
  'architecture-tour',
  'we-action',
  'escalated-away',
  'handed-off',
  'free-time',
  'unproven-claim',
  'technical-detour',
  'vague-ending',
  'platitude',
] as const;

export const EVIDENCE_LABELS = [...STRENGTH_LABELS, ...WEAKNESS_LABELS] as const;
export const strengthLabelSchema = z.enum(STRENGTH_LABELS);
export const evidenceLabelSchema = z.enum(EVIDENCE_LABELS);
export type StrengthLabel = z.infer<typeof strengthLabelSchema>;
export type EvidenceLabel = z.infer<typeof evidenceLabelSchema>;
