import { z } from 'zod';
import { takeIdSchema } from './take.ts';

/** What a human coach wrote about one moment of a take. */
export const coachCommentSchema = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/u),
  /** Seconds into the take. */
  at: z.number().min(0).max(86_400),
  text: z.string().trim().min(1).max(4000),
  /** The coach's name as they gave it; may be empty. */
  by: z.string().trim().max(100),
  writtenAt: z.iso.datetime(),
});
export type CoachComment = z.infer<typeof coachCommentSchema>;

export const MOST_COMMENTS = 2000;

/** The file that the web page of a review saves and that Starling takes in. */
export const commentFileSchema = z.object({
  format: z.literal('starling-comments'),
  version: z.literal(1),
  /** The take they are about; null when the page was written from a file that no library holds. */
  take: takeIdSchema.nullable(),
  title: z.string().max(1000),
  comments: z.array(coachCommentSchema).min(1).max(MOST_COMMENTS),
});

/** Both lists as one, in the order of time. The same comment twice is one comment, as it was written last. */
export function mergedComments(
  kept: readonly CoachComment[],
  added: readonly CoachComment[],
): CoachComment[] {
  const byId = new Map([...kept, ...added].map((comment) => [comment.id, comment]));
  return [...byId.values()].sort((a, b) => a.at - b.at || a.writtenAt.localeCompare(b.writtenAt));
}
