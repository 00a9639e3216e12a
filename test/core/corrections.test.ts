import { describe, expect, it } from 'vitest';
import { corrected, correctedReading, correctedWords, isDismissed } from '../../core/corrected-take.ts';
import { correctionSchema, fitWords, sameWords } from '../../core/corrections.ts';
import type { Correction } from '../../core/corrections.ts';
import type { Reading } from '../../core/review-schema.ts';
import { quoteOf, wordsFromText } from '../../core/text-words.ts';

const words = wordsFromText('Some of the webbooks failed. It was nobody’s job. I wrote nine tests.');
const clause = (firstWord: number, lastWord: number, section: 'situation' | 'task' | 'action') => ({
  firstWord,
  lastWord,
  text: quoteOf(words, firstWord, lastWord),
  section,
  sectionConfidence: 0.9,
  otherSections: {},
  evidence: { problem: 0.4 },
});
const reading: Reading = {
  clauses: [clause(0, 4, 'situation'), clause(5, 8, 'task'), clause(9, 12, 'action')],
  told: { 'task-missing': -2 },
};

describe('a corrected word', () => {
  const corrections: Correction[] = [{ kind: 'word', word: 3, text: 'webhooks' }];

  it('replaces what was heard, certain and at the same time, and leaves the original list alone', () => {
    const corrected = correctedWords(words, corrections);
    expect(corrected[3]).toEqual({ ...words[3], text: 'webhooks', confidence: 1 });
    expect(words[3]?.text).toBe('webbooks');
    expect(corrected.filter((word, index) => word !== words[index])).toHaveLength(1);
  });

  it('is a hesitation when its new text is one, and no longer when it is not', () => {
    expect(correctedWords(words, [{ kind: 'word', word: 0, text: 'Um,' }])[0]?.filler).toBe(true);
  });

  it('follows the last of several corrections, and returns to the one before when that is taken back', () => {
    const again: Correction[] = [...corrections, { kind: 'word', word: 3, text: 'calls' }];
    expect(correctedWords(words, again)[3]?.text).toBe('calls');
    expect(correctedWords(words, again.slice(0, -1))[3]?.text).toBe('webhooks');
  });

  it('is a hesitation, or none, where the speaker says so whatever its text', () => {
    expect(correctedWords(words, [{ kind: 'word', word: 0, text: 'Like', filler: true }])[0]?.filler).toBe(
      true,
    );
  });

  it('cannot be two words or none: dividing is another correction', () => {
    for (const text of ['two words', '', ' ']) {
      expect(correctionSchema.safeParse({ kind: 'word', word: 0, text }).success).toBe(false);
    }
  });
});

const texts = (corrections: readonly Correction[]) =>
  correctedWords(words, corrections).map(({ text }) => text);

describe('a word divided into several', () => {
  const split: Correction = { kind: 'split', word: 3, texts: ['web', 'books'] };

  it('gives them its time by their length', () => {
    const [web, books] = correctedWords(words, [split]).slice(3);
    const heard = words[3];
    expect(web?.start).toBe(heard?.start);
    expect(books?.end).toBeCloseTo(heard?.end ?? 0);
    expect(web?.end).toBe(books?.start);
    expect((web?.end ?? 0) - (web?.start ?? 0)).toBeCloseTo((0.4 * 3) / 8);
  });

  it('moves what was put right behind it, and stretches the passage that ends with it', () => {
    const { sections, dismissals, notes } = corrected(words, [
      { kind: 'section', firstWord: 5, lastWord: 8, section: 'action' },
      { kind: 'dismissal', id: 'handed-off-fix', firstWord: 9 },
      { kind: 'note', firstWord: 0, lastWord: 3, text: 'Which?' },
      split,
    ]);
    expect(sections).toMatchObject([{ firstWord: 6, lastWord: 9 }]);
    expect(dismissals).toMatchObject([{ firstWord: 10 }]);
    expect(notes).toMatchObject([{ firstWord: 0, lastWord: 4 }]);
  });

  it('can be joined again', () => {
    const joined: Correction = { kind: 'join', word: 3, text: 'webbooks' };
    expect(texts([split, joined])).toEqual(texts([]));
    expect(correctedWords(words, [split, joined])[3]).toMatchObject({
      start: words[3]?.start,
      end: words[3]?.end,
    });
    const { notes } = corrected(words, [
      { kind: 'note', firstWord: 5, lastWord: 8, text: 'So?' },
      split,
      joined,
    ]);
    expect(notes).toMatchObject([{ firstWord: 5, lastWord: 8 }]);
  });

  it('leaves a reading of fewer words covering all that there are until it is read anew', () => {
    const { clauses } = correctedReading(reading, corrected(words, [split]));
    expect(clauses.at(-1)?.lastWord).toBe(words.length);
    const joined = correctedReading(reading, corrected(words, [{ kind: 'join', word: 0, text: 'Someof' }]));
    expect(joined.clauses.at(-1)?.lastWord).toBe(words.length - 2);
    expect(joined.told).toEqual(reading.told);
  });
});

