/** Small enough for a bar that moves, large enough for little overhead. */
const PART_BYTES = 1024 ** 2;

/** A service that takes a file in parts, and what it makes of it. */
interface PartsService<Made> {
  begin(): Promise<{ readonly id: string }>;
  append(part: { readonly id: string; readonly sequence: number; readonly bytes: Blob }): Promise<unknown>;
  finish(ref: { readonly id: string }): Promise<Made>;
  discard(ref: { readonly id: string }): Promise<unknown>;
}

/**
 * Sends a file in numbered parts.
 * @param onProgress is given the fraction that has arrived
 * @returns null when it was cancelled on the way; nothing of the file is left behind then, nor after a failure
 */
export async function sendParts<Made>(
  content: Blob,
  service: PartsService<Made>,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Made | null> {
  const { id } = await service.begin();
  try {
    for (let sequence = 0; sequence * PART_BYTES < content.size; sequence++) {
      if (signal.aborted) break;
      const bytes = content.slice(sequence * PART_BYTES, (sequence + 1) * PART_BYTES);
      await service.append({ id, sequence, bytes });
      onProgress(Math.min(1, ((sequence + 1) * PART_BYTES) / content.size));
    }
    if (!signal.aborted) return await service.finish({ id });
  } catch (error) {
    // The half that did arrive is of no use; that it cannot be removed would hide the true reason.
    await service.discard({ id }).catch(() => undefined);
    throw error;
  }
  await service.discard({ id });
  return null;
}
