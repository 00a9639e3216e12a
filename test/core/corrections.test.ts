import { describe, expect, it } from 'vitest';
import {
  correctedReading,
  correctedWords,
  correctionSchema,
  isDismissed,
  sameWords,
} from '../../core/corrections.ts';
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
  evidence: { problem: 0.4 },
});
const reading: Reading = {
  clauses: [clause(0, 4, 'situation'), clause(5, 8, 'task'), clause(9, 12, 'action')],
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

  it('cannot be two words or none: the places of all later words would move', () => {
    for (const text of ['two words', '', ' ']) {
      expect(correctionSchema.safeParse({ kind: 'word', word: 0, text }).success).toBe(false);
    }
  });
});

describe('a corrected section', () => {
  it('divides the clause it begins in, and every word stays in exactly one clause', () => {
    const { clauses } = correctedReading(reading, words, [
      { kind: 'section', firstWord: 3, lastWord: 6, section: 'action' },
    ]);
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
    expect(correctedReading(reading, words, [whole]).clauses[1]).toMatchObject({
      section: 'situation',
      sectionConfidence: 1,
    });
  });
});

describe('a dismissed finding', () => {
  const dismissal: Correction = { kind: 'dismissal', id: 'handed-off-fix', firstWord: 4 };

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
