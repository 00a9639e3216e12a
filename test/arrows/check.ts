// `npm run check:arrows`: fails on a forbidden import, and when it sees no modules in a room (a cruiser that cannot parse
// the sources reports zero modules and success).
import { cruiseRooms } from './cruise.ts';

const { modulesByRoom, violations } = await cruiseRooms(process.cwd());
const empty = Object.entries(modulesByRoom).filter(([, count]) => count === 0);
for (const [room] of empty) console.error(`check:arrows saw no modules in ${room}/`);
for (const line of violations) console.error(line);
if (empty.length + violations.length > 0) process.exitCode = 1;
else
  console.log(
    `arrows hold over ${Object.values(modulesByRoom).reduce((sum, count) => sum + count, 0)} modules`,
  );
