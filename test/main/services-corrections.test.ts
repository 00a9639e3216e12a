import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../core/report/shared-parts.ts';
import { reportOfTake } from '../../main/coach/report-of-take.ts';
import { MODELS_DIR } from '../../main/folders.ts';
import { addTypedTake } from '../../main/recorder/typed-take.ts';
import { Services } from '../../main/services.ts';
import { startSpeech } from '../../speech/start.ts';

const ANSWER = `Last spring some of the webbooks failed and merchants lost orders. It was nobody's job, nobody had
assigned it to me. I wrote nine tests, I reproduced the fault and I shipped a fix. Failures went from three in a thousand
to none and we recovered eight thousand dollars a week. I learned that a queue without an owner loses orders quietly.`;

const home = mkdtempSync(join(tmpdir(), 'starling-corrections-'));
const open = () =>
  new Services({ libraryDir: home, speech: startSpeech({ modelsDir: MODELS_DIR }), door: 'web' });
let services: Services;
let id: string;

beforeAll(async () => {
  services = open();
  const framing = { walkthroughId: 'production-incident', lens: 'ownership', level: 'senior' } as const;
  id = addTypedTake(services.library, services.framing(framing, 'Webhooks'), ANSWER).id;
  services.analyst.start(id);
  for await (const { stage } of services.analyst.watch(id)) if (stage === 'ready') break;
});
afterAll(async () => {
  await services.close();
  rmSync(home, { recursive: true, force: true });
});

describe('correcting a take', () => {
  it('reads the take anew from the corrected words, keeps what was heard, and undoes to the very same reading', async () => {
    const before = services.details.of(id);
    const word = before.words.findIndex(({ text }) => text === 'webbooks');
    const after = await services.details.correct(id, [{ kind: 'word', word, text: 'webhooks' }]);
    expect(after.words[word]?.text).toBe('webbooks');
    expect(after.reading?.clauses[0]?.text).toContain('webhooks');
    expect((await services.details.correct(id, [])).reading).toEqual(before.reading);
  });

  it('is in every report, and still there after the program was closed and opened', async () => {
    const word = services.details.of(id).words.findIndex(({ text }) => text === 'webbooks');
    const corrections = [
      { kind: 'word', word, text: 'webhooks' },
      { kind: 'dismissal', id: 'senior-no-trade-off', firstWord: null },
    ] as const;
    await services.details.correct(id, corrections);
    await services.close();
    services = open();
    expect(services.details.of(id).corrections).toEqual(corrections);
    const { library, walkthroughs } = services;
    const { bytes } = await reportOfTake(library, walkthroughs, { id, format: 'json', parts: EVERYTHING });
    const report = new TextDecoder().decode(bytes);
    expect(report).toContain('webhooks');
    expect(report).not.toContain('webbooks');
    expect(report).not.toContain('senior-no-trade-off');
  });

  it('refuses a word that the take does not have', async () => {
    const before = services.details.of(id).corrections;
    await expect(services.details.correct(id, [{ kind: 'word', word: 9999, text: 'x' }])).rejects.toThrow(
      'no such word',
    );
    expect(services.details.of(id).corrections).toEqual(before);
  });
});
