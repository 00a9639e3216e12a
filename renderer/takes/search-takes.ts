import type { Take } from '../../core/take.ts';

/**
 * The takes whose title or question holds every word of the query, or in which all of them were said; in the order
 * given.
 * @param said ids of the takes in which the words were said
 */
export function searchTakes(
  takes: readonly Take[],
  questionOf: (walkthroughId: string) => string,
  query: string,
  said: ReadonlySet<string> = new Set(),
): Take[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return takes.filter((take) => {
    const text = `${take.title} ${questionOf(take.walkthroughId)} ${take.lens} ${take.level}`.toLowerCase();
    return said.has(take.id) || wanted.every((word) => text.includes(word));
  });
}
