import { createORPCClient, ORPCError } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { CoachApi } from '../core/coach-api.ts';
import { portLink } from './port-link.ts';

interface CallContext extends ClientContext {
  /** Lets the call outlive the page that makes it, while it is being closed. */
  readonly keepalive?: boolean;
}

const httpLink = (): ClientLink<CallContext> =>
  new HttpLink<CallContext>({
    url: `${location.origin}/rpc`,
    fetch: (request, init, { context }) => fetch(request, { ...init, keepalive: context.keepalive ?? false }),
  });

/** The services behind the window: a MessagePort carries the calls in the desktop program, HTTP in browser mode. */
export const coach: ContractRouterClient<CoachApi, CallContext> = createORPCClient(
  location.protocol === 'app:' ? portLink<CallContext>() : httpLink(),
);

const UNREACHABLE =
  'Starling does not answer. Check that the program is still running, then try again. Nothing that was saved is lost.';

/** What to tell the user about a failed call: the services' own sentence where they gave one. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED') return error.message;
    if (error.status === 401 || error.status === 403)
      return 'This page is no longer allowed in. Open the address that Starling printed when it started.';
    if (error.code === 'NO_ANSWER') return UNREACHABLE;
    return 'Something unexpected went wrong. Nothing that was saved is lost; try again, or restart Starling.';
  }
  if (isSilence(error)) return UNREACHABLE;
  return 'Something unexpected went wrong. Nothing that was saved is lost; try again, or restart Starling.';
}

/** Whether the same call may succeed a moment later: nobody answered, as opposed to the services having refused. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ORPCError) return error.code === 'NO_ANSWER' || error.status >= 500;
  return isSilence(error);
}

/** fetch() rejects with a TypeError when nobody listens at the address; a call's own time limit aborts it. */
const isSilence = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
