import { createHash } from 'node:crypto';

/** Of a text's UTF-8 bytes, in base64, as a content security policy names a script or style. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
