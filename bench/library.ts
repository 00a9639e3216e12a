// How a library of 5,000 takes opens, lists, searches and is rebuilt, each beside a library of 50.
//   npm run bench:library [-- --takes N]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { clausesOf } from '../core/sections/clauses.ts';
import type { Reading } from '../core/review-schema.ts';
import { wordsFromText } from '../core/text-words.ts';
import { Library } from '../main/library/library.ts';
import { trainingAnswers } from '../training/answers.ts';

const { values } = parseArgs({ options: { takes: { type: 'string', default: '5000' } } });
const TAKES = z.coerce.number().int().min(1).parse(values.takes);
const FEW = 50;
const REPEATS = 5;

const answers = trainingAnswers().map(({ sections }) =>
  wordsFromText(sections.map(({ text }) => text).join(' ')),
);

/** Takes as long and as much read into as real ones, without their audio. */
function filled(folder: string, takes: number): void {
  const library = new Library(folder);
  library.atOnce(() => {
    for (let at = 0; at < takes; at += 1) {
      const words = answers[at % answers.length] ?? [];
      const id = randomUUID();
      library.save({
        id,
        title: `Take ${at}`,
        walkthroughId: 'production-incident',
        lens: 'ownership',
        level: 'senior',
        origin: 'typed',
        status: 'ready',
        recovered: false,
        problem: null,
        createdAt: new Date(1_700_000_000_000 + at * 3_600_000).toISOString(),
        durationSec: words.at(-1)?.end ?? 0,
        audioFile: null,
        moments: [],
        retakeOf: null,
      });
      const peaks = words.flatMap(() => [0.1, 0.5, 0.9, 0.4, 0.2, 0.7, 0.3, 0.1]);
      library.saveTranscript(id, { words, peaks, decodeSec: 0.1, transcribeSec: 1 });
      const reading: Reading = {
        told: {},
        clauses: clausesOf(words).map((clause) => ({
          ...clause,
          section: 'action',
          sectionConfidence: 0.9,
          otherSections: {},
          evidence: { 'own-action': 0.9, data: 0.3, validation: 0.2, metric: 0.1 },
        })),
      };
      library.saveReading(id, reading);
    }
  });
  library.close();
}

function middle(work: () => void): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[REPEATS >> 1] ?? 0;
}

function measured(takes: number): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'starling-bench-library-'));
  try {
    filled(folder, takes);
    const open = middle(() => new Library(folder).close());
    const library = new Library(folder);
    const list = middle(() => void library.list());
    const search = middle(() => void library.search('customers noti'));
    const common = middle(() => void library.search('the'));
    library.close();
    const megabytes = statSync(join(folder, 'starling.db')).size / 1024 ** 2;
    rmSync(join(folder, 'starling.db'));
    const started = performance.now();
    new Library(folder).close();
    const rebuild = performance.now() - started;
    return {
      'open, ms': open,
      'list, ms': list,
      'search, ms': search,
      'search a common word, ms': common,
      'rebuild from folders, ms': rebuild,
      'database, MB': megabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [few, many] = [measured(FEW), measured(TAKES)];
console.log(`${''.padEnd(28)}${`${FEW} takes`.padStart(12)}${`${TAKES} takes`.padStart(14)}   times as much`);
for (const [name, value] of Object.entries(many)) {
  const small = few[name] ?? 0;
  console.log(
    `${name.padEnd(28)}${small.toFixed(1).padStart(12)}${value.toFixed(1).padStart(14)}${(value / small).toFixed(0).padStart(16)}`,
  );
}
