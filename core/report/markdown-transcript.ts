import { SECTION_LOOKS } from '../section-palette.ts';
import type { Word } from '../take.ts';
import { clock } from './clock.ts';
import { markdownText } from './markdown-text.ts';
import { markedRuns, paragraphsOf } from './passages.ts';
import type { MarkedRun, NumberedFinding } from './passages.ts';
import type { Report } from './report.ts';
import { textOf } from './report.ts';
import { numbered } from './written-review.ts';

/** The transcript under its sections' names; passages with a finding in bold, the finding's number behind them. */
export function annotatedTranscript(report: Report): string {
  const { words } = report.transcript;
  const findings = numbered(report);
  return paragraphsOf(words, report.sections)
    .flatMap((paragraph) => {
      const { section, start } = paragraph.section;
      const heading = `### ${SECTION_LOOKS[section].name}, ${clock(start)}`;
      const text = markedRuns(paragraph, findings)
        .map((run) => runText(words, run))
        .join(' ');
      return paragraph.opens ? [heading, text] : [text];
    })
    .join('\n\n');
}

function runText(words: readonly Word[], run: MarkedRun): string {
  const text = markdownText(textOf(words.slice(run.firstWord, run.lastWord + 1)));
  if (run.severity === null || text === '') return text;
  return [`**${text}**`, ...run.ending.map(reference)].join(' ');
}

const reference = ({ number }: NumberedFinding): string => `\\[${number}\\]`;
