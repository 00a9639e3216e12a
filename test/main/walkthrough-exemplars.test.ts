import { afterAll, describe, expect, test } from 'vitest';
import { reviewTake } from '../../core/review.ts';
import { readWords } from '../../core/sections/read.ts';
import { LEVELS, SECTION_KINDS } from '../../core/take.ts';
import { wordsFromText } from '../../core/text-words.ts';
import { MODELS_DIR, WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { startSpeech } from '../../speech/start.ts';

const speech = startSpeech({ modelsDir: MODELS_DIR });
afterAll(() => speech.close());

const { all } = loadWalkthroughs([WALKTHROUGHS_DIR]);

describe('an exemplar, read by the coach that teaches with it', () => {
  test.each(all)('$id has all five sections, no red flag, and at least 90 points', async (walkthrough) => {
    const words = wordsFromText(walkthrough.exemplar.map(({ text }) => text).join('\n'));
    const reading = await readWords(words, async (texts) => {
      const embeddings = await speech.embed(texts);
      if (!embeddings.ok) throw new Error(embeddings.failure.message);
      return embeddings.value;
    });
    const lens = walkthrough.mainLens;
    for (const level of LEVELS) {
      const durationSec = words.at(-1)?.end ?? 0;
      const review = reviewTake({ words, reading, durationSec, walkthrough, lens, level });
      expect(new Set(review.sections.map(({ section }) => section))).toEqual(new Set(SECTION_KINDS));
      const redFlags = review.findings.filter(({ severity }) => severity === 'red-flag');
      expect(redFlags.map(({ id, quote }) => `${id}: ${quote}`)).toEqual([]);
      expect(review.scores.overall).toBeGreaterThanOrEqual(90);
    }
  });
});
