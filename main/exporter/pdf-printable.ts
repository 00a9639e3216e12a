import { withoutForcedDirection } from '../../core/report/bidi.ts';
import { reportSchema } from '../../core/report/report.ts';
import type { WrittenReview } from '../../core/report/written-review.ts';
import { walkthroughSchema } from '../../core/walkthrough.ts';

/** Stands where the fonts have no glyph for a character. */
export const NO_GLYPH = '□';

export interface Printable {
  readonly written: WrittenReview;
  /** Whether any character had to be replaced. */
  readonly complete: boolean;
}

/** Makes texts fit for print, one after the other. */
export interface PrintableText {
  readonly shown: (text: string) => string;
  /** Whether no character had to be replaced so far. */
  readonly complete: () => boolean;
}

/**
 * What has no glyph becomes a box, and what is invisible anyway (variation selectors, joiners, controls) is dropped.
 * Without this the PDF engine falls back to a font that it does not embed, and writes other characters than the ones it
 * was given.
 */
export function printableText(hasGlyph: (codePoint: number) => boolean): PrintableText {
  let complete = true;
  const shown = (text: string): string =>
    [...withoutForcedDirection(text).toWellFormed().replace(/\s+/gu, ' ')]
      .map((character) => {
        if (hasGlyph(character.codePointAt(0) ?? 0)) return character;
        if (/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u.test(character)) return '';
        complete = false;
        return NO_GLYPH;
      })
      .join('');
  return { shown, complete: () => complete };
}

/** The review with every text made fit for print. */
export function printable(written: WrittenReview, hasGlyph: (codePoint: number) => boolean): Printable {
  const { shown, complete } = printableText(hasGlyph);
  const eachText = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? shown(part) : part)),
    );
  const { report, review, walkthrough, title, createdAt, takeId, comments, tellsTranscript } = written;
  const fit: WrittenReview = {
    report: reportSchema.parse(eachText(report)),
    review: {
      ...review,
      scoreReasons: review.scoreReasons.map((reason) => ({ ...reason, text: shown(reason.text) })),
    },
    walkthrough: walkthroughSchema.parse(eachText(walkthrough)),
    title: shown(title),
    createdAt,
    takeId,
    tellsTranscript,
    comments: comments.map((comment) => ({ ...comment, by: shown(comment.by), text: shown(comment.text) })),
  };
  return { written: fit, complete: complete() };
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a paragraph by its first letter, as the Unicode bidirectional algorithm has it (rule P2). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
