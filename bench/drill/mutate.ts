const random = (below: number): number => Math.floor(Math.random() * below);

/** Ways in which bytes go wrong, each on a copy. */
const WAYS: readonly ((bytes: Buffer) => Buffer)[] = [
  // A few bits flip.
  (bytes) => {
    for (let flips = 1 + random(20); flips > 0; flips--) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    }
    return bytes;
  },
  // Cut off.
  (bytes) => bytes.subarray(0, random(bytes.length)),
  // A hole of one value, as a disk leaves it.
  (bytes) => {
    const from = random(bytes.length);
    return bytes.fill(random(2) * 255, from, from + random(bytes.length - from));
  },
  // A stretch of noise.
  (bytes) => {
    const from = random(bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 1 + random(400)); at++) bytes[at] = random(256);
    return bytes;
  },
  // A stretch twice, or missing.
  (bytes) => {
    const [from, to] = [random(bytes.length), random(bytes.length)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  // A large number where a length may stand.
  (bytes) => {
    if (bytes.length >= 8)
      bytes.writeUInt32LE(0xfffffff0 + random(16), random(Math.min(200, bytes.length - 4)));
    return bytes;
  },
];

/** The same bytes, damaged in one or two ways. */
export function damaged(bytes: Uint8Array): Buffer {
  let copy: Buffer = Buffer.from(bytes);
  for (let ways = 1 + random(2); ways > 0 && copy.length > 0; ways--)
    copy = WAYS[random(WAYS.length)]?.(Buffer.from(copy)) ?? copy;
  return copy;
}
