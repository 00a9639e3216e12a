/**
 * The mean of the channels. A microphone's channels are downmixed here, because with signal processing off Chromium
 * ignores a request for one channel.
 */
export function downmix(planes: readonly Float32Array[]): Float32Array {
  const [first, ...others] = planes;
  if (!first) return new Float32Array(0);
  if (others.length === 0) return first;
  const mono = Float32Array.from(first);
  for (const plane of others) {
    for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] ?? 0) + (plane[i] ?? 0);
  }
  for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] ?? 0) / planes.length;
  return mono;
}

/** Samples from -1 to 1 as 16-bit little-endian PCM; what lies outside is clipped, what is no number is silence. */
export function toPcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, i) => {
    const value = Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
    view.setInt16(i * 2, Math.round(value < 0 ? value * 0x8000 : value * 0x7fff), true);
  });
  return bytes;
}
