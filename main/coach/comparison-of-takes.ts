import type { ComparisonFormat } from '../../core/coach-api.ts';
import { compareReviews } from '../../core/comparison.ts';
import { toComparisonHtml } from '../../core/report/comparison-html.ts';
import { toComparisonMarkdown } from '../../core/report/comparison-markdown.ts';
import type { WrittenComparison } from '../../core/report/written-comparison.ts';
import type { Lens, Level } from '../../core/take.ts';
import { safeFileName } from '../exporter/safe-file-name.ts';
import { sha256 } from '../exporter/sha256.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { reviewedTake } from './reviewed-take.ts';

export interface ComparisonWanted {
  readonly earlierId: string;
  readonly laterId: string;
  readonly lens: Lens;
  readonly level: Level;
  readonly format: ComparisonFormat;
}

export interface ComparisonFile {
  readonly fileName: string;
  readonly mimeType: string;
  readonly text: string;
}

/** Two takes of the library side by side, both judged as the later one's question, the given lens and level ask. */
export function comparisonOfTakes(
  library: Library,
  walkthroughs: Walkthroughs,
  wanted: ComparisonWanted,
): ComparisonFile {
  const { earlierId, laterId, lens, level, format } = wanted;
  const { walkthroughId } = library.get(laterId);
  const [earlier, later] = [earlierId, laterId].map((id) =>
    reviewedTake(library, walkthroughs, id, { walkthroughId, lens, level }),
  );
  if (!earlier || !later)
    throw new Refusal('not-found', 'Only reviewed takes can be compared. Run the analysis of both first.');
  const { walkthrough } = later;
  const targets = { ...walkthrough.targets, ...library.settings().targets };
  const written: WrittenComparison = {
    earlier: earlier.take,
    later: later.take,
    question: walkthrough.question,
    lens,
    level,
    comparison: compareReviews(earlier.review, later.review, targets),
  };
  const fileName = safeFileName(`${later.take.title} compared`, format);
  return format === 'html'
    ? {
        fileName,
        mimeType: 'text/html;charset=utf-8',
        text: toComparisonHtml(written, sha256).toWellFormed(),
      }
    : {
        fileName,
        mimeType: 'text/markdown;charset=utf-8',
        text: toComparisonMarkdown(written).toWellFormed(),
      };
}
