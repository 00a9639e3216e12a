import { z } from 'zod';

/** What a review can be written out as. */
export const EXPORT_FORMATS = ['json', 'html', 'pdf', 'md', 'srt', 'vtt', 'chapters', 'txt'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What a report about several takes (a comparison, the progress) can be written out as: for people only. */
export const PAGE_FORMATS = ['html', 'pdf', 'md'] as const;
export const pageFormatSchema = z.enum(PAGE_FORMATS);
export type PageFormat = z.infer<typeof pageFormatSchema>;
