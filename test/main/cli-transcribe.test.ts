import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { transcriptFileSchema } from '../../core/report/transcript-file.ts';
import { readArguments } from '../../main/cli/arguments.ts';
import { WrongUsage } from '../../main/cli/usage.ts';
import { MODELS_DIR } from '../../main/folders.ts';
import { ModelStore } from '../../main/models/model-store.ts';
import { GrowingWav } from '../../main/recorder/wav-file.ts';
import { clip, scratch, starling } from './command-line.ts';

const transcriptIn = (text: string) => transcriptFileSchema.parse(JSON.parse(text));

describe('starling transcribe', () => {
  test('prints one recording as JSON on the standard output, and nothing else anywhere', async () => {
    const { code, stdout, stderr } = await starling(['transcribe', clip('clip.flac')]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const { source, text, words, timings } = transcriptIn(stdout);
    expect(source.file).toBe('clip.flac');
    expect(source.kind).toBe('audio');
    expect(text).toMatch(/last spring.*checkout team/);
    expect(text).toBe(words.map((word) => word.text).join(' '));
    for (const [i, { start, end }] of words.entries()) {
      expect(start).toBeGreaterThanOrEqual(words[i - 1]?.start ?? 0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(source.durationSec);
    }
    expect(timings.transcribeSec).toBeGreaterThan(0);
  });

  test('writes the empty transcript of a recording in which nobody speaks, with its length, and says so', async () => {
    using at = scratch();
    const silence = at.path('silence.wav');
    const wav = new GrowingWav(silence, 16_000);
    wav.append(new Uint8Array(3 * 32_000));
    wav.finish();
    const { code, stdout, failures } = await starling(['transcribe', silence]);
    expect(code).toBe(1);
    expect(failures).toEqual([expect.stringContaining('No speech found')]);
    expect(transcriptIn(stdout)).toMatchObject({ text: '', words: [], source: { durationSec: 3 } });
  });

  test('does all the others when some fail: exit 1, and one line on the standard error for each failure', async () => {
    using at = scratch();
    mkdirSync(at.path('folder'));
    const { code, stdout, failures } = await starling([
      'transcribe',
      at.file('empty.wav', ''),
      at.file(
        'noise.mp3',
        Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
      ),
      at.path('missing.wav'),
      at.path('folder'),
      at.file('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)),
      at.file('blank.txt', ' \n'),
      at.file('broken.json', '{"words": ['),
      at.file('other.json', '{"segments": []}'),
      clip('clip.webm'),
      '--format',
      'txt',
      '--out',
      at.path('made/by/it'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(failures).toEqual([
      'empty.wav is empty. Record or export it again.',
      'noise.mp3 is not audio that Starling can read. Use wav, mp3, flac, ogg, opus or webm.',
      'There is no file missing.wav. Check the name and folder.',
      'folder is a folder. Name the audio files in it.',
      'picture.txt is not text. Save it as plain text in UTF-8.',
      'blank.txt is empty. Give the answer as it was spoken.',
      'broken.json is not JSON. Give {"words": [{"text", "start", "end"}]} or {"text": "..."}.',
      'other.json has another form. Give {"words": [{"text", "start", "end"}]} or {"text": "..."}.',
    ]);
    expect(readdirSync(at.path('made/by/it'))).toEqual(['clip.txt']);
    expect(readFileSync(at.path('made/by/it/clip.txt'), 'utf8')).toMatch(/last spring/);
  });

  test('names each result DIR/<name>.<format>, and never writes two over each other', async () => {
    using at = scratch();
    const answers = ['a.txt', 'b.final.json', 'a.json'].map((name) =>
      at.file(name, name.endsWith('.txt') ? 'I fixed it.' : '{"text": "I measured it."}'),
    );
    const out = at.path('out');
    const { code, failures } = await starling(['transcribe', ...answers, '--format', 'srt', '--out', out]);
    expect({ code, failures }).toEqual({ code: 0, failures: [] });
    expect(readdirSync(out).sort()).toEqual(['a.json.srt', 'a.srt', 'b.final.srt']);
    expect(readFileSync(at.path('out/a.srt'), 'utf8')).toBe(
      '1\n00:00:00,000 --> 00:00:01,200\nI fixed it.\n',
    );
  });

  test('keeps an input that its own result would replace', async () => {
    using at = scratch();
    const input = at.file('answer.txt', 'I  fixed\nit.');
    const args = ['transcribe', input, '--format', 'txt', '--out', at.folder];
    const { code, failures } = await starling(args);
    expect(code).toBe(1);
    expect(failures).toEqual([
      'answer.txt would be overwritten by its own result. Choose another folder with --out.',
    ]);
    expect(readFileSync(input, 'utf8')).toBe('I  fixed\nit.');
  });

  test.runIf(process.platform === 'linux')(
    'says so when the system lets nobody make the folder',
    async () => {
      using at = scratch();
      const { code, failures } = await starling([
        'transcribe',
        at.file('a.txt', 'I fixed it.'),
        '--out',
        '/proc/nope/deeper',
      ]);
      expect(code).toBe(1);
      expect(failures).toEqual([
        expect.stringMatching(/^a\.txt: \/proc\/nope\/deeper.* cannot be written\. /u),
      ]);
    },
  );

  test('says so when the folder for the results is a file', async () => {
    using at = scratch();
    const out = at.file('out', 'mine');
    const { code, failures } = await starling(['transcribe', at.file('a.txt', 'I fixed it.'), '--out', out]);
    expect(code).toBe(1);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(
      /^a\.txt: .* cannot be written\. What --out names is a file, not a folder\.$/,
    );
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('reads words with times, words that overlap, and text as Windows saves it', async () => {
    using at = scratch();
    const words = [
      { text: ' I', start: 0.5, end: 2 },
      { text: 'um', start: 1, end: 1.5 },
    ];
    const timed = await starling(['transcribe', at.file('timed.json', JSON.stringify({ words }))]);
    const transcript = transcriptIn(timed.stdout);
    expect(transcript.source).toEqual({ file: 'timed.json', kind: 'text', durationSec: 2 });
    expect(transcript.words).toEqual([
      { text: 'I', start: 0.5, end: 2, confidence: 1, filler: false },
      { text: 'um', start: 1, end: 1.5, confidence: 1, filler: true },
    ]);
    const utf16 = Buffer.from('\uFEFFI fixed it – alone.', 'utf16le');
    expect(transcriptIn((await starling(['transcribe', at.file('w.txt', utf16)])).stdout).text).toBe(
      'I fixed it alone.',
    );
  });
});

describe('a speech model of the library', () => {
  test('is used when it is named, and only then', async () => {
    using at = scratch();
    const home = at.folder;
    const store = new ModelStore(home, '', () => Promise.resolve({ ok: true, value: null }));
    const id = await store.import(join(MODELS_DIR, 'whisper-tiny.en'));
    const args = ['transcribe', clip('clip.flac'), '--format', 'txt'];
    const bundled = await starling(args, { home });
    expect(await starling([...args, '--model', id], { home })).toEqual(bundled);
    writeFileSync(join(home, 'models', id, 'onnx/encoder_model_quantized.onnx'), 'damaged');
    expect(await starling(args, { home })).toEqual(bundled);
    const refused = await starling([...args, '--model', id], { home });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/speech model is missing or damaged/);
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'Say what to do.'],
    [['listen', 'a.wav'], 'There is no command listen.'],
    [['transcribe'], 'Name at least one file.'],
    [
      ['transcribe', 'a.wav', '--format', 'pdf'],
      'There is no transcript format pdf. Use one of json, srt, vtt, txt.',
    ],
    [
      ['transcribe', 'a.wav', 'b.wav'],
      'Several results cannot share the standard output. Name a folder for them with --out.',
    ],
    [['transcribe', 'a.wav', '--lens', 'speed'], "Unknown option '--lens'."],
    [['transcribe', 'a.wav', '--out'], "Option '--out <value>' argument missing"],
    [
      ['analyze', 'a.wav', '--format', 'txt'],
      'There is no report format txt. Use one of json, html, pdf, md, srt, vtt, chapters.',
    ],
    [
      ['analyze', 'a.wav', '--format', 'json', '--format', 'md'],
      'Several results cannot share the standard output. Name a folder for them with --out.',
    ],
    [
      ['analyze', 'a.wav', '--lens', 'luck'],
      'There is no lens luck. Use one of ownership, investigation, speed.',
    ],
    [['analyze', 'a.wav', '--level', 'boss'], 'There is no level boss. Use one of junior, senior.'],
    [['probe'], 'Name the probe: escalation, do-differently, validation, motive.'],
    [
      ['probe', 'luck', 'a.txt'],
      'There is no probe luck. Use one of escalation, do-differently, validation, motive.',
    ],
    [['probe', 'motive'], 'Name at least one file with the answer.'],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(new WrongUsage(message));
  });

  test.each([
    [['listen', 'a.wav'], 'There is no command listen.'],
    [['analyze', 'a.wav', '--walkthrough', 'none'], 'There is no walkthrough none. Use one of ambiguity, '],
    [
      ['transcribe', 'a.wav', '--model', 'none'],
      'There is no speech model none here. Use one of whisper-tiny.en; others are downloaded',
    ],
    [['analyze', 'a.wav', '--model', '../..'], 'There is no speech model ../.. here.'],
  ])('ends %j with exit 2, what is wrong and how it is used', async (args, message) => {
    const { code, stdout, failures, stderr } = await starling(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(failures[0]).toContain(message);
    expect(stderr).toContain('transcribe FILE... [--format json|srt|vtt|txt] [--out DIR]');
  });
});
