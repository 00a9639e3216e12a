import type { FindingId } from '../../core/finding-id.ts';
import { answerFrom } from '../../core/rubric/answer.ts';
import { SHIPPED_JUDGEMENT } from '../../core/rubric/judgement.ts';
import { raise } from '../../core/rubric/raise.ts';
import { readWords } from '../../core/sections/read.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind, Targets } from '../../core/take.ts';
import { quoteOf, wordsFromText } from '../../core/text-words.ts';
import { openEmbed } from '../../training/embed.ts';

const TARGETS: Targets = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };

/** An answer of which nothing is due, for a lens of ownership; each test spoils one part of it. */
export const STRONG: Readonly<Record<SectionKind, string>> = {
  situation:
    'Last March about one in twelve parcels from our warehouse went to the wrong depot. Customers waited four days longer and we were paying for every second delivery.',
  task: 'The sorting software belongs to another department and nobody had asked me to look at it. But people were losing their orders every single day and no one owned it, so I took it on.',
  action:
    'I pulled six weeks of scan logs and grouped the misroutes by label. I saw that only labels with a seven digit code went astray. I reproduced it on the test line by printing one such label, and it failed every time. I weighed replacing the scanners against padding the code, and I chose padding because it cost nothing and could be undone. I wrote the change, ran it on one belt for a week beside an unchanged one, and mine had no misroutes while the other had forty one.',
  result:
    'Misroutes fell from eight percent to under half a percent, and that saved eleven thousand pounds a month in second deliveries. I added an alert that fires when any belt misroutes more than five parcels an hour, and two other warehouses have since taken over the same check.',
  reflection:
    'The real cause was that the two departments had never agreed who tests a new label format. I learned to ask who checks a format at the seam before it goes live, and I now put that question in every change request.',
};

const embed = openEmbed();

interface HeardAnswer {
  readonly ids: readonly FindingId[];
  readonly quotes: (id: FindingId) => string[];
  readonly sectionOf: (phrase: string) => SectionKind | undefined;
}

/** Judges an answer given as its parts, by default in the usual order. An empty part is not spoken. */
export async function hear(
  parts: Readonly<Partial<Record<SectionKind, string>>>,
  order: readonly SectionKind[] = SECTION_KINDS,
): Promise<HeardAnswer> {
  const told = { ...STRONG, ...parts };
  const words = wordsFromText(order.map((kind) => told[kind]).join(' '));
  const reading = await readWords(words, embed);
  const answer = answerFrom(words, reading, { targets: TARGETS, lens: 'ownership', level: 'senior' });
  const raised = raise(answer, SHIPPED_JUDGEMENT);
  return {
    ids: raised.map(({ id }) => id),
    quotes: (id) =>
      raised.flatMap(({ id: of, passage }) =>
        of === id && passage ? [quoteOf(words, passage.firstWord, passage.lastWord)] : [],
      ),
    sectionOf: (phrase) => reading.clauses.find(({ text }) => text.includes(phrase))?.section,
  };
}
