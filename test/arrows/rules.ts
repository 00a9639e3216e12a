import type { IForbiddenRuleType } from 'dependency-cruiser';

/** The rooms of the house, and which other rooms each may import from. Everything not listed is forbidden. */
export const ROOMS = {
  core: [],
  speech: ['core'],
  preload: ['core'],
  renderer: ['core'],
  main: ['core', 'speech'],
  training: ['core', 'speech'],
  bench: ['core', 'speech', 'main', 'training'],
} as const satisfies Record<string, readonly string[]>;

const roomNames = Object.keys(ROOMS);

const arrowsBetweenRooms: IForbiddenRuleType[] = Object.entries(ROOMS).map(([room, allowed]) => {
  const forbidden = roomNames.filter(
    (other) => other !== room && !(allowed as readonly string[]).includes(other),
  );
  return {
    name: `${room}-arrows`,
    comment: `${room} may import from ${allowed.length ? allowed.join(' and ') : 'no other room'}`,
    severity: 'error',
    from: { path: `^${room}/` },
    to: { path: `^(${[...forbidden, 'test'].join('|')})/` },
  };
});

export const FORBIDDEN: IForbiddenRuleType[] = [
  ...arrowsBetweenRooms,
  {
    name: 'core-is-pure',
    comment:
      'core knows no platform: it imports zod and nothing else (the contract file: oRPC contract builders)',
    severity: 'error',
    from: { path: '^core/', pathNot: '^core/coach-api\\.ts$' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: 'node_modules/zod/',
    },
  },
  {
    name: 'contract-is-pure',
    comment: 'the contract imports zod and the oRPC contract builders',
    severity: 'error',
    from: { path: '^core/coach-api\\.ts$' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: 'node_modules/(zod|@orpc/contract)/',
    },
  },
  {
    name: 'window-has-no-node',
    comment: 'the window is sandboxed: no Node module and no Electron in it',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'electron-stays-in-its-door',
    comment:
      'only the Electron door and the bridge know Electron, so that browser mode and the command line run without it',
    severity: 'error',
    from: { path: '^(main|speech|core|renderer)/', pathNot: '^main/electron' },
    to: { path: 'node_modules/electron/' },
  },
  {
    name: 'no-circles',
    comment: 'a circle of imports means that two ideas have not been told apart',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];
