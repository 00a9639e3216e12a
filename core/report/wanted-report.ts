import { z } from 'zod';
import { periodSchema } from '../progress.ts';
import { lensSchema, levelSchema, takeIdSchema } from '../take.ts';
import { exportFormatSchema, pageFormatSchema } from './formats.ts';
import { sharedPartsSchema } from './shared-parts.ts';

/** One take's review. */
const reviewSchema = z.object({ id: takeIdSchema, parts: sharedPartsSchema });
export const reviewWantedSchema = reviewSchema.extend({ format: exportFormatSchema });
export type ReviewWanted = z.infer<typeof reviewWantedSchema>;

const severalSchema = z.object({
  lens: lensSchema,
  level: levelSchema,
  /** Whether the titles that the speaker gave are told. */
  names: z.boolean(),
});

/** Two takes side by side, both judged under the given lens and level. */
const comparisonSchema = severalSchema.extend({ earlierId: takeIdSchema, laterId: takeIdSchema });
export const comparisonWantedSchema = comparisonSchema.extend({ format: pageFormatSchema });
export type ComparisonWanted = z.infer<typeof comparisonWantedSchema>;

/** How the takes of one question got on over a period, all judged under the given lens and level. */
const progressSchema = severalSchema.extend({ walkthroughId: z.string().max(200), period: periodSchema });
export const progressWantedSchema = progressSchema.extend({ format: pageFormatSchema });
export type ProgressWanted = z.infer<typeof progressWantedSchema>;

/**
 * What the window asks for by address instead of by a call: the page of a report, to be looked at in a frame before it is
 * saved. A frame needs an address, and one under which the page's own policy holds.
 */
export const previewWantedSchema = z.discriminatedUnion('kind', [
  reviewSchema.extend({ kind: z.literal('review') }),
  comparisonSchema.extend({ kind: z.literal('comparison') }),
  progressSchema.extend({ kind: z.literal('progress') }),
]);
export type PreviewWanted = z.infer<typeof previewWantedSchema>;

/** An address may be 16 KB long, and every take is named in it. */
export const MOST_REPORTS = 200;

/** Reports of several takes in one file: a download too, for together they may be larger than memory. */
export const reportsWantedSchema = z.object({
  takes: z.array(takeIdSchema).min(1).max(MOST_REPORTS),
  format: exportFormatSchema,
  parts: sharedPartsSchema,
});
export type ReportsWanted = z.infer<typeof reportsWantedSchema>;

const address = (path: string, wanted: unknown): string =>
  `${path}?${new URLSearchParams({ wanted: JSON.stringify(wanted) }).toString()}`;

export const PREVIEW_PATH = '/preview';
export const hrefOfPreview = (wanted: PreviewWanted): string => address(PREVIEW_PATH, wanted);

export const REPORTS_PATH = '/reports';
export const hrefOfReports = (wanted: ReportsWanted): string => address(REPORTS_PATH, wanted);
