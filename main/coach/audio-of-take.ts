import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock } from '../../core/report/clock.ts';
import { writeFlac } from '../exporter/flac.ts';
import { safeFileName } from '../exporter/safe-file-name.ts';
import type { Library } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import type { Walkthroughs } from '../walkthroughs.ts';
import { reviewedTake } from './reviewed-take.ts';

/** A stretch of a take, and what it is to be called. */
export interface Clip {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export interface TakeAudio {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Around a clip, so that its first and last words do not start and end in the middle. */
const MARGIN_SEC = 0.4;

/** A take's audio as FLAC: all of it with its sections as chapters, or one stretch. */
export async function audioOfTake(
  library: Library,
  walkthroughs: Walkthroughs,
  id: string,
  clip: Clip | null,
): Promise<TakeAudio> {
  const take = library.get(id);
  const from = library.audioPath(take);
  if (from === null) throw new Refusal('not-found', 'This take was typed: there is no audio of it.');
  const to = join(tmpdir(), `starling-${randomUUID()}.flac`);
  try {
    const { title } = take;
    await writeFlac(
      clip
        ? { from, to, title: clip.name, start: clip.start - MARGIN_SEC, end: clip.end + MARGIN_SEC }
        : { from, to, title, sections: reviewedTake(library, walkthroughs, id)?.review.sections ?? [] },
    );
    const name = clip ? `${title}, ${clip.name} at ${clock(clip.start).replaceAll(':', '.')}` : title;
    return { fileName: safeFileName(name, 'flac'), bytes: new Uint8Array(await readFile(to)) };
  } finally {
    await rm(to, { force: true });
  }
}
