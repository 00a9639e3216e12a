import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { EVIDENCE_LABELS } from '../core/evidence-label.ts';
import { readHeads } from '../core/sections/linear-heads.ts';
import { orderPriorSchema } from '../core/sections/order.ts';
import type { ReadingModel } from '../core/sections/read.ts';
import { SECTION_KINDS } from '../core/take.ts';
import type { AnswerExamples } from './examples.ts';
import { fitModel } from './fit.ts';

const CACHE = join(tmpdir(), 'starling-fits');
const storedSchema = z.object({ sections: z.unknown(), evidence: z.unknown(), order: orderPriorSchema });

/**
 * fitModel, remembered in the system's temporary folder: a fit takes six minutes, and the bench wants the very ones that
 * training has just made. Known by what was fitted on and by the code that fits.
 */
export function fitModelOnce(answers: readonly AnswerExamples[]): ReadingModel {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, `${keyOf(answers)}.json`);
  const known = readCached(file);
  if (known) return known;
  const model = fitModel(answers);
  const exactly = (heads: ReadingModel['sections'] | ReadingModel['evidence']) => ({
    scale: 1e-7,
    heads: Object.fromEntries(
      Object.entries(heads).map(([name, { bias, weights }]) => [
        name,
        { bias, weights: Array.from(weights, (weight) => Math.round(weight * 1e7)) },
      ]),
    ),
  });
  writeFileSync(
    file,
    JSON.stringify({
      sections: exactly(model.sections),
      evidence: exactly(model.evidence),
      order: model.order,
    }),
  );
  return readCached(file) ?? model;
}

function keyOf(answers: readonly AnswerExamples[]): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(import.meta.dirname).filter((name) =>
    /^(?:fit|fit-sections|usual-openings|logistic|lbfgs)\.ts$/u.test(name),
  )) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  for (const { clauses } of answers) {
    for (const { row, section, labels } of clauses) {
      hash.update(row);
      hash.update([section, ...labels].join());
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function readCached(file: string): ReadingModel | undefined {
  try {
    const { sections, evidence, order } = storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      sections: readHeads(sections, SECTION_KINDS),
      evidence: readHeads(evidence, EVIDENCE_LABELS),
      order,
    };
  } catch {
    return undefined;
  }
}
