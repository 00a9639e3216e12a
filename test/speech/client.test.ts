import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SpeechChannel } from '../../speech/channel.ts';
import { SpeechClient } from '../../speech/client.ts';
import { forkSpeech } from '../../speech/fork.ts';

const ROOT = join(import.meta.dirname, '../..');
const CLIP = join(import.meta.dirname, 'fixtures/clip.mp3');
const fork = forkSpeech(join(ROOT, 'speech/process.ts'), join(ROOT, 'resources/models'));

let client: SpeechClient | null = null;
afterEach(() => client?.close());

const isProgress = (message: unknown) => (message as { type?: string }).type === 'progress';

/** Real processes, of which the first ones meet with something when they begin to work. */
function processes(unlucky: number, meets: (channel: SpeechChannel) => 'end' | 'silence') {
  const started: SpeechChannel[] = [];
  let ended = 0;
  const spawn = (): SpeechChannel => {
    const channel = fork();
    started.push(channel);
    channel.onExit(() => ended++);
    if (started.length > unlucky) return channel;
    let silent = false;
    return {
      ...channel,
      onMessage: (listener) =>
        channel.onMessage((message) => {
          if (isProgress(message)) silent ||= meets(channel) === 'silence';
          if (!silent) listener(message);
        }),
    };
  };
  return { spawn, started, ended: () => ended };
}

const dies = (channel: SpeechChannel) => {
  channel.kill();
  return 'end' as const;
};

describe('the speech process, seen from the program', () => {
  it('is started again when it ends in the middle of a recording, which is then transcribed after all', async () => {
    const { spawn, started } = processes(1, dies);
    client = new SpeechClient(spawn);
    expect(await client.transcribe(CLIP)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it('is not tried a third time on a recording that ended it twice, but is there for the next', async () => {
    const { spawn, started } = processes(2, dies);
    client = new SpeechClient(spawn);
    const heard = await client.transcribe(CLIP);
    expect(heard).toMatchObject({ ok: false, failure: { reason: 'crashed' } });
    expect(heard.ok ? '' : heard.failure.message).toMatch(/ended twice.*audio is safe/i);
    expect(started).toHaveLength(2);
    expect(await client.transcribe(CLIP)).toMatchObject({ ok: true });
  });

  it('is ended and started again when it hangs', async () => {
    const { spawn, started, ended } = processes(1, () => 'silence');
    client = new SpeechClient(spawn, { silenceMeansHangMs: 6000 });
    expect(await client.transcribe(CLIP)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
    await expect.poll(ended, { timeout: 5000 }).toBe(1);
  });

  it('gives its memory back when nobody asks it anything, and starts for the next question', async () => {
    const { spawn, started, ended } = processes(0, dies);
    client = new SpeechClient(spawn, { idleMs: 200 });
    expect(await client.transcribe(CLIP)).toMatchObject({ ok: true });
    await expect.poll(ended, { timeout: 5000 }).toBe(1);
    expect(await client.transcribe(CLIP)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });
});
