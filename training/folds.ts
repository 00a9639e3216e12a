/** Three folds leave two thirds to fit on: somewhat too harsh a judgement, in half the time of five. */
export const FOLDS = 3;

/** The story an answer tells: `twc07a` to `twc07d` tell the same one, in other words where it matters. */
export const storyOf = (answerId: string): string => answerId.replace(/(?<=\d)[a-z]$/u, '');

/**
 * The fold of each answer: every n-th story. Tellings of one story, and all writings of one answer, are never parted, or
 * an answer would be judged by what was learnt of its own words. As in training/story/stories.py.
 */
export function foldsOf(answerIds: readonly string[], folds = FOLDS): ReadonlyMap<string, number> {
  const stories = [...new Set(answerIds.map(storyOf))];
  const foldOf = new Map(stories.map((story, index) => [story, index % folds]));
  return new Map(answerIds.map((id) => [id, foldOf.get(storyOf(id)) ?? 0]));
}
