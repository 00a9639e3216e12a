import { deflateRawSync } from 'node:zlib';

/** Whisper's own threshold (openai/whisper transcribe.py). */
const HIGHEST_COMPRESSION = 2.4;
/** Whisper's loops are short phrases. People repeat themselves too ("no, no, no, no"): so a run must also be this long. */
const LONGEST_PHRASE = 12;
const FEWEST_REPEATS = 4;
const FEWEST_TOKENS = 12;

/** Length of the phrase that the tokens end in a loop of, or 0. */
export function loopAtEnd(tokens: readonly number[]): number {
  for (let phrase = 1; phrase <= LONGEST_PHRASE; phrase++) {
    const span = Math.max(phrase * FEWEST_REPEATS, FEWEST_TOKENS);
    if (tokens.length < span) continue;
    let same = true;
    for (let i = tokens.length - span; i < tokens.length - phrase && same; i++) {
      same = tokens[i] === tokens[i + phrase];
    }
    if (same) return phrase;
  }
  return 0;
}

/** How many tokens to keep so that the phrase of a loop at the end stands only once. */
export function lengthWithoutLoop(tokens: readonly number[]): number {
  const phrase = loopAtEnd(tokens);
  if (phrase === 0) return tokens.length;
  let length = tokens.length;
  while (length > phrase && tokens[length - 1] === tokens[length - 1 - phrase]) length--;
  return length;
}

/** Repetitive text compresses well: bytes over deflated bytes, as Whisper measures it. */
export function isRepetitive(text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length > 0 && bytes.length / deflateRawSync(bytes).length > HIGHEST_COMPRESSION;
}
