import { ACTION_RULES } from './action.ts';
import { LEVEL_RULES } from './level.ts';
import { OWNERSHIP_RULES } from './ownership.ts';
import { REFLECTION_RULES } from './reflection.ts';
import { RESULT_RULES } from './result.ts';
import type { Rule } from './rule.ts';
import { SITUATION_RULES } from './situation.ts';
import { SPEED_RULES } from './speed.ts';
import { TASK_RULES } from './task.ts';

/** Every rule about what was said; how it was said is core/delivery's. */
export const RULES: readonly Rule[] = [
  ...SITUATION_RULES,
  ...TASK_RULES,
  ...ACTION_RULES,
  ...RESULT_RULES,
  ...REFLECTION_RULES,
  ...OWNERSHIP_RULES,
  ...SPEED_RULES,
  ...LEVEL_RULES,
];
