// Saves one take after the other title, with corrections and comments, and tells of each round that is done.
import { Library } from '../../../main/library/library.ts';
import { ROUND_TAKE, roundOf } from '../rounds.ts';

const library = new Library(process.argv[2] ?? '');
for (let round = 0; ; round++) {
  const { take, comments, transcript } = roundOf(round);
  library.save(take);
  library.saveTranscript(ROUND_TAKE, transcript);
  library.saveComments(ROUND_TAKE, comments);
  process.stdout.write(`${round}\n`);
}
