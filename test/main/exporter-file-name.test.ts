import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../main/exporter/safe-file-name.ts';
import { HOSTILE_TEXTS } from '../core/hostile-words.ts';

describe('a file name made from a title', () => {
  test.each([
    ['Webhooks, second try', 'Webhooks, second try.html'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.html'],
    ['../../etc/passwd', 'etc passwd.html'],
    ['  ..hidden.. ', 'hidden.html'],
    ['', 'take.html'],
    ['...', 'take.html'],
    ['con', 'take con.html'],
    ['NUL.txt', 'take NUL.txt.html'],
    ['COM1', 'take COM1.html'],
    ['context', 'context.html'],
    ['ends with a dot.', 'ends with a dot.html'],
    ['zero\u0000byte\nand line', 'zero byte and line.html'],
    ['invoice\u202elmth.exe', 'invoice lmth.exe.html'],
    ['Cafe\u0301', 'Caf\u00e9.html'],
    ['日本語 שלום', '日本語 שלום.html'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title, 'html')).toBe(name);
  });

  test.each(HOSTILE_TEXTS)('%j becomes one that every system takes', (title) => {
    const name = safeFileName(title, 'json');
    expect(name).toMatch(/^[^\s.].*\.json$/u);
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202a-\u202e]/u);
    expect(name.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(130);
  });

  test('is cut between letters, not inside them', () => {
    const name = safeFileName('e\u0301'.normalize('NFC').repeat(200), 'pdf');
    expect(name).toMatch(/^é+\.pdf$/);
    expect(safeFileName('👩‍👩‍👧‍👦'.repeat(40), 'pdf').isWellFormed()).toBe(true);
  });
});
