/** Substitutions, insertions and deletions that turn one list of words into the other (Levenshtein). */
export function wordErrors(truth: readonly string[], written: readonly string[]): number {
  let row = Int32Array.from({ length: written.length + 1 }, (_, i) => i);
  for (let i = 0; i < truth.length; i++) {
    const next = new Int32Array(row.length);
    next[0] = i + 1;
    for (let j = 0; j < written.length; j++) {
      next[j + 1] = Math.min(row[j] + (truth[i] === written[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1);
    }
    row = next;
  }
  return row[written.length];
}

/** Pairs of indexes of equal words, by longest matching blocks (Ratcliff and Obershelp): what both surely hold. */
export function matchingWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const search = (aFrom: number, aTo: number, bFrom: number, bTo: number) => {
    const block = longestBlock(a, b, aFrom, aTo, bFrom, bTo);
    if (block.length === 0) return;
    search(aFrom, block.a, bFrom, block.b);
    for (let k = 0; k < block.length; k++) pairs.push([block.a + k, block.b + k]);
    search(block.a + block.length, aTo, block.b + block.length, bTo);
  };
  search(0, a.length, 0, b.length);
  return pairs;
}

function longestBlock(
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
) {
  let best = { a: aFrom, b: bFrom, length: 0 };
  let runs = new Int32Array(b.length + 1);
  for (let i = aFrom; i < aTo; i++) {
    const next = new Int32Array(b.length + 1);
    for (let j = bFrom; j < bTo; j++) {
      if (a[i] !== b[j]) continue;
      next[j + 1] = runs[j] + 1;
      if (next[j + 1] > best.length)
        best = { a: i - next[j + 1] + 1, b: j - next[j + 1] + 1, length: next[j + 1] };
    }
    runs = next;
  }
  return best;
}
