import { z } from 'zod';

/** What the front end's thread is asked. Samples are copies: handed over, not shared. */
export const askedSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('gate'),
    id: z.number(),
    gate: z.number(),
    samples: z.instanceof(Float32Array),
  }),
  z.object({ type: z.literal('end-gate'), gate: z.number() }),
  z.object({ type: z.literal('encode'), id: z.number(), samples: z.instanceof(Float32Array) }),
  z.object({ type: z.literal('release'), id: z.number() }),
]);
export type Asked = z.infer<typeof askedSchema>;

/** What it answers: once that it is ready, and then to each question that has an id. */
export const answeredSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('gated'), id: z.number(), probabilities: z.array(z.number()) }),
  z.object({
    type: z.literal('encoded'),
    id: z.number(),
    data: z.instanceof(Float32Array),
    dims: z.array(z.number()),
  }),
  z.object({ type: z.literal('released'), id: z.number() }),
  z.object({ type: z.literal('failed'), id: z.number(), message: z.string() }),
]);
export type Answered = z.infer<typeof answeredSchema>;
