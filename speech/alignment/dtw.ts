/**
 * Dynamic time warping (Sakoe and Chiba, 1978) of tokens onto frames: the monotone path through the fit matrix with the
 * highest sum, each step one token on, one frame on, or both.
 * @param fit rows x columns, higher is better
 * @returns for each row the first column on its path
 */
export function firstColumns(fit: Float32Array, rows: number, columns: number): Int32Array {
  const width = columns + 1;
  const cost = new Float32Array((rows + 1) * width).fill(Infinity);
  const move = new Uint8Array((rows + 1) * width);
  cost[0] = 0;
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      const both = cost[at - width - 1];
      const down = cost[at - width];
      const right = cost[at - 1];
      let best = both;
      let step = BOTH;
      if (down < best) {
        best = down;
        step = DOWN;
      }
      if (right < best) {
        best = right;
        step = RIGHT;
      }
      cost[at] = best - fit[(row - 1) * columns + column - 1];
      move[at] = step;
    }
  }
  return walkBack(move, rows, columns, width);
}

const BOTH = 0;
const DOWN = 1;
const RIGHT = 2;

function walkBack(move: Uint8Array, rows: number, columns: number, width: number): Int32Array {
  const first = new Int32Array(rows);
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    first[row - 1] = column - 1;
    const step = move[row * width + column];
    if (step !== DOWN) column--;
    if (step !== RIGHT) row--;
  }
  return first;
}
