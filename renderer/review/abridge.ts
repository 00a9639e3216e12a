const HEAD_WORDS = 14;
const TAIL_WORDS = 6;

/** A long passage as its beginning and its end: the words themselves are in the transcript, underlined. */
export function abridge(quote: string): string {
  const words = quote.split(' ');
  if (words.length <= HEAD_WORDS + TAIL_WORDS + 4) return quote;
  return `${words.slice(0, HEAD_WORDS).join(' ')} … ${words.slice(-TAIL_WORDS).join(' ')}`;
}
