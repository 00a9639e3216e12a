import { z } from 'zod';
import { takeIdSchema } from './take.ts';

/** A take in which something was said that was searched for, with a dozen words around it. */
export const foundTakeSchema = z.object({ id: takeIdSchema, passage: z.string() });
export type FoundTake = z.infer<typeof foundTakeSchema>;
