import { z } from 'zod';
import type { SectionKind } from './take.ts';

/** How much a finding matters. A red flag would sink the answer. */
export const SEVERITIES = ['red-flag', 'issue', 'note'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

/** The section a finding is about; `any` is the section its passage lies in; `delivery` is how it was said. */
export type FindingHome = SectionKind | 'any' | 'delivery';

/** Every finding the rubric can raise. Ids are fixed: reports and outside programs rely on them. */
export const FINDING_TABLE = {
  'situation-too-long': { home: 'situation', severity: 'issue' },
  'situation-not-problem-focused': { home: 'situation', severity: 'issue' },
  'task-missing': { home: 'task', severity: 'issue' },
  'task-no-scope-boundary': { home: 'task', severity: 'red-flag' },
  'action-not-first-person': { home: 'action', severity: 'issue' },
  'result-no-metric': { home: 'result', severity: 'red-flag' },
  'result-no-business-value': { home: 'result', severity: 'issue' },
  'result-no-second-order-effect': { home: 'result', severity: 'note' },
  'result-vague-ending': { home: 'result', severity: 'red-flag' },
  'reflection-missing': { home: 'reflection', severity: 'issue' },
  'reflection-generic': { home: 'reflection', severity: 'issue' },
  'escalated-away': { home: 'any', severity: 'red-flag' },
  'handed-off-fix': { home: 'any', severity: 'red-flag' },
  'motive-free-time': { home: 'any', severity: 'issue' },
  'validation-unproven': { home: 'any', severity: 'issue' },
  'investigation-no-data': { home: 'action', severity: 'issue' },
  'investigation-no-reproduction': { home: 'action', severity: 'issue' },
  'speed-no-timeline': { home: 'action', severity: 'issue' },
  'speed-no-alerting': { home: 'action', severity: 'issue' },
  'speed-reflection-too-long': { home: 'reflection', severity: 'note' },
  'ownership-technical-detour': { home: 'action', severity: 'note' },
  'senior-no-trade-off': { home: 'any', severity: 'issue' },
  'senior-no-systemic-cause': { home: 'any', severity: 'issue' },
  'senior-no-influence': { home: 'any', severity: 'issue' },
  'junior-no-fix-loop': { home: 'action', severity: 'issue' },
  'pace-too-fast': { home: 'delivery', severity: 'note' },
  'pace-too-slow': { home: 'delivery', severity: 'note' },
  'filler-heavy': { home: 'delivery', severity: 'note' },
  'long-pause': { home: 'delivery', severity: 'note' },
  hedging: { home: 'delivery', severity: 'note' },
} as const satisfies Record<string, { home: FindingHome; severity: Severity }>;

export type FindingId = keyof typeof FINDING_TABLE;
export const FINDING_IDS = Object.keys(FINDING_TABLE) as [FindingId, ...FindingId[]];
export const findingIdSchema = z.enum(FINDING_IDS);
