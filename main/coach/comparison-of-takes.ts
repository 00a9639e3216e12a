import type { ComparisonWanted } from '../../core/report/wanted-report.ts';
import { compareReviews } from '../../core/comparison.ts';
import { withoutTitles } from '../../core/report/written-comparison.ts';
import type { WrittenComparison } from '../../core/report/written-comparison.ts';
import { renderComparison } from '../exporter/render-page.ts';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import type { ReportFile } from './report-of-take.ts';
import { reviewedTake } from './reviewed-take.ts';

/** Two takes of the library side by side, both judged as the later one's question, the given lens and level ask. */
export async function comparisonOfTakes(
  library: Library,
  walkthroughs: Walkthroughs,
  wanted: ComparisonWanted,
): Promise<ReportFile> {
  const { earlierId, laterId, lens, level, format, names } = wanted;
  const { walkthroughId } = library.get(laterId);
  const [earlier, later] = [earlierId, laterId].map((id) =>
    reviewedTake(library, walkthroughs, id, { walkthroughId, lens, level }),
  );
  if (!earlier || !later)
    throw new Refusal('not-found', 'Only reviewed takes can be compared. Run the analysis of both first.');
  const { walkthrough } = later;
  const targets = { ...walkthrough.targets, ...library.settings().targets };
  const told: WrittenComparison = {
    earlier: earlier.take,
    later: later.take,
    question: walkthrough.question,
    lens,
    level,
    comparison: compareReviews(earlier.review, later.review, targets),
  };
  const written = names ? told : withoutTitles(told);
  const rendered = await renderComparison(format, written);
  return { ...rendered, fileName: safeFileName(`${written.later.title} compared`, rendered.extension) };
}
