import { bandRules } from './html-band-style.ts';
import { COMMENTS_SCRIPT } from './html-comments-script.ts';
import { commentsCard } from './html-comments.ts';
import { findingList, fixTheseFirst, probeList, strengthList } from './html-findings.ts';
import { headerOf } from './html-header.ts';
import { patternDefinitions } from './html-pattern.ts';
import { PLAYER_SCRIPT } from './html-player-script.ts';
import { playerBar } from './html-player.ts';
import { deliveryCard, scoreCard, sectionCard } from './html-scores.ts';
import { STYLE } from './html-style.ts';
import { Html, html } from './html-text.ts';
import { timelineCard } from './html-timeline.ts';
import { transcriptCard } from './html-transcript.ts';
import type { WrittenReview } from './written-review.ts';

export interface HtmlParts {
  /** The recording as a `data:` address, or null to leave it out. */
  readonly audioUri: string | null;
  /** SHA-256 of a text's UTF-8 bytes, in base64: the page admits its own script and style by it. */
  readonly sha256: (text: string) => string;
}

/**
 * The review as one HTML page that needs nothing else: no network, no other file. Its policy (CSP level 3) admits its
 * scripts and its style sheet by their hashes, so that even markup that got past the escaping could not run.
 */
export function toHtml(written: WrittenReview, { audioUri, sha256 }: HtmlParts): string {
  const style = `${STYLE}${bandRules()}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(PLAYER_SCRIPT)}' 'sha256-${sha256(COMMENTS_SCRIPT)}'`,
    `style-src 'sha256-${sha256(style)}'`,
    'media-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const hasAudio = audioUri !== null;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${written.title} · Starling review</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        ${patternDefinitions()} ${headerOf(written)}
        <main>
          ${timelineCard(written, hasAudio)}
          <div class="pair">${fixTheseFirst(written, hasAudio)}${sectionCard(written)}</div>
          <div class="${written.tellsTranscript ? 'pair reading' : 'stack'}">
            ${transcriptCard(written, hasAudio)}${findingList(written, hasAudio)}
          </div>
          <div class="pair">
            ${scoreCard(written)}
            <div class="stack">${deliveryCard(written, hasAudio)}${strengthList(written, hasAudio)}</div>
          </div>
          ${probeList(written)} ${commentsCard(written, hasAudio)}
        </main>
        <footer class="page-end">
          <p>
            Written by Starling on the speaker’s own machine. Seconds are counted from the start of the take.
          </p>
        </footer>
        ${hasAudio ? playerBar(audioUri, written.report.source.durationSec) : null}
        ${hasAudio ? new Html(`<script>${PLAYER_SCRIPT}</script>`) : null}
        ${new Html(`<script>${COMMENTS_SCRIPT}</script>`)}
      </body>
    </html> `;
  return page.markup;
}
