// Records block after block as fast as the disk takes them, and tells of each.
import { Library } from '../../../main/library/library.ts';
import { Recorder } from '../../../main/recorder/recorder.ts';
import { blockOf, FRAMING, RATE } from '../recorded-blocks.ts';

const recorder = new Recorder(new Library(process.argv[2] ?? ''));
const { id } = recorder.begin(FRAMING, RATE);
for (let sequence = 0; ; sequence++) {
  process.stdout.write(`${sequence}\n`);
  recorder.append(id, sequence, blockOf(sequence));
}
