import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM_DIR, WALKTHROUGHS_DIR } from '../../main/folders.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'starling-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function starling(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROGRAM_DIR, 'main/cli.ts'), ...args],
    {
      encoding: 'utf8',
      cwd: folder,
    },
  );
  return { status, out: stdout.trimEnd().split('\n'), errors: stderr.trimEnd().split('\n') };
}

const shipped = (name: string) => join(WALKTHROUGHS_DIR, name);

describe('starling walkthrough check', () => {
  test('passes every shipped file, a line each, and exits 0', () => {
    const files = readdirSync(WALKTHROUGHS_DIR).map(shipped);
    const { status, out, errors } = starling('walkthrough', 'check', ...files);
    expect(errors).toEqual(['']);
    expect(status).toBe(0);
    expect(out).toHaveLength(files.length);
  });

  test('passes the file to begin with from the documentation', () => {
    const guide = readFileSync(join(PROGRAM_DIR, 'docs/walkthroughs.md'), 'utf8');
    writeFileSync(join(folder, 'template.yaml'), /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? '');
    expect(starling('walkthrough', 'check', 'template.yaml')).toMatchObject({
      status: 0,
      out: ['template.yaml: a walkthrough, my-question: A few words'],
    });
  });

  test('gives each fault its line with file, line, path and what is expected, still checks the rest, exits 1', () => {
    const text = readFileSync(shipped('mistake.yaml'), 'utf8');
    const bad = text.replace('  task: 20', '  task: soon').replace(/^title:.*$/m, 'title: 7');
    writeFileSync(join(folder, 'bad.yaml'), bad);
    const { status, out, errors } = starling(
      'walkthrough',
      'check',
      'bad.yaml',
      'none.yaml',
      shipped('failure.yaml'),
    );
    expect(status).toBe(1);
    expect(errors).toEqual([
      'bad.yaml:3: title: expected text, found 7',
      expect.stringMatching(/^bad\.yaml:\d+: targets\.task: expected a number of seconds, found soon$/),
      'none.yaml: there is no such file; check the name and folder',
    ]);
    expect(out).toEqual([expect.stringContaining('failure.yaml: a walkthrough, failure')]);
  });

  test('refuses two files of one id', () => {
    writeFileSync(join(folder, 'twin.yaml'), readFileSync(shipped('failure.yaml')));
    const { status, errors } = starling('walkthrough', 'check', shipped('failure.yaml'), 'twin.yaml');
    expect(status).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^twin\.yaml: id: failure is taken by .*failure\.yaml/)]);
  });

  test.each([
    ['no verb', ['walkthrough']],
    ['an unknown verb', ['walkthrough', 'chek', 'x.yaml']],
    ['no file', ['walkthrough', 'check']],
    ['an unknown option', ['walkthrough', 'check', '--strict', 'x.yaml']],
  ])('exits 2 for %s', (_, args) => {
    expect(starling(...args).status).toBe(2);
  });
});
