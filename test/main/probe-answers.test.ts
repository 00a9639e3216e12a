import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioOf, pcmOf } from '../../bench/audio-of.ts';
import { MODELS_DIR, SAMPLES_DIR } from '../../main/folders.ts';
import { addTypedTake } from '../../main/recorder/typed-take.ts';
import { Services } from '../../main/services.ts';
import { takeAudio } from '../../main/take-audio.ts';
import { decodeFile } from '../../speech/decode/decode-file.ts';
import { startSpeech } from '../../speech/start.ts';

const ANSWER = `Last spring some of the webhooks failed and merchants lost orders. It was nobody's job. I wrote nine
tests, I reproduced the fault and I shipped a fix. Failures went from three in a thousand to none.`;
const STRONG = `I told the lead in one line so that she knew, and I kept the fix. I wrote the change myself, I had it
reviewed that afternoon and I rolled it out to one server and then to all, watching the error rate fall to zero.`;
const RATE = 16_000;

const home = mkdtempSync(join(tmpdir(), 'starling-probes-'));
const open = () =>
  new Services({ libraryDir: home, speech: startSpeech({ modelsDir: MODELS_DIR }), door: 'web' });
let services: Services;
let id: string;
let spoken: Uint8Array;

beforeAll(async () => {
  services = open();
  const framing = { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' } as const;
  id = addTypedTake(services.library, services.framing(framing, 'Webhooks'), ANSWER).id;
  spoken = pcmOf((await audioOf(join(SAMPLES_DIR, 'd12.ogg'))).subarray(0, 20 * RATE));
});
afterAll(async () => {
  await services.close();
  rmSync(home, { recursive: true, force: true });
});

const recordings = () =>
  readdirSync(services.library.folders.pathOf(id)).filter((name) => name.endsWith('.wav'));

function say(pcm: Uint8Array): string {
  const answer = services.probeRecorder.begin(id, 'escalation', RATE);
  for (let at = 0, sequence = 0; at < pcm.length; at += 8000, sequence++) {
    services.probeRecorder.append(answer.id, sequence, pcm.subarray(at, at + 8000));
    // Sent twice, as after a lost answer.
    services.probeRecorder.append(answer.id, sequence, pcm.subarray(at, at + 8000));
  }
  return answer.id;
}

describe('an answer to a follow-up question', () => {
  it('that was typed is judged and kept with its take', async () => {
    await services.probeAnswers.typed(id, 'escalation', STRONG);
    await services.probeAnswers.typed(id, 'motive', 'I had some time.');
    await services.close();
    services = open();
    const kept = services.details.of(id).probeAnswers;
    expect(kept.map(({ probe, text, audioFile }) => ({ probe, text, audioFile }))).toEqual([
      { probe: 'escalation', text: STRONG, audioFile: null },
      { probe: 'motive', text: 'I had some time.', audioFile: null },
    ]);
    expect(kept.map(({ verdict }) => verdict.strength)).toEqual(['strong', 'weak']);
    expect(kept[0]?.verdict.strong).not.toBe('');
  });

  it('that was spoken is written down, judged and kept with its audio', async () => {
    const finished = services.probeRecorder.finish(say(spoken));
    await services.probeAnswers.spoken(finished);
    const answer = services.details.of(id).probeAnswers.at(-1);
    expect(answer?.text).toMatch(/password|desk|reset/iu);
    expect(answer?.verdict.probe).toBe('escalation');
    expect(recordings()).toEqual([answer?.audioFile]);
    const again = await decodeFile(
      finished.path,
      () => undefined,
      () => true,
    );
    expect(again.ok && again.value.audio.length).toBe(20 * RATE);
  });

  it('in which nothing was said gets no verdict, and its audio stays', async () => {
    const before = services.details.of(id).probeAnswers;
    const finished = services.probeRecorder.finish(say(new Uint8Array(4 * RATE)));
    await expect(services.probeAnswers.spoken(finished)).rejects.toThrow(/No speech found/u);
    const { probeAnswers, unjudgedAnswers } = services.details.of(id);
    expect(probeAnswers).toEqual(before);
    expect(existsSync(finished.path)).toBe(true);
    expect(unjudgedAnswers).toEqual([{ id: finished.id, probe: 'escalation' }]);
    services.probeRecorder.forget(id, finished.id);
    expect(existsSync(finished.path)).toBe(false);
    expect(services.details.of(id).unjudgedAnswers).toEqual([]);
  });

  it('that is being said is not offered as one without a verdict', () => {
    const answer = say(spoken.subarray(0, 2 * RATE));
    expect(services.details.of(id).unjudgedAnswers).toEqual([]);
    services.probeRecorder.discard(answer);
  });

  it('that is being said when the program dies can be judged after the next start', async () => {
    const answer = say(spoken);
    const path = join(services.library.folders.pathOf(id), `probe-escalation-${answer}.wav`);
    await services.close();
    // As a crash leaves it: no length in its header, half a sample at its end.
    const wav = readFileSync(path);
    wav.writeUInt32LE(0, 40);
    writeFileSync(path, wav.subarray(0, -1));
    services = open();
    expect(services.details.of(id).unjudgedAnswers).toEqual([{ id: answer, probe: 'escalation' }]);
    expect((await takeAudio(services.library, `/audio/${id}/${answer}`, null)).status).toBe(200);
    const recovered = services.probeRecorder.recovered(id, answer);
    const judging = services.probeAnswers.spoken(recovered);
    // While it is judged nobody is asked to have it judged, and a second wish is refused.
    expect(services.details.of(id).unjudgedAnswers).toEqual([]);
    await expect(services.probeAnswers.spoken(recovered)).rejects.toThrow(/being judged already/);
    await judging;
    const { probeAnswers, unjudgedAnswers } = services.details.of(id);
    expect(unjudgedAnswers).toEqual([]);
    expect(probeAnswers.at(-1)).toMatchObject({
      id: answer,
      text: expect.stringMatching(/password|desk/iu) as string,
    });
    const { headers } = await takeAudio(services.library, `/audio/${id}/${answer}`, null);
    expect(headers['Content-Length']).toBe(String(wav.length - 2));
    expect((await takeAudio(services.library, `/audio/${id}/${id}`, null)).status).toBe(404);
  });

  it('that is discarded leaves nothing, and takes no more', () => {
    const before = recordings();
    const answer = say(spoken.subarray(0, 2 * RATE));
    services.probeRecorder.discard(answer);
    expect(recordings()).toEqual(before);
    expect(() => services.probeRecorder.append(answer, 9, spoken.subarray(0, 100))).toThrow(
      'This recording is not running any more. Answer the question again.',
    );
  });

  it('goes with its take when that is deleted', async () => {
    const folder = services.library.folders.pathOf(id);
    await services.remove(id);
    expect(existsSync(folder)).toBe(false);
    expect(services.library.probeAnswers(id)).toEqual([]);
  });
});
