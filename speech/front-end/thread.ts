import type { MessagePort } from 'node:worker_threads';
import type { VoiceGate } from '../vad/silero.ts';
import { loadFrontEnd } from './front-end.ts';
import type { FrontEnd, FrontEndFiles } from './front-end.ts';
import { askedSchema } from './messages.ts';
import type { Answered, Asked } from './messages.ts';

/** The thread's own side: answers what it is asked, one after another. */
export async function serveFrontEnd(port: MessagePort, files: FrontEndFiles): Promise<void> {
  const frontEnd = await loadFrontEnd(files);
  const gates = new Map<number, VoiceGate>();
  let queue = Promise.resolve();
  port.on('message', (message: unknown) => {
    const asked = askedSchema.parse(message);
    queue = queue.then(async () => {
      const answered = await answerTo(asked, frontEnd, gates);
      if (answered?.type === 'encoded') port.postMessage(answered, [answered.data.buffer]);
      else if (answered) port.postMessage(answered);
    });
  });
  port.postMessage({ type: 'ready' } satisfies Answered);
}

async function answerTo(
  asked: Asked,
  frontEnd: FrontEnd,
  gates: Map<number, VoiceGate>,
): Promise<Answered | null> {
  if (asked.type === 'end-gate') {
    gates.delete(asked.gate);
    return null;
  }
  const { id } = asked;
  try {
    switch (asked.type) {
      case 'gate': {
        const gate = gates.get(asked.gate) ?? frontEnd.gate();
        gates.set(asked.gate, gate);
        return { type: 'gated', id, probabilities: await gate.next(asked.samples) };
      }
      case 'encode': {
        // A copy, for the runtime's own memory cannot be handed over.
        const { data, dims } = await frontEnd.encode(asked.samples);
        return { type: 'encoded', id, data: data.slice(), dims: [...dims] };
      }
      case 'release':
        await frontEnd.release();
        return { type: 'released', id };
    }
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}
