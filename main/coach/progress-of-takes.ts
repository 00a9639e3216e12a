import type { ProgressWanted } from '../../core/report/wanted-report.ts';
import { DEFAULT_BANDS } from '../../core/delivery/bands.ts';
import { inPeriod, MOST_TAKES, trendPoints } from '../../core/progress.ts';
import { withoutTitles } from '../../core/report/written-progress.ts';
import type { WrittenProgress } from '../../core/report/written-progress.ts';
import { renderProgress } from '../exporter/render-page.ts';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { walkthroughById } from '../walkthroughs.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import type { ReportFile } from './report-of-take.ts';
import { reviewedTake } from './reviewed-take.ts';

/**
 * How the takes of one question got on over a period: the latest sixty, all judged under the given lens and level.
 * Throws a Refusal when fewer than two of them have a review: one take is no progress.
 */
export async function progressOfTakes(
  library: Library,
  walkthroughs: Walkthroughs,
  wanted: ProgressWanted,
): Promise<ReportFile> {
  const { walkthroughId, lens, level, period, format, names } = wanted;
  const walkthrough = walkthroughById(walkthroughs, walkthroughId);
  const reviewed = library
    .list()
    .filter((take) => take.walkthroughId === walkthroughId && inPeriod(take.createdAt, period))
    .slice(0, MOST_TAKES)
    .flatMap(({ id }) => {
      const judged = reviewedTake(library, walkthroughs, id, { walkthroughId, lens, level });
      return judged && judged.words.length > 0 ? [judged] : [];
    });
  if (reviewed.length < 2)
    throw new Refusal(
      'not-found',
      `A progress needs two reviewed takes of “${walkthrough.title}” in that period, and there ${reviewed.length === 1 ? 'is one' : 'is none'}. Choose a longer period or another question.`,
    );
  const settings = library.settings();
  const told: WrittenProgress = {
    question: walkthrough.question,
    lens,
    level,
    period,
    points: trendPoints(reviewed),
    targets: { ...walkthrough.targets, ...settings.targets },
    bands: { ...DEFAULT_BANDS, ...settings.bands },
  };
  const rendered = await renderProgress(format, names ? told : withoutTitles(told));
  return { ...rendered, fileName: safeFileName(`Progress, ${walkthrough.title}`, rendered.extension) };
}