describe('places', () => {
  it('are those that the corrections before have left', () => {
    const split: Correction = { kind: 'split', word: 12, texts: ['the', 'tests.'] };
    const last: Correction = { kind: 'word', word: 13, text: 'checks.' };
    expect(fitWords([split, last], words.length)).toBe(true);
    expect(fitWords([last, split], words.length)).toBe(false);
    expect(fitWords([{ kind: 'join', word: 12, text: 'tests' }], words.length)).toBe(false);
  });
});

describe('a note', () => {
  const note = (text: string): Correction => ({ kind: 'note', firstWord: 0, lastWord: 4, text });

  it('takes the place of the one on the same words, and goes when it is emptied', () => {
    expect(corrected(words, [note('Too vague'), note('Say which')]).notes).toMatchObject([
      { text: 'Say which' },
    ]);
    expect(corrected(words, [note('Too vague'), note('')]).notes).toEqual([]);
  });
});

describe('a corrected section', () => {
  it('divides the clause it begins in, and every word stays in exactly one clause', () => {
    const { clauses, told } = correctedReading(
      reading,
      corrected(words, [{ kind: 'section', firstWord: 3, lastWord: 6, section: 'action' }]),
    );
    expect(told).toEqual(reading.told);
    expect(clauses.map(({ firstWord, lastWord, section }) => [firstWord, lastWord, section])).toEqual([
      [0, 2, 'situation'],
      [3, 4, 'action'],
      [5, 6, 'action'],
      [7, 8, 'task'],
      [9, 12, 'action'],
    ]);
    expect(clauses[1]?.text).toBe('webbooks failed.');
    expect(clauses[1]?.evidence).toEqual({ problem: 0.4 });
  });

  it('is certain: the speaker said so', () => {
    const whole: Correction = { kind: 'section', firstWord: 5, lastWord: 8, section: 'situation' };
    expect(correctedReading(reading, corrected(words, [whole])).clauses[1]).toMatchObject({
      section: 'situation',
      sectionConfidence: 1,
      otherSections: {},
    });
  });
});

describe('a dismissed finding', () => {
  const dismissal = { kind: 'dismissal', id: 'handed-off-fix', firstWord: 4 } as const;

  it('goes at its own place only', () => {
    expect(isDismissed({ id: 'handed-off-fix', firstWord: 4 }, [dismissal])).toBe(true);
    expect(isDismissed({ id: 'handed-off-fix', firstWord: 9 }, [dismissal])).toBe(false);
    expect(isDismissed({ id: 'escalated-away', firstWord: 4 }, [dismissal])).toBe(false);
  });

  it('does not ask for the words to be read again', () => {
    expect(sameWords([], [dismissal])).toBe(true);
    expect(sameWords([], [{ kind: 'word', word: 0, text: 'All' }])).toBe(false);
  });
});
