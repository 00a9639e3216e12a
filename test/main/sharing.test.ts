import { describe, expect, test } from 'vitest';
import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import { EXPORT_FORMATS } from '../../core/report/formats.ts';
import { EVERYTHING, PARTS_OF } from '../../core/report/shared-parts.ts';
import type { SharedParts } from '../../core/report/shared-parts.ts';
import type { ReviewWanted } from '../../core/report/wanted-report.ts';
import { hrefOfPreview, hrefOfReports } from '../../core/report/wanted-report.ts';
import { reportOfTake } from '../../main/coach/report-of-take.ts';
import { reportsOfTakes } from '../../main/coach/reports-of-takes.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { openUnderAttack } from '../security/door.ts';
import { scratch, starling } from './command-line.ts';
import { readPdf } from './pdf-reader.ts';
import { filled, HOSTILE_ID, smallLibrary, SPOKEN_ID, UNREAD_ID } from './small-library.ts';

const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);
const NOTHING: SharedParts = { audio: false, name: false, transcript: false };

async function written(wanted: Omit<ReviewWanted, 'id'>) {
  using at = scratch();
  const library = await smallLibrary(at.path('home'));
  library.saveComments(SPOKEN_ID, [
    { id: 'c1', at: 4, text: 'Slower here', by: 'Ada Mentor', writtenAt: '2026-01-02T10:00:00.000Z' },
  ]);
  const words = library.transcript(SPOKEN_ID)?.words ?? [];
  const file = await reportOfTake(library, walkthroughs, { ...wanted, id: SPOKEN_ID });
  library.close();
  const text =
    wanted.format === 'pdf' ? readPdf(file.bytes).pages.join(' ') : new TextDecoder().decode(file.bytes);
  const spoken = words.map((word) => word.text);
  const runs = spoken.slice(0, -4).map((_word, from) => spoken.slice(from, from + 5).join(' '));
  return { fileName: file.fileName, text, quoted: runs.filter((run) => text.includes(run)) };
}

describe('what the speaker keeps back', () => {
  test.each(['html', 'pdf', 'md'] as const)('is not in the %s', async (format) => {
    const { fileName, text, quoted } = await written({ format, parts: NOTHING });
    expect(fileName).not.toContain('outage');
    for (const name of ['The outage', 'd12', 'ümlaut', 'Ada Mentor']) expect(text).not.toContain(name);
    expect(quoted).toEqual([]);
    expect(text).not.toContain('data:audio');
    expect(text).toContain('Slower here');
    expect(text).not.toMatch(/No words were spoken/);
  });

  test.each(['html', 'pdf', 'md'] as const)('is in the %s that keeps nothing back', async (format) => {
    const { fileName, text, quoted } = await written({ format, parts: EVERYTHING });
    expect(fileName).toBe(`The outage.${format}`);
    expect(text.replaceAll(' ', '')).toContain('Theoutage');
    if (format !== 'pdf') expect(quoted.length).toBeGreaterThan(10);
    expect(text.includes('data:audio')).toBe(format === 'html');
  });

  test('is only what a format can leave out: the fixed JSON keeps every word that its indexes count', async () => {
    const { text } = await written({ format: 'json', parts: NOTHING });
    const report = JSON.parse(text) as { source: { file: string }; transcript: { words: unknown[] } };
    expect(report.source.file).toBe('take.ogg');
    expect(report.transcript.words.length).toBeGreaterThan(50);
    expect(EXPORT_FORMATS.filter((format) => PARTS_OF[format].includes('audio'))).toEqual(['html']);
  });
});

describe('reports of several takes', () => {
  const namesIn = (zip: Buffer) =>
    new Promise<string[]>((resolve, reject) => {
      fromBuffer(zip, (error, file) => {
        if (error) return reject(error);
        const names: string[] = [];
        file.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
        file.on('end', () => resolve(names));
      });
    });

  test('come as one zip file from the window, numbered, and looked at in a sandbox', async () => {
    const door = await openUnderAttack();
    await filled(door.services.library);
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${door.port}${path}`, { headers: { Cookie: door.cookie } });
    const zip = await ask(
      hrefOfReports({ takes: [SPOKEN_ID, HOSTILE_ID], format: 'pdf', parts: EVERYTHING }),
    );
    expect(zip.headers.get('content-type')).toBe('application/zip');
    expect(await namesIn(Buffer.from(await zip.arrayBuffer()))).toHaveLength(2);
    const page = await ask(hrefOfPreview({ kind: 'review', id: HOSTILE_ID, parts: EVERYTHING }));
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts; default-src 'none'/);
    expect(await page.text()).toContain('&lt;script&gt;owned');
    const unread = hrefOfPreview({ kind: 'review', id: UNREAD_ID, parts: EVERYTHING });
    for (const path of ['/reports?wanted=%7B%7D', '/preview?wanted=no', '/preview', unread])
      expect((await ask(path)).status).toBe(404);
    await door.close();
  });

  test('are all there, or none', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const wanted = { takes: [SPOKEN_ID, HOSTILE_ID], format: 'md', parts: EVERYTHING } as const;
    const zip = await buffer(reportsOfTakes(library, walkthroughs, { ...wanted, takes: [...wanted.takes] }));
    const names = await namesIn(zip);
    expect(names).toHaveLength(2);
    expect(names[0]).toBe('1 The outage.md');
    expect(names[1]).toMatch(/^2 =HYPERLINK/);
    expect(() => reportsOfTakes(library, walkthroughs, { ...wanted, takes: [SPOKEN_ID, UNREAD_ID] })).toThrow(
      /has no review yet/,
    );
    library.close();
  });

  test('are written by the command line, which never replaces a file unless told to', async () => {
    using at = scratch();
    const home = at.path('home');
    (await smallLibrary(home)).close();
    const args = ['report', SPOKEN_ID, HOSTILE_ID, '--format', 'md', '--out', at.path('out')];
    const first = await starling(args, { home });
    expect(first.code).toBe(0);
    expect(first.failures).toHaveLength(2);
    const again = await starling(args, { home });
    expect(again.code).toBe(1);
    expect(again.failures.every((line) => line.includes('Add --force'))).toBe(true);
    expect((await starling([...args, '--force'], { home })).code).toBe(0);
    const some = await starling(['report', UNREAD_ID, SPOKEN_ID, ...args.slice(3), '--force'], { home });
    expect(some.code).toBe(1);
    expect(some.stderr).toContain('This take has no review yet');
    expect(some.stderr).toContain('2 The outage.md');
    expect((await starling(['report', SPOKEN_ID, '--without', 'face'], { home })).code).toBe(2);
  });
});
