import { DEFAULT_BANDS } from '../../core/delivery/bands.ts';
import type { Bands } from '../../core/review-schema.ts';
import type { Settings } from '../../core/settings.ts';
import type { Targets } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';

/** What a take is measured against: the walkthrough's targets and the program's bands, where the user set no others. */
export const measuresFor = (
  walkthrough: Walkthrough,
  settings: Settings,
): { readonly targets: Targets; readonly bands: Bands } => ({
  targets: { ...walkthrough.targets, ...settings.targets },
  bands: { ...DEFAULT_BANDS, ...settings.bands },
});
