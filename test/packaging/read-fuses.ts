// Reads the fuses of a packaged program back; exits with 1 when one is not as it should be.
//   node test/packaging/read-fuses.ts BINARY_OR_APP
import { fuseFaults } from './fuses.ts';

const [executable] = process.argv.slice(2);
if (executable === undefined) throw new Error('Name the packaged program.');
const faults = await fuseFaults(executable);
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('All fuses are as they should be.');
process.exitCode = faults.length > 0 ? 1 : 0;
