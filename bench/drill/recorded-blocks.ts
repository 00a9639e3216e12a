export const RATE = 48_000;
/** As the window sends it. */
export const BLOCK_SEC = 0.25;
export const BLOCK_BYTES = RATE * BLOCK_SEC * 2;
export const FRAMING = {
  title: 'A drill',
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
} as const;

/** Samples that count on, so that a loss, a repeat or a swap shows. */
export function blockOf(sequence: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  const first = (sequence * BLOCK_BYTES) / 2;
  for (let i = 0; i < BLOCK_BYTES / 2; i++) block.writeInt16LE((first + i) % 30_000, i * 2);
  return block;
}

/** Whether the data is what was spoken, from the first block on, however far it goes. */
export function isSpoken(data: Buffer): boolean {
  for (let at = 0; at < data.length; at += BLOCK_BYTES) {
    const part = data.subarray(at, at + BLOCK_BYTES);
    if (!part.equals(blockOf(at / BLOCK_BYTES).subarray(0, part.length))) return false;
  }
  return true;
}
