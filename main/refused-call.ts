import { ORPCError } from '@orpc/server';
import { Refusal } from './refusal.ts';

/** A Refusal as the contract's typed error, which the window can read; anything else as it is. */
export const refusedCall = (cause: unknown): unknown =>
  cause instanceof Refusal
    ? new ORPCError('REFUSED', { status: 422, message: cause.message, data: { reason: cause.reason } })
    : cause;
