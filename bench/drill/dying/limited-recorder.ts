// Records until the disk takes no more, finishes, and tells the refusal and how many blocks were taken.
import { Library } from '../../../main/library/library.ts';
import { Recorder } from '../../../main/recorder/recorder.ts';
import { Refusal } from '../../../main/refusal.ts';
import { blockOf, FRAMING, RATE } from '../recorded-blocks.ts';

const library = new Library(process.argv[2] ?? '');
const recorder = new Recorder(library);
const { id } = recorder.begin(FRAMING, RATE);
let sequence = 0;
let sentence = '';
while (sentence === '') {
  try {
    recorder.append(id, sequence, blockOf(sequence));
    sequence++;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    sentence = cause.message;
  }
}
recorder.finish(id);
library.close();
process.stdout.write(`${sequence}\n${sentence}\n`);
