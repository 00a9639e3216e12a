import { ORPCError } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

const ANSWER_MS = 10_000;

/**
 * The link of the desktop program. The window asks for a port by posting `starling:ready` to itself; the preload hears
 * it and posts a port back. A call on a closed port would wait for ever, so a new port is asked for once one closes.
 */
export function portLink<Context extends ClientContext>(): ClientLink<Context> {
  let current: Promise<RPCLink<Context>> | null = null;
  const connected = (): Promise<RPCLink<Context>> =>
    (current ??= receivePort().then(
      (port) => {
        port.addEventListener('close', () => (current = null));
        port.start();
        return new RPCLink<Context>({ port });
      },
      (error: unknown) => {
        current = null;
        throw error;
      },
    ));
  return { call: async (...request) => (await connected()).call(...request) };
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const settle = new AbortController();
    const timer = setTimeout(() => {
      settle.abort();
      reject(new ORPCError('NO_ANSWER'));
    }, ANSWER_MS);
    const onMessage = ({ source, data, ports }: MessageEvent<unknown>): void => {
      const [port] = ports;
      if (source !== window || !isPortMessage(data) || !port) return;
      settle.abort();
      clearTimeout(timer);
      resolve(port);
    };
    addEventListener('message', onMessage, { signal: settle.signal });
    postMessage({ type: 'starling:ready' }, location.origin);
  });
}

const isPortMessage = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'starling:port';
