import type { Review } from '../../core/review-schema.ts';
import type { Word } from '../../core/take.ts';
import { finding, sampleReview } from './report-sample.ts';

/** Texts that break programs which trust them: markup, script ends, subtitle and Markdown syntax, odd Unicode. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>document.title="owned"</script>',
  '</script><img src=x onerror=document.title="owned">',
  '"><svg onload=document.title="owned">',
  "'--></style><h1>owned</h1>",
  '00:00:01,000 --> 00:00:02,000',
  '{\\an8}<b>bold</b>',
  '[owned](javascript:document.title="owned")',
  '`rm -rf` **bold** | cell | https://owned.example www.owned.example',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u202egnp.exe',
  '👩‍👩‍👧‍👦🚀',
  '日本語のテスト',
  'Z' + '\u0301\u0316'.repeat(60),
  'x'.repeat(500),
  'line\nbreak\u0000\u0007\u2028end',
  '\ud800lone',
];

export const hostileWords: readonly Word[] = HOSTILE_TEXTS.map((text, index) => ({
  text,
  start: index * 2,
  end: index * 2 + 1.5,
  confidence: 0.5,
  filler: false,
}));

/** A review in which every text that can come from outside is hostile. */
export const hostileReview: Review = {
  ...sampleReview,
  durationSec: HOSTILE_TEXTS.length * 2,
  sections: [
    {
      section: 'action',
      start: 0,
      end: HOSTILE_TEXTS.length * 2 - 0.5,
      durationSec: HOSTILE_TEXTS.length * 2 - 0.5,
      targetSec: 20,
      overSec: HOSTILE_TEXTS.length * 2 - 20.5,
      confidence: 0.5,
      firstWord: 0,
      lastWord: HOSTILE_TEXTS.length - 1,
    },
  ],
  findings: HOSTILE_TEXTS.map((text, index) =>
    finding(
      { id: 'escalated-away', severity: 'red-flag', section: 'action', message: text, advice: text },
      [index, index],
      hostileWords,
    ),
  ),
  strengths: HOSTILE_TEXTS.map((quote, index) => ({
    label: 'metric',
    start: index,
    end: index + 1,
    firstWord: index,
    lastWord: index,
    quote,
  })),
  delivery: {
    ...sampleReview.delivery,
    longPauses: [],
    fillers: HOSTILE_TEXTS.map((text, index) => ({ text, start: index, end: index })),
    hedges: HOSTILE_TEXTS.map((text, index) => ({ text, start: index, end: index })),
  },
  scoreReasons: HOSTILE_TEXTS.map((text) => ({ section: 'action', points: -1, text })),
  probes: HOSTILE_TEXTS.map((text) => ({ probe: 'motive', question: text, why: text })),
};

/** A long answer: 10,000 words of sentences, an hour at a calm pace. */
export const tenThousandWords: readonly Word[] = Array.from({ length: 10_000 }, (_, index) => ({
  text: index % 12 === 11 ? 'done.' : `word${index}`,
  start: index * 0.36,
  end: index * 0.36 + 0.3,
  confidence: 0.9,
  filler: false,
}));

/** The long answer in one section, with a finding at each end. */
export const longReview: Review = {
  ...sampleReview,
  durationSec: 3600,
  sections: [
    {
      section: 'action',
      start: 0,
      end: 3600,
      durationSec: 3600,
      targetSec: 90,
      overSec: 3510,
      confidence: 0.9,
      firstWord: 0,
      lastWord: 9_999,
    },
  ],
  findings: [
    finding(
      {
        id: 'escalated-away',
        severity: 'red-flag',
        section: 'action',
        message: 'First.',
        advice: 'Mend it.',
      },
      [0, 20],
      tenThousandWords,
    ),
    finding(
      { id: 'handed-off-fix', severity: 'red-flag', section: 'action', message: 'Last.', advice: 'Mend it.' },
      [9_000, 9_999],
      tenThousandWords,
    ),
  ],
  strengths: [],
};
