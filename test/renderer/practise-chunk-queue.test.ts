import { describe, expect, it } from 'vitest';
import { ChunkQueue, CHUNK_SEC, MOST_BEHIND_SEC } from '../../renderer/practise/capture/chunk-queue.ts';

const RATE = 8_000;
const NO_ANSWER = new Error('nobody answered');
const REFUSAL = new Error('the disk is full');

/** A recorder as the services have it: what comes twice is written once, a gap is an error. */
class Disk {
  bytes: number[] = [];
  calls = 0;
  #next = 0;

  async write(sequence: number, pcm: Blob): Promise<void> {
    this.calls++;
    const bytes = new Uint8Array(await pcm.arrayBuffer());
    if (sequence < this.#next) return;
    expect(sequence).toBe(this.#next);
    this.#next++;
    this.bytes.push(...bytes);
  }

  get samples(): number[] {
    const view = new DataView(Uint8Array.from(this.bytes).buffer);
    return Array.from({ length: this.bytes.length / 2 }, (_, i) => view.getInt16(i * 2, true));
  }
}

interface Set {
  readonly queue: ChunkQueue;
  readonly failures: unknown[];
}

function queueOn(send: (sequence: number, pcm: Blob) => Promise<unknown>): Set {
  const failures: unknown[] = [];
  const queue = new ChunkQueue({
    sampleRate: RATE,
    send,
    isTransient: (error) => error === NO_ANSWER,
    onFailure: (error) => failures.push(error),
    wait: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return { queue, failures };
}

/** Ten milliseconds whose samples count on from `from`, so that a loss, a repeat or a swap shows. */
const block = (from: number): Float32Array =>
  Float32Array.from({ length: RATE / 100 }, (_, i) => ((from + i) % 30_000) / 32_767);
const counted = (samples: number): number[] => Array.from({ length: samples }, (_, i) => i % 30_000);

/** Pours in a recording, giving the queue a chance to send after each block. */
async function pour(queue: ChunkQueue, seconds: number): Promise<void> {
  for (let at = 0; at < seconds * RATE; at += RATE / 100) {
    queue.push(block(at));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('handing a recording to the services', () => {
  it('writes every sample once and in order, the last ones too', async () => {
    const disk = new Disk();
    const { queue } = queueOn((sequence, pcm) => disk.write(sequence, pcm));
    await pour(queue, 1.37);
    await queue.drain();
    expect(disk.samples).toEqual(counted(1.37 * RATE));
    expect(queue.behindSec).toBe(0);
  });

  it('is never further behind than one chunk and the one on its way', async () => {
    const disk = new Disk();
    let furthest = 0;
    const { queue } = queueOn(async (sequence, pcm) => {
      await disk.write(sequence, pcm);
      furthest = Math.max(furthest, queue.behindSec);
    });
    await pour(queue, 3);
    expect(furthest).toBeLessThanOrEqual(2 * CHUNK_SEC);
  });

  it('loses and repeats nothing when answers and requests go missing', async () => {
    const disk = new Disk();
    let turn = 0;
    const { queue, failures } = queueOn(async (sequence, pcm) => {
      turn++;
      if (turn % 3 === 0) throw NO_ANSWER;
      await disk.write(sequence, pcm);
      // Written, but the answer was lost: the same chunk comes again.
      if (turn % 4 === 0) throw NO_ANSWER;
    });
    await pour(queue, 5);
    await queue.drain();
    expect(disk.samples).toEqual(counted(5 * RATE));
    expect(failures).toEqual([]);
  });

  it('keeps a chunk as it was until it is acknowledged, however much comes after it', async () => {
    const sent = new Map<number, number>();
    let down = true;
    const { queue } = queueOn(async (sequence, pcm) => {
      expect(sent.get(sequence) ?? pcm.size).toBe(pcm.size);
      sent.set(sequence, pcm.size);
      if (down) throw NO_ANSWER;
      await Promise.resolve();
    });
    await pour(queue, 2);
    down = false;
    await queue.drain();
    expect([...sent.values()].reduce((total, size) => total + size)).toBe(2 * RATE * 2);
  });

  it('stops at a refusal, says so once, and leaves what was written', async () => {
    const disk = new Disk();
    const { queue, failures } = queueOn((sequence, pcm) =>
      sequence < 3 ? disk.write(sequence, pcm) : Promise.reject(REFUSAL),
    );
    await pour(queue, 2);
    await expect(queue.drain()).rejects.toBe(REFUSAL);
    expect(failures).toEqual([REFUSAL]);
    expect(disk.samples).toEqual(counted(disk.samples.length));
    expect(disk.samples.length).toBeGreaterThanOrEqual(3 * CHUNK_SEC * RATE);
  });

  it('stops before memory runs out when nobody ever answers', async () => {
    const { queue, failures } = queueOn(() => Promise.reject(NO_ANSWER));
    for (let seconds = 0; seconds <= MOST_BEHIND_SEC + 1; seconds++) {
      queue.push(new Float32Array(RATE));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(failures).toEqual([NO_ANSWER]);
  });

  it('gives up the end after a while, keeps it, and can send it later', async () => {
    const disk = new Disk();
    let down = false;
    const { queue, failures } = queueOn((sequence, pcm) =>
      down ? Promise.reject(NO_ANSWER) : disk.write(sequence, pcm),
    );
    await pour(queue, 1);
    down = true;
    await pour(queue, 0);
    queue.push(block(RATE));
    await expect(queue.drain()).rejects.toBe(NO_ANSWER);
    expect(failures).toEqual([]);
    down = false;
    await queue.drain();
    expect(disk.samples).toEqual(counted(RATE + RATE / 100));
  });

  it('sends nothing more once it was abandoned', async () => {
    const disk = new Disk();
    const { queue } = queueOn((sequence, pcm) => disk.write(sequence, pcm));
    await pour(queue, 0.3);
    queue.abandon();
    const { calls } = disk;
    await pour(queue, 1);
    expect(disk.calls).toBe(calls);
  });
});
