import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import { FORBIDDEN, ROOMS } from './rules.ts';

export interface ArrowReport {
  /** Modules seen in each room. A room with none means that the check looked at nothing. */
  readonly modulesByRoom: Record<string, number>;
  /** One line for each forbidden arrow. */
  readonly violations: string[];
}

/** Follows the imports of every room below `baseDir` and holds them against the rules. */
export async function cruiseRooms(baseDir: string): Promise<ArrowReport> {
  const rooms = Object.keys(ROOMS);
  const { output } = await cruise(rooms, {
    baseDir,
    ruleSet: { forbidden: FORBIDDEN },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  });
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text instead of a result');
  return summarise(output, rooms);
}

function summarise(result: ICruiseResult, rooms: string[]): ArrowReport {
  const modulesByRoom = Object.fromEntries(
    rooms.map((room) => [
      room,
      result.modules.filter((module) => module.source.startsWith(`${room}/`)).length,
    ]),
  );
  const violations = result.summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
  );
  return { modulesByRoom, violations };
}
