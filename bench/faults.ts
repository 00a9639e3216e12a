// Everything that can go wrong, made to go wrong, and what survived.
//   npm run drill [-- --share 0.1] [-- --only NAME]
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DAMAGE } from './drill/damage.ts';
import { drilled } from './drill/drill.ts';
import { FUZZING } from './drill/fuzz.ts';
import { KILLS } from './drill/kills.ts';
import { MACHINES } from './drill/machines.ts';

const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
/** How much of each drill is done, at least one try of each. */
const share = z.coerce.number().positive().max(10).parse(values.share);

const drills = [...KILLS, ...MACHINES, ...DAMAGE, ...FUZZING].filter(({ name }) =>
  name.includes(values.only),
);
for (const drill of drills) {
  const { name, times, faults, seconds } = await drilled(drill, share);
  console.log(`${name}: ${times} times, ${faults.length} faults (${seconds.toFixed(0)} s)`);
  for (const fault of new Set(faults)) console.log(`    ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
