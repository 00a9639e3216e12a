// Packages the program without Electron's binary and says whether everything it needs is in it, and nothing else.
//   npm run package:check
import { dryRun } from './dry-run.ts';
import { faultsOf, MOST_MEGABYTES } from './faults.ts';

const packed = await dryRun();
const faults = faultsOf(packed, process.platform, process.arch);
packed.dispose();
const megabytes = (packed.bytes / 1024 ** 2).toFixed(0);
console.log(
  `${packed.files.length} files, ${megabytes} MB of at most ${MOST_MEGABYTES}, ${packed.unpacked.length} of them beside the archive`,
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
