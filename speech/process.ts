// The speech process: decodes, transcribes and embeds on request. Started as a child process by Node, or as a utility
// process by Electron, with the models folder as its argument. Its allocator may abort it, so nothing else lives here.
// The same module begins the front end's thread inside it.
import { isMainThread, parentPort as threadPort, workerData } from 'node:worker_threads';
import { serveFrontEnd } from './front-end/thread.ts';
import type { FrontEndFiles } from './front-end/front-end.ts';
import { requestSchema } from './protocol.ts';
import type { SpeechReply } from './protocol.ts';
import { SpeechServer } from './speech-server.ts';

/** Electron's end of a utility process's channel; Node's own is `process.send`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

function serveSpeech(): void {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  const post = (reply: SpeechReply) => (parentPort ? parentPort.postMessage(reply) : process.send?.(reply));
  const server = new SpeechServer(process.argv[2] ?? '', new URL(import.meta.url), post);
  const receive = (message: unknown) => {
    const request = requestSchema.safeParse(message);
    if (request.success) server.receive(request.data);
  };
  if (parentPort) parentPort.on('message', ({ data }) => receive(data));
  else process.on('message', receive);
  // The program is gone: nobody will read what we find.
  process.on('disconnect', () => process.exit(0));
  setInterval(() => post({ type: 'alive' }), 1000);
}

if (isMainThread) serveSpeech();
else if (threadPort) await serveFrontEnd(threadPort, workerData as FrontEndFiles);
