import type { StrengthLabel } from '../evidence-label.ts';
import type { FindingId, Severity } from '../finding-id.ts';
import { SECTION_LOOKS } from '../section-palette.ts';
import type { Lens, Level, ProbeKind, SectionKind } from '../take.ts';

/** A finding in a few words, for flags and lists; its message says what exactly was found. */
const FINDING_TITLES: Readonly<Record<FindingId, string>> = {
  'situation-too-long': 'Situation too long',
  'situation-not-problem-focused': 'Background instead of the problem',
  'task-missing': 'No task',
  'task-no-scope-boundary': 'No scope boundary',
  'action-not-first-person': '“We” instead of “I”',
  'result-no-metric': 'No number in the result',
  'result-no-business-value': 'No business value',
  'result-no-second-order-effect': 'Nothing that lasted',
  'result-vague-ending': 'Vague ending',
  'reflection-missing': 'No reflection',
  'reflection-generic': 'Generic reflection',
  'escalated-away': 'Escalated away',
  'handed-off-fix': 'Somebody else made the fix',
  'motive-free-time': 'Spare time as the motive',
  'validation-unproven': 'Success without proof',
  'investigation-no-data': 'No data in the investigation',
  'investigation-no-reproduction': 'Never reproduced',
  'speed-no-timeline': 'Never says how fast',
  'speed-no-alerting': 'No automated alert',
  'speed-reflection-too-long': 'Reflection too long for this lens',
  'ownership-technical-detour': 'Technical detour',
  'senior-no-trade-off': 'No trade-off',
  'senior-no-systemic-cause': 'No cause beyond the code',
  'senior-no-influence': 'No influence on others',
  'junior-no-fix-loop': 'Fix loop not complete',
  'pace-too-fast': 'Too fast',
  'pace-too-slow': 'Too slow',
  'filler-heavy': 'Many hesitations',
  'long-pause': 'Long pause',
  hedging: 'Hedging',
};

const STRENGTH_TITLES: Readonly<Record<StrengthLabel, string>> = {
  problem: 'Problem made clear',
  'scope-boundary': 'Scope boundary stated',
  'motive-impact': 'Driven by impact',
  'own-action': 'Own action',
  data: 'Worked from data',
  reproduction: 'Reproduced it',
  validation: 'Proved it works',
  'trade-off': 'Weighed a trade-off',
  timeline: 'Said how fast',
  alerting: 'Added an alert or guard',
  metric: 'Measured result',
  'business-value': 'Business value',
  'second-order-effect': 'Lasting effect',
  influence: 'Moved other people',
  'systemic-cause': 'Found the systemic cause',
  'specific-insight': 'Specific insight',
};

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  'red-flag': 'Red flag',
  issue: 'Issue',
  note: 'Note',
};

export const LENS_TITLES: Readonly<Record<Lens, string>> = {
  ownership: 'Ownership',
  investigation: 'Investigation',
  speed: 'Speed',
};

export const LEVEL_TITLES: Readonly<Record<Level, string>> = { junior: 'Junior', senior: 'Senior' };

export const PROBE_TITLES: Readonly<Record<ProbeKind, string>> = {
  escalation: 'Escalation',
  'do-differently': 'Do differently',
  validation: 'Validation',
  motive: 'Motive',
};

export const findingTitle = (id: FindingId): string => FINDING_TITLES[id];
export const strengthTitle = (label: StrengthLabel): string => STRENGTH_TITLES[label];

/** The heading over a finding's section; `delivery` is how the answer was said. */
export const sectionTitle = (section: SectionKind | 'delivery'): string =>
  section === 'delivery' ? 'Delivery' : SECTION_LOOKS[section].name;
