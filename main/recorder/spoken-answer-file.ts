import { existsSync, readdirSync } from 'node:fs';
import { unjudgedAnswerSchema } from '../../core/probe-answer.ts';
import type { UnjudgedAnswer } from '../../core/probe-answer.ts';
import type { ProbeKind } from '../../core/take.ts';

/** The name tells which question is answered, so that an answer means something without the database too. */
export const spokenAnswerFile = (probe: ProbeKind, id: string): string => `probe-${probe}-${id}.wav`;

export interface SpokenAnswerFile extends UnjudgedAnswer {
  readonly audioFile: string;
}

/** The spoken answers in a take's folder, by their names. */
export function spokenAnswersIn(folder: string): SpokenAnswerFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((audioFile) => {
    const [, probe, id] = /^probe-([a-z-]+)-([0-9a-f]{8}-[0-9a-f-]{27})\.wav$/.exec(audioFile) ?? [];
    const answer = unjudgedAnswerSchema.safeParse({ probe, id });
    return answer.success ? [{ ...answer.data, audioFile }] : [];
  });
}
