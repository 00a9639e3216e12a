import { z } from 'zod';

/** What came of taking a bundle in: how many takes were new, known but commented on or answered since, and just known. */
export const bundleOutcomeSchema = z.object({
  added: z.number().int().min(0),
  completed: z.number().int().min(0),
  known: z.number().int().min(0),
});
export type BundleOutcome = z.infer<typeof bundleOutcomeSchema>;

const takes = (count: number): string => (count === 1 ? '1 take' : `${count} takes`);

/** The outcome as a sentence for the user. */
export function bundleSentence({ added, completed, known }: BundleOutcome): string {
  const parts = [
    added > 0 && `${takes(added)} added`,
    completed > 0 && `comments or answers added to ${takes(completed)}`,
    known > 0 && `${takes(known)} already here, left as ${known === 1 ? 'it is' : 'they are'}`,
  ].filter((part) => part !== false);
  return `${parts.join('; ')}.`;
}
