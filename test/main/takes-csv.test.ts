import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tableOfTakes } from '../../main/coach/table-of-takes.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { toTakesCsv } from '../../core/report/takes-csv.ts';
import { takeOf } from '../../main/library/take-folders.ts';
import type { StoredTake } from '../../main/library/take-folders.ts';
import { HOSTILE_TEXTS } from '../core/hostile-words.ts';
import { scratch, starling } from './command-line.ts';
import { HOSTILE_ID, smallLibrary, SPOKEN_ID, UNREAD_ID } from './small-library.ts';

const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);

/** RFC 4180, with any separator: what the comma is elsewhere the semicolon is where the comma is the decimal mark. */
function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => rows.at(-1)?.push(cell) && (cell = '');
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (quoted && mark === '"' && text[at + 1] === '"') cell += text[++at];
    else if (mark === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && mark === separator) end();
    else if (!quoted && mark === '\n') void (end(), rows.push([]));
    else if (mark !== '\r' || quoted) cell += mark;
  }
  return rows.slice(0, -1);
}

const FORMULA = /^\s*["']?[=+\-@＝＋－＠|%]/u;
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell);

describe('the table of all takes', () => {
  test('has a row a take, newest first, with scores and times as numbers where it was judged', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const csv = tableOfTakes(library, walkthroughs);
    library.close();
    expect(csv.startsWith('\ufeff"Title"')).toBe(true);
    const [heading = [], ...rows] = readCsv(csv.slice(1));
    const value = (row: string[] | undefined, column: string) => row?.[heading.indexOf(column)];
    expect(rows.map((row) => value(row, 'Take'))).toEqual([UNREAD_ID, HOSTILE_ID, SPOKEN_ID]);
    expect(rows.every((row) => row.length === heading.length)).toBe(true);
    const [unread, , spoken] = rows;
    expect(value(unread, 'Score')).toBe('');
    expect(value(spoken, 'Title')).toBe('The outage');
    expect(value(spoken, 'Recorded (UTC)')).toBe('2026-01-01 10:00:00');
    expect(value(spoken, 'Length (s)')).toBe('100');
    for (const column of ['Score', 'Situation (s)', 'Situation target (s)', 'Words per minute', 'Red flags'])
      expect(value(spoken, column), column).toMatch(/^\d+(\.\d)?$/);
  });

  test.each([',', ';'])(
    'holds no formula, whatever a title says, when cells are separated by %j',
    (separator) => {
      const take = { ...takeOf(blank) };
      const titles = [
        ...HOSTILE_TEXTS,
        '=1+1',
        '  =1+1',
        '\t=1+1',
        '"=1+1"',
        '＝1+1',
        'a;=1+1',
        'a; "=cmd|x!A1',
        '-2+3',
        '@SUM(A1)',
        '\n=1',
        '\u202e=1',
      ];
      const csv = toTakesCsv(
        titles.map((title) => ({ take: { ...take, title }, judged: null, comments: 0 })),
      );
      expect(csv.split('\r\n')).toHaveLength(titles.length + 2);
      const cells = readCsv(csv.slice(1), separator).flat();
      expect(cells.filter((cell) => FORMULA.test(cell) && !cell.startsWith("'") && !isNumber(cell))).toEqual(
        [],
      );
      expect(csv).toContain('"שלום עולם"');
      expect(csv).toContain('👩‍👩‍👧‍👦🚀');
    },
  );

  test('comes from the command line too, and never replaces a file without --force', async () => {
    using at = scratch();
    const home = at.path('home');
    const library = await smallLibrary(home);
    const expected = tableOfTakes(library, walkthroughs);
    library.close();
    expect(await starling(['takes'], { home })).toMatchObject({ code: 0, stdout: expected, stderr: '' });
    const out = at.path('out');
    expect((await starling(['takes', '--out', out], { home })).code).toBe(0);
    expect(readFileSync(`${out}/takes.csv`, 'utf8')).toBe(expected);
    writeFileSync(`${out}/takes.csv`, 'mine');
    const refused = await starling(['takes', '--out', out], { home });
    expect(refused.code).toBe(1);
    expect(refused.failures).toEqual([
      `${out}/takes.csv is there already. Add --force to replace it, or choose another folder with --out.`,
    ]);
    expect(readFileSync(`${out}/takes.csv`, 'utf8')).toBe('mine');
    expect((await starling(['takes', '--out', out, '--force'], { home })).code).toBe(0);
    expect(readFileSync(`${out}/takes.csv`, 'utf8')).toBe(expected);
  });

  test('makes no library where there is none', async () => {
    using at = scratch();
    const home = at.path('nowhere');
    const { code, failures } = await starling(['takes'], { home });
    expect({ code, failures }).toEqual({
      code: 1,
      failures: [`There are no takes in ${home} yet. Set STARLING_HOME if they are elsewhere.`],
    });
    expect(existsSync(home)).toBe(false);
  });
});

const blank: StoredTake = {
  id: SPOKEN_ID,
  title: '',
  walkthroughId: 'production-incident',
  lens: 'ownership',
  level: 'senior',
  origin: 'typed',
  status: 'ready',
  recovered: false,
  problem: null,
  createdAt: '2026-01-01T10:00:00.000Z',
  durationSec: 10,
  audioFile: null,
  moments: [],
  retakeOf: null,
};
