/** Some clauses of an answer that are read together. */
export interface StoryWindow {
  readonly first: number;
  /** One past the last clause. */
  readonly end: number;
  /** The first clause that no earlier window has: those before it are only there to be read with it. */
  readonly fresh: number;
}

/** The encoder knows 512 places; two are for the marks at the beginning and the end. */
export const MOST_TOKENS = 510;

/**
 * Divides an answer into windows of whole clauses; three minutes of talk fit into one. The last window reaches back as
 * far as it can, so that the end of a long answer is not read out of context. As in training/story/stories.py.
 * @param lengths tokens of each clause; one longer than a window is a window by itself
 */
export function storyWindows(lengths: readonly number[], most = MOST_TOKENS): StoryWindow[] {
  const windows: StoryWindow[] = [];
  for (let at = 0; at < lengths.length;) {
    let end = at;
    let size = 0;
    for (; end < lengths.length && size + lengths[end] <= most; end++) size += lengths[end];
    end = Math.max(end, at + 1);
    let first = at;
    if (end === lengths.length) {
      for (; first > 0 && size + lengths[first - 1] <= most; first--) size += lengths[first - 1];
    }
    windows.push({ first, end, fresh: at });
    at = end;
  }
  return windows;
}
