import { z } from 'zod';

/**
 * A bundle is a ZIP file (APPNOTE 6.3) with `starling-bundle.json` and, for each take, `takes/<id>/take.json` and the
 * files of that take's folder: `takes/<id>/<file>`. Audio is stored as it is, so that any ZIP program gets at it.
 */
export const BUNDLE_EXTENSION = 'starling';
export const BUNDLE_MIME_TYPE = 'application/zip';
export const COVER = 'starling-bundle.json';

export const coverSchema = z.object({
  format: z.literal('starling-bundle'),
  version: z.literal(1),
});
export type Cover = z.infer<typeof coverSchema>;

export const entryOf = (takeId: string, file: string): string => `takes/${takeId}/${file}`;
export const DESCRIPTION = 'take.json';
