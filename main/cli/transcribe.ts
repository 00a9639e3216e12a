import { basename } from 'node:path';
import { toSrt } from '../../core/report/srt.ts';
import { buildTranscriptFile } from '../../core/report/transcript-file.ts';
import { toTxt } from '../../core/report/txt.ts';
import { toVtt } from '../../core/report/vtt.ts';
import type { Speech } from '../../speech/speech.ts';
import type { Command, TranscriptFormat } from './arguments.ts';
import { eachFile, InputFailed } from './each-file.ts';
import { hear } from './input.ts';
import type { Heard } from './input.ts';
import { Output } from './output.ts';
import { ProgressLine } from './progress-line.ts';

/** `transcribe`: words with times, one result for each file. */
export async function transcribe(
  { files, format, out, force }: Extract<Command, { name: 'transcribe' }>,
  speech: Speech,
): Promise<boolean> {
  const output = new Output({ out, force });
  const progress = new ProgressLine();
  return eachFile(files, async (path) => {
    const heard = await hear(path, speech, progress);
    if (heard.ok) {
      await output.write(path, format, written(heard.value, format));
      return heard.value.warning;
    }
    // Silence has a right transcript, the empty one: it is written, and said.
    if (heard.failure.silentFor !== null)
      await output.write(path, format, written(silent(path, heard.failure.silentFor), format));
    throw new InputFailed(heard.failure.message);
  });
}

const silent = (path: string, durationSec: number): Heard => ({
  source: { file: basename(path), kind: 'audio', durationSec },
  words: [],
  warning: null,
  timings: { decodeSec: 0, transcribeSec: 0 },
});

function written({ source, words, timings }: Heard, format: TranscriptFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(buildTranscriptFile({ source, words, timings: { ...timings, analyzeSec: 0 } }), null, 2)}\n`;
    case 'srt':
      return toSrt(words);
    case 'vtt':
      return toVtt(words, []);
    case 'txt':
      return toTxt(words, []);
  }
}
