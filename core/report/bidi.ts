/**
 * Drops the characters that force a direction on what follows (embeddings, overrides, isolates of UAX 9). They show
 * nothing themselves, but one in a word would turn round the rest of its paragraph, the report's own words included.
 * Letters keep their own direction.
 */
export const withoutForcedDirection = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
