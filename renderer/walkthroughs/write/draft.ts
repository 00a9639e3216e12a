import type { ListedWalkthrough, Walkthrough } from '../../../core/walkthrough.ts';
import { walkthroughSchema } from '../../../core/walkthrough.ts';

/** A walkthrough that is being written: of the same shape, but its texts may still be empty. */
export type Draft = Walkthrough;

/** What is wrong with a draft: a sentence by the way to its field, such as `sections.task.rule`. */
export type Faults = ReadonlyMap<string, string>;

/** An own walkthrough to change, or a copy of a shipped one whose question is to be one's own. */
export function draftFrom({ own, ...walkthrough }: ListedWalkthrough): Draft {
  return own ? walkthrough : { ...walkthrough, id: '', title: '', question: '' };
}

/**
 * The draft as it would be kept, or what it lacks.
 * @param taken the identifiers it may not have: the one of another walkthrough would put that aside
 */
export function checked(
  draft: Draft,
  taken: ReadonlySet<string>,
): { readonly walkthrough: Walkthrough | null; readonly faults: Faults } {
  const id = draft.id === '' ? freeIdFor(draft.title, taken) : draft.id;
  const parsed = walkthroughSchema.safeParse({ ...withoutBlankLines(draft), id });
  if (parsed.success) return { walkthrough: parsed.data, faults: new Map() };
  return {
    walkthrough: null,
    faults: new Map(parsed.error.issues.map(({ path, code }) => [path.join('.'), sentenceFor(code)])),
  };
}

const sentenceFor = (code: string): string =>
  code === 'too_small' ? 'Write something here.' : 'This cannot be used here.';

/** Lists are written a line each; a line that is still empty is no entry. */
function withoutBlankLines(draft: Draft): Draft {
  const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
  return {
    ...draft,
    takeaways: filled(draft.takeaways),
    probes: draft.probes.map((probe) => ({ ...probe, contains: filled(probe.contains) })),
  };
}

/** Words joined by hyphens, from the title; numbered when another walkthrough has them. */
function freeIdFor(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 60)
    .replace(/-$/, '');
  const plain = words ?? 'own';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}
