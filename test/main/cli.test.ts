import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../core/report/report.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'resources/samples/d12.ogg');
const ANSWER = `Last spring our checkout lost one order in three hundred. It was not my service and nobody had assigned it.
I read the logs, I reproduced the fault, and I wrote the fix with nine tests. We went from three in a thousand to none,
which is eight thousand dollars a week. I learned that a queue without an owner loses orders quietly.`;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as another program calls it. */
function starling(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, 'main/cli.ts'), ...args], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'starling-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A failure is a line that names the file and says what to do; nobody is shown where in the program it happened. */
function expectSentence(err: string, about: string): void {
  expect(err).toContain(about);
  expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
}

describe('analyze', () => {
  it('prints a report of a recording by the published schema, whose sections cover every word once', async () => {
    const { code, out } = await starling('analyze', SAMPLE, '--lens', 'speed', '--level', 'junior');
    expect(code).toBe(0);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report).toMatchObject({ schema: 'starling.report/1', lens: 'speed', level: 'junior' });
    expect(report.source).toMatchObject({ file: 'd12.ogg', kind: 'audio' });
    let next = 0;
    for (const { firstWord, lastWord, start, end } of report.sections) {
      expect(firstWord).toBe(next);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(report.source.durationSec);
      next = lastWord + 1;
    }
    expect(next).toBe(report.transcript.words.length);
    const text = report.transcript.words.map((word) => word.text).join(' ');
    for (const { quote } of report.findings) expect(text).toContain(quote);
  });

  it('writes each format of each file into the folder, and prints nothing', async () => {
    const out = join(folder, 'all');
    const formats = ['json', 'html', 'pdf', 'md', 'srt', 'vtt'];
    const answer = file('answer.txt', ANSWER);
    const asked = formats.flatMap((format) => ['--format', format]);
    const ran = await starling('analyze', answer, ...asked, '--out', out);
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(out).sort()).toEqual(formats.map((format) => `answer.${format}`).sort());
    expect(readFileSync(join(out, 'answer.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(out, 'answer.vtt'), 'utf8')).toMatch(/^WEBVTT/);
  });

  it('estimates the times of a text at 150 words a minute', async () => {
    const { out } = await starling('analyze', file('times.txt', ANSWER));
    const { source, transcript } = reportSchema.parse(JSON.parse(out));
    expect(source.kind).toBe('text');
    expect(transcript.words.at(-1)?.end).toBeCloseTo((transcript.words.length * 60) / 150, 1);
  });

  it('keeps the times of a .json transcript', async () => {
    const words = ANSWER.split(/\s+/).map((text, index) => ({ text, start: index, end: index + 0.9 }));
    const { code, out } = await starling('analyze', file('timed.json', JSON.stringify({ words })));
    expect(code).toBe(0);
    expect(reportSchema.parse(JSON.parse(out)).transcript.words[10]).toMatchObject({ start: 10, end: 10.9 });
  });
});

describe('transcribe', () => {
  it('does the good files when one fails, says which failed in one line, and exits with 1', async () => {
    const out = join(folder, 'transcripts');
    const broken = file('broken.ogg', 'this is not a recording');
    const { code, err } = await starling('transcribe', broken, SAMPLE, '--out', out);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['d12.json']);
    expectSentence(err, 'broken.ogg');
    const transcript: unknown = JSON.parse(readFileSync(join(out, 'd12.json'), 'utf8'));
    expect(transcript).toMatchObject({ schema: 'starling.transcript/1', source: { kind: 'audio' } });
  });
});

describe('probe', () => {
  const judge = async (name: string, text: string): Promise<unknown> => {
    const { code, out } = await starling('probe', 'motive', file(name, text));
    expect(code).toBe(0);
    return JSON.parse(out);
  };

  it('tells a weak answer from a strong one, and says what a strong one contains', async () => {
    expect(await judge('weak.txt', 'Because I had some free time and I wanted to help out.')).toMatchObject({
      probe: 'motive',
      strength: 'weak',
    });
    const strong =
      'Customers were losing orders every day and nobody owned it, so waiting meant lost revenue each week. I took it on because of what it cost them.';
    expect(await judge('strong.txt', strong)).toMatchObject({ strength: 'strong' });
  });
});

describe('bad input', () => {
  it.each([
    ['an empty recording', () => file('empty.wav', ''), 'empty.wav'],
    ['a missing file', () => join(folder, 'gone.ogg'), 'gone.ogg'],
    ['something that is no audio', () => file('picture.mp3', 'PNG'.repeat(1000)), 'picture.mp3'],
    ['a text without words', () => file('blank.txt', ' \n '), 'blank.txt'],
    ['JSON of another form', () => file('other.json', '{"speech": 1}'), 'other.json'],
    [
      'a folder',
      () => {
        mkdirSync(join(folder, 'folder.wav'), { recursive: true });
        return join(folder, 'folder.wav');
      },
      'folder.wav',
    ],
  ])('%s is a sentence and exit 1', async (_name, make, about) => {
    const { code, out, err } = await starling('analyze', make());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expectSentence(err, about);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['sing']],
    ['no file', ['analyze']],
    ['an unknown format', ['analyze', 'a.txt', '--format', 'docx']],
    ['an unknown lens', ['analyze', 'a.txt', '--lens', 'luck']],
    ['an unknown walkthrough', ['analyze', 'a.txt', '--walkthrough', 'none']],
    ['an unknown probe', ['probe', 'why', 'a.txt']],
    ['several results for one standard output', ['transcribe', 'a.ogg', 'b.ogg']],
  ])('%s is wrong usage: exit 2', async (_name, args) => {
    const { code, out, err } = await starling(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expectSentence(err, '');
  });

  it('finds a file by a name in any script', async () => {
    const path = join(folder, 'réponse 答案.ogg');
    copyFileSync(SAMPLE, path);
    const { code, out } = await starling('transcribe', path, '--format', 'txt');
    expect(code).toBe(0);
    expect(out).toMatch(/reset/i);
  });
});
