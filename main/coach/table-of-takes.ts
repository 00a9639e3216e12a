import { toTakesCsv } from '../../core/report/takes-csv.ts';
import type { TableTake } from '../../core/report/takes-csv.ts';
import type { Library } from '../library/library.ts';
import { takeOf } from '../library/take-folders.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { reviewedTake } from './reviewed-take.ts';

/** Every take as one row of a spreadsheet, newest first; a take that cannot be judged has its judged columns empty. */
export function tableOfTakes(library: Library, walkthroughs: Walkthroughs): string {
  const judged = (id: string): TableTake['judged'] => {
    try {
      const reviewed = reviewedTake(library, walkthroughs, id);
      return reviewed && { ...reviewed, words: reviewed.words.length };
    } catch (cause) {
      if (cause instanceof Refusal) return null;
      throw cause;
    }
  };
  return toTakesCsv(
    library.list().map((take) => ({
      take: takeOf(take),
      judged: judged(take.id),
      comments: library.comments(take.id).length,
    })),
  );
}
