// Opens a library, which migrates one of an earlier version, and tells before and after.
import { Library } from '../../../main/library/library.ts';

process.stdout.write('opening\n');
const library = new Library(process.argv[2] ?? '');
process.stdout.write(`${library.list().length}\n`);
library.close();
