import { describe, expect, it } from 'vitest';
import sample from '../../resources/samples/d01.json' with { type: 'json' };
import type { Finding, Section } from '../../core/review-schema.ts';
import { sectionKindSchema } from '../../core/take.ts';
import type { Word } from '../../core/take.ts';
import { fixFirst } from '../../renderer/review/fix-first.ts';
import { commandFor, REVIEW_KEYS } from '../../renderer/review/review-keys.ts';
import { findPhrase } from '../../renderer/review/transcript-search.ts';
import { markedRuns, paragraphsOf, remarksUnder } from '../../renderer/review/transcript-text.ts';
import { lastWordBy, wordAt } from '../../renderer/review/word-clock.ts';

const words: Word[] = sample.words.map(({ text, start, end }) => ({
  text,
  start,
  end,
  confidence: 1,
  filler: false,
}));

/** The sample's own sections, as stretches of words. */
const sections: Section[] = sample.sections.map(({ section, start, end }) => ({
  section: sectionKindSchema.parse(section),
  start,
  end,
  durationSec: end - start,
  targetSec: 45,
  overSec: 0,
  confidence: 1,
  firstWord: sample.words.findIndex((word) => word.section === section),
  lastWord: sample.words.findLastIndex((word) => word.section === section),
}));

function raised(severity: Finding['severity'], firstWord: number | null, lastWord = firstWord): Finding {
  return {
    id: severity === 'red-flag' ? 'handed-off-fix' : 'action-not-first-person',
    severity,
    section: 'action',
    start: null,
    end: null,
    firstWord,
    lastWord,
    quote: '',
    message: '',
    advice: '',
  };
}

describe('the word under the playhead', () => {
  it('is each word of a real answer in its own middle', () => {
    words.forEach(({ start, end }, index) => expect(wordAt(words, (start + end) / 2)).toBe(index));
  });

  it('stays lit through a breath, and is none in a pause or before the first word', () => {
    const two: Word[] = [0, 0.2].map((gap, at) => ({ ...words[0]!, start: 1 + at + gap, end: 2 + at + gap }));
    expect(wordAt(two, 2.1)).toBe(0);
    expect(wordAt(two, 0.5)).toBe(-1);
    expect(wordAt(two, 9)).toBe(-1);
    const [pauseStart = 0, pauseEnd = 0] = sample.long_pauses[0] ?? [];
    expect(wordAt(words, (pauseStart + pauseEnd) / 2)).toBe(-1);
    expect(lastWordBy(words, 9999)).toBe(words.length - 1);
  });
});

describe('paragraphs', () => {
  const paragraphs = paragraphsOf(words, sections);

  it('cover every word once, in order, inside their section', () => {
    let next = 0;
    for (const { firstWord, lastWord, section } of paragraphs) {
      expect(firstWord).toBe(next);
      expect(lastWord).toBeLessThanOrEqual(section.lastWord);
      next = lastWord + 1;
    }
    expect(next).toBe(words.length);
  });

  it('end with a sentence, and open each section once', () => {
    for (const { lastWord } of paragraphs) expect(words[lastWord]?.text).toMatch(/[.?!]$/);
    expect(paragraphs.filter(({ opens }) => opens)).toHaveLength(sections.length);
    expect(paragraphs.length).toBeGreaterThan(sections.length);
  });

  it('are cut even where nobody made a full stop', () => {
    const endless = words.map((word) => ({ ...word, text: 'and' }));
    for (const { firstWord, lastWord } of paragraphsOf(endless, sections)) {
      expect(lastWord - firstWord).toBeLessThan(90);
    }
  });
});

describe('marked passages', () => {
  const findings = [raised('issue', 2, 8), raised('red-flag', 5, 12), raised('note', null)];

  it('cut a paragraph where passages begin, overlap and end; the worst severity shows', () => {
    const runs = markedRuns({ firstWord: 0, lastWord: 20 }, findings);
    expect(runs.map(({ firstWord, lastWord, severity }) => [firstWord, lastWord, severity])).toEqual([
      [0, 1, null],
      [2, 4, 'issue'],
      [5, 8, 'red-flag'],
      [9, 12, 'red-flag'],
      [13, 20, null],
    ]);
  });

  it('go on from one paragraph into the next, with one remark where they end', () => {
    expect(markedRuns({ firstWord: 7, lastWord: 9 }, findings).map(({ severity }) => severity)).toEqual([
      'red-flag',
      'red-flag',
    ]);
    expect(remarksUnder({ firstWord: 0, lastWord: 9 }, findings)).toEqual([findings[0]]);
    expect(remarksUnder({ firstWord: 10, lastWord: 20 }, findings)).toEqual([findings[1]]);
  });
});

describe('searching the transcript', () => {
  it('finds a phrase whatever its case and punctuation, with the last word half typed', () => {
    const [match] = findPhrase(words, 'LAST, spri');
    expect(match).toEqual({ firstWord: 3, lastWord: 4 });
  });

  it('finds every place, and none for an empty query or words not said in a row', () => {
    expect(findPhrase(words, 'i').length).toBeGreaterThan(3);
    expect(findPhrase(words, ' ')).toEqual([]);
    expect(findPhrase(words, '?!')).toEqual([]);
    expect(findPhrase(words, 'spring last')).toEqual([]);
  });
});

describe('what to fix first', () => {
  it('is at most three things, in the order of the review, each once', () => {
    const flags = [raised('red-flag', 1), raised('red-flag', 5), raised('issue', 2), raised('issue', 9)];
    expect(fixFirst(flags)).toEqual([flags[0], flags[2]]);
  });

  it('brings up polish only when nothing weightier was found', () => {
    const note = { ...raised('note', null), id: 'hedging' as const };
    expect(fixFirst([note])).toEqual([note]);
    expect(fixFirst([raised('issue', 1), note])).not.toContain(note);
  });
});

describe('keys', () => {
  it('each do one thing', () => {
    const all = REVIEW_KEYS.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
    expect(commandFor('3')).toEqual({ do: 'section', at: 2 });
    expect(commandFor('[')).toEqual({ do: 'flag', which: 'previous' });
    expect(commandFor('x')).toBeNull();
  });
});
