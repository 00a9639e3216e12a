import { judgeProbe } from '../../core/rubric/judge-probe.ts';
import { DEFAULT_WALKTHROUGH } from '../../core/walkthrough.ts';
import type { Speech } from '../../speech/speech.ts';
import { walkthroughById } from '../walkthroughs.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import type { Command } from './arguments.ts';
import { eachFile, InputFailed } from './each-file.ts';
import { hear } from './input.ts';
import { ProgressLine } from './progress-line.ts';

/** `probe`: the strength of an answer to a follow-up question; a line of JSON for each file. */
export async function probe(
  { probe: kind, files }: Extract<Command, { name: 'probe' }>,
  speech: Speech,
  walkthroughs: Walkthroughs,
): Promise<boolean> {
  const walkthrough = walkthroughById(walkthroughs, DEFAULT_WALKTHROUGH);
  const progress = new ProgressLine();
  return eachFile(files, async (path) => {
    const heard = await hear(path, speech, progress);
    if (!heard.ok) throw new InputFailed(heard.failure.message);
    const text = heard.value.words.map((word) => word.text).join(' ');
    const embed = async (texts: readonly string[]) => {
      const embeddings = await speech.embed(texts);
      if (!embeddings.ok) throw new InputFailed(`${heard.value.source.file}: ${embeddings.failure.message}`);
      return embeddings.value;
    };
    console.log(JSON.stringify(await judgeProbe({ walkthrough, probe: kind, text, embed })));
    return heard.value.warning;
  });
}
