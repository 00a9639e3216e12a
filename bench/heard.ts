// How much of the coach's rightness is lost on the way through speech: sections and findings of the same answers, read
// from their text and from their recordings.
//   npm run bench:heard -- [DIR]     resources/samples unless given
// DIR holds development answers, spoken: dNN.ogg with the section of each word and its times in dNN.json.
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { answerFrom } from '../core/rubric/answer.ts';
import { SHIPPED_JUDGEMENT } from '../core/rubric/judgement.ts';
import { SHIPPED_MODEL, readWords } from '../core/sections/read.ts';
import type { Reading } from '../core/review-schema.ts';
import { sectionKindSchema } from '../core/take.ts';
import type { Word } from '../core/take.ts';
import { startSpeech } from '../speech/start.ts';
import { heldOutAnswers } from '../training/answers.ts';
import { openEmbed } from '../training/embed.ts';
import { examplesOf } from '../training/examples.ts';
import { LABELLED_TARGETS, judge } from '../training/judged.ts';
import type { JudgedAnswer } from '../training/judged.ts';
import { figuresOf, raisedUnder, total } from './finding-figures.ts';
import { judgedConfusion, shareRight } from './section-figures.ts';
import { recordingsIn } from './speech/truth.ts';

const placedSchema = z.object({
  words: z.array(
    z.object({ start: z.number().nullable(), end: z.number().nullable(), section: sectionKindSchema }),
  ),
});
type Placed = z.infer<typeof placedSchema>['words'];

const resources = (path: string) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));
const folder = process.argv[2] ?? resources('samples');
const answers = new Map(heldOutAnswers().map((answer) => [answer.id.slice(0, 3), answer]));
const embed = openEmbed();
const speech = startSpeech({ modelsDir: resources('models') });

/** Of the true words whose times are known, how many fall into their section as it was heard. */
function rightByTime(placed: Placed, words: readonly Word[], { clauses }: Reading): [number, number] {
  const timed = placed.flatMap(({ start, end, section }) =>
    start === null || end === null ? [] : [{ middle: (start + end) / 2, section }],
  );
  const right = timed.filter(({ middle, section }) => {
    const at = Math.max(
      0,
      words.findLastIndex(({ start }) => start <= middle),
    );
    return clauses.find(({ lastWord }) => lastWord >= at)?.section === section;
  });
  return [right.length, timed.length];
}

const read: JudgedAnswer[] = [];
const heard: Pick<JudgedAnswer, 'labelled' | 'answer'>[] = [];
let right = 0;
let all = 0;
for (const { name, path } of await recordingsIn(folder)) {
  const id = basename(name, extname(name));
  const labelled = answers.get(id);
  if (!labelled) continue;
  const transcribed = await speech.transcribe(path);
  if (!transcribed.ok) throw new Error(transcribed.failure.message);
  const { words } = transcribed.value;
  const reading = await readWords(words, embed);
  const { lens, level } = labelled;
  heard.push({ labelled, answer: answerFrom(words, reading, { lens, level, targets: LABELLED_TARGETS }) });
  read.push(judge(await examplesOf(labelled, 'as-written', embed), SHIPPED_MODEL));
  const placed = placedSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')));
  const [hits, timed] = rightByTime(placed.words, words, reading);
  right += hits;
  all += timed;
}
await speech.close();

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(10);
const findings = (judged: typeof heard) => total(figuresOf(raisedUnder(judged, SHIPPED_JUDGEMENT)));
const asText = findings(read);
const asSpeech = findings(heard);
console.log(`${heard.length} answers                      as text  as speech`);
console.log(
  `words in the right section   ${percent(shareRight(judgedConfusion(read)))} ${percent(right / all)}`,
);
console.log(
  `due findings raised          ${percent(asText.raised / asText.due)} ${percent(asSpeech.raised / asSpeech.due)}`,
);
console.log(
  `findings raised not due      ${percent(asText.falselyRaised / asText.notDue)} ${percent(asSpeech.falselyRaised / asSpeech.notDue)}`,
);
