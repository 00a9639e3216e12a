import type { Take } from '../../core/take.ts';

/** The takes whose title or question holds every word of the query, in the order given. */
export function searchTakes(
  takes: readonly Take[],
  questionOf: (walkthroughId: string) => string,
  query: string,
): Take[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return takes.filter((take) => {
    const text = `${take.title} ${questionOf(take.walkthroughId)} ${take.lens} ${take.level}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
