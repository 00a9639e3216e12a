import type { Review } from '../review-schema.ts';
import { SECTION_KINDS } from '../take.ts';
import type { Take } from '../take.ts';
import { withoutForcedDirection } from './bidi.ts';
import { sectionTimes } from './section-times.ts';
import { findingTitle, LENS_TITLES, LEVEL_TITLES, sectionTitle } from './titles.ts';
import type { Walkthrough } from '../walkthrough.ts';

/** A take as a row tells it; without a review the judged columns stay empty. */
export interface TableTake {
  readonly take: Take;
  readonly judged: {
    readonly review: Review;
    readonly walkthrough: Walkthrough;
    readonly words: number;
  } | null;
  readonly comments: number;
}

type Cell = string | number | null;
type Judged = NonNullable<TableTake['judged']>;

/** A column: its heading, and what a row has in it. */
type Column = readonly [heading: string, cell: (row: TableTake) => Cell];

const judgedColumn = (heading: string, cell: (judged: Judged) => Cell): Column => [
  heading,
  ({ judged }) => judged && cell(judged),
];

const tenth = (value: number): number => Math.round(value * 10) / 10;
const counted = ({ review }: Judged, severity: string): number =>
  review.findings.filter((finding) => finding.severity === severity).length;

const COLUMNS: readonly Column[] = [
  ['Title', ({ take }) => take.title],
  ['Recorded (UTC)', ({ take }) => take.createdAt.slice(0, 19).replace('T', ' ')],
  judgedColumn('Question', ({ walkthrough }) => walkthrough.title),
  ['Lens', ({ take }) => LENS_TITLES[take.lens]],
  ['Level', ({ take }) => LEVEL_TITLES[take.level]],
  ['Origin', ({ take }) => take.origin],
  ['Status', ({ take }) => take.status],
  ['Length (s)', ({ take }) => tenth(take.durationSec)],
  judgedColumn('Words', ({ words }) => words),
  judgedColumn('Score', ({ review }) => review.scores.overall),
  ...SECTION_KINDS.map((kind) =>
    judgedColumn(`${sectionTitle(kind)} score`, ({ review }) => review.scores.sections[kind]),
  ),
  ...SECTION_KINDS.flatMap((kind) => {
    const time = ({ review, walkthrough }: Judged) =>
      sectionTimes(review.sections, walkthrough.targets).find(({ section }) => section === kind);
    return [
      judgedColumn(`${sectionTitle(kind)} (s)`, (judged) => tenth(time(judged)?.durationSec ?? 0)),
      judgedColumn(`${sectionTitle(kind)} target (s)`, (judged) => tenth(time(judged)?.targetSec ?? 0)),
    ];
  }),
  judgedColumn('Words per minute', ({ review }) => tenth(review.delivery.wordsPerMinute)),
  judgedColumn('Hesitations per minute', ({ review }) => tenth(review.delivery.fillersPerMinute)),
  judgedColumn('Long pauses', ({ review }) => review.delivery.longPauses.length),
  judgedColumn('Hedges', ({ review }) => review.delivery.hedges.length),
  judgedColumn('Red flags', (judged) => counted(judged, 'red-flag')),
  judgedColumn('Issues', (judged) => counted(judged, 'issue')),
  judgedColumn('Notes', (judged) => counted(judged, 'note')),
  judgedColumn('Found', ({ review }) =>
    [...new Set(review.findings.map(({ id }) => findingTitle(id)))].join('; '),
  ),
  ['Comments', ({ comments }) => comments],
  ['Take', ({ take }) => take.id],
];

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Every take as one row, for a spreadsheet: RFC 4180, with the byte order mark by which Excel knows UTF-8. A row is one
 * line: line breaks in a title become spaces.
 */
export function toTakesCsv(takes: readonly TableTake[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...takes.map((take) => COLUMNS.map(([, cell]) => cell(take))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** What makes spreadsheets read a cell as a formula; the full-width forms are read so under East Asian settings. */
const FORMULA = /(^|;)(\s*["']*\s*)(?=[=+\-@＝＋－＠|%])/gu;

/**
 * Numbers are ours. A text is quoted, and an apostrophe before what would be a formula keeps it text (OWASP, CSV
 * injection); also after a semicolon, which is what separates cells where the comma is the decimal mark.
 */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = withoutForcedDirection(cell)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(FORMULA, "$1'$2");
  return `"${text.replaceAll('"', '""')}"`;
}
