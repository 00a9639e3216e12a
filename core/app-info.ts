import { z } from 'zod';

export const windowCommandSchema = z.enum(['toggle-practice']);
export type WindowCommand = z.infer<typeof windowCommandSchema>;

export const appInfoSchema = z.object({
  version: z.string(),
  door: z.enum(['electron', 'web']),
  libraryDir: z.string(),
  /** The folder the library will be moved to at the next start, or null. */
  movesTo: z.string().nullable(),
  /** Events and errors without private text, for whoever is asked for help. */
  logFile: z.string(),
  /** Sentences to show at start: recovered takes, a set-aside database, walkthroughs that could not be read. */
  notices: z.array(z.string()),
});
export type AppInfo = z.infer<typeof appInfoSchema>;
