import { decodeFile } from '../speech/decode/decode-file.ts';

/** A recording's samples, mono, 16 kHz. */
export async function audioOf(path: string): Promise<Float32Array> {
  const decoded = await decodeFile(
    path,
    () => undefined,
    () => true,
  );
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.audio;
}

/** Samples as a recording keeps them: 16-bit little-endian. */
export const pcmOf = (audio: Float32Array): Uint8Array =>
  new Uint8Array(Int16Array.from(audio, (sample) => sample * 32_767).buffer);
