/** A written word and the tokens that make it: text indexes, the end exclusive. */
export interface TokenWord {
  readonly text: string;
  readonly firstToken: number;
  readonly endToken: number;
  /** First of the word's trailing punctuation tokens, or endToken: the pause after a word falls on these. */
  readonly punctuationFrom: number;
}

const SPOKEN = /[\p{L}\p{N}]/u;

/**
 * Words as a reader sees them: a token that begins with a space begins a word; what holds no letter or digit belongs to
 * the word before it, or, at the very start, to the word after it.
 */
export function wordsOfTokens(
  tokens: readonly number[],
  textOf: (tokens: readonly number[]) => string,
): TokenWord[] {
  const pieces = tokens.map((token) => textOf([token]));
  const starts: number[] = [];
  let spoken = false;
  pieces.forEach((piece, i) => {
    const opens = piece.startsWith(' ') && spoken && SPOKEN.test(wordAhead(pieces, i));
    if (i === 0 || opens) {
      starts.push(i);
      spoken = false;
    }
    spoken ||= SPOKEN.test(piece);
  });
  return starts
    .map((first, i) => {
      const end = starts[i + 1] ?? tokens.length;
      return {
        text: textOf(tokens.slice(first, end)).trim(),
        firstToken: first,
        endToken: end,
        punctuationFrom: punctuationFrom(pieces, first, end),
      };
    })
    .filter((word) => SPOKEN.test(word.text));
}

/** The piece at `i` with all that follows it up to the next space: "$", "8", ",", "000". */
function wordAhead(pieces: readonly string[], i: number): string {
  let text = pieces[i];
  for (let k = i + 1; k < pieces.length && !pieces[k].startsWith(' '); k++) text += pieces[k];
  return text;
}

function punctuationFrom(pieces: readonly string[], first: number, end: number): number {
  let from = end;
  while (from - 1 > first && !SPOKEN.test(pieces[from - 1]) && !pieces[from - 1].includes('%')) from--;
  return from;
}
