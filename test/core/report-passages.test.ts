import { describe, expect, it } from 'vitest';
import sample from '../../resources/samples/d01.json' with { type: 'json' };
import { fixFirst } from '../../core/report/fix-first.ts';
import { markedRuns, paragraphsOf } from '../../core/report/passages.ts';
import { sectionTimes } from '../../core/report/section-times.ts';
import type { Finding, Section } from '../../core/review-schema.ts';
import { sectionKindSchema } from '../../core/take.ts';
import type { SectionKind, Word } from '../../core/take.ts';

const words: Word[] = sample.words.map(({ text, start, end }) => ({
  text,
  start,
  end,
  confidence: 1,
  filler: false,
}));

const stretch = (section: SectionKind, start: number, end: number, firstWord = 0, lastWord = 0): Section => ({
  section,
  start,
  end,
  durationSec: end - start,
  targetSec: 45,
  overSec: 0,
  confidence: 1,
  firstWord,
  lastWord,
});

/** The sample's own sections, as stretches of words. */
const sections = sample.sections.map(({ section, start, end }) =>
  stretch(
    sectionKindSchema.parse(section),
    start,
    end,
    sample.words.findIndex((word) => word.section === section),
    sample.words.findLastIndex((word) => word.section === section),
  ),
);

const raised = (severity: Finding['severity'], firstWord: number | null, lastWord = firstWord): Finding => ({
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
});

describe('paragraphs of a transcript', () => {
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
  const numbered = [raised('issue', 2, 8), raised('red-flag', 5, 12), raised('note', null)].map(
    (finding, at) => ({ number: at + 1, finding }),
  );

  it('cut a paragraph where passages begin, overlap and end; the worst severity shows', () => {
    const runs = markedRuns({ firstWord: 0, lastWord: 20 }, numbered);
    expect(runs.map(({ firstWord, lastWord, severity }) => [firstWord, lastWord, severity])).toEqual([
      [0, 1, null],
      [2, 4, 'issue'],
      [5, 8, 'red-flag'],
      [9, 12, 'red-flag'],
      [13, 20, null],
    ]);
  });

  it('go on from one paragraph into the next, and end in exactly one of them', () => {
    const ending = (firstWord: number, lastWord: number) =>
      markedRuns({ firstWord, lastWord }, numbered).flatMap((run) => run.ending.map(({ number }) => number));
    expect(ending(0, 9)).toEqual([1]);
    expect(ending(10, 20)).toEqual([2]);
    expect(markedRuns({ firstWord: 6, lastWord: 7 }, numbered)[0]?.severity).toBe('red-flag');
  });
});

describe('section times', () => {
  it('add up a section told in two stretches and keep a row for one never told', () => {
    const targets = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };
    const told = [stretch('situation', 0, 30), stretch('action', 30, 60), stretch('situation', 60, 80)];
    const rows = sectionTimes(told, targets);
    expect(rows.map(({ durationSec }) => durationSec)).toEqual([50, 0, 30, 0, 0]);
    expect(rows[0]).toMatchObject({ overSec: 5, targetSec: 45 });
    expect(rows[1]).toMatchObject({ stretches: [], targetSec: 20 });
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
