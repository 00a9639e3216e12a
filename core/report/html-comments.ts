import type { CoachComment } from '../coach-comments.ts';
import { clock } from './clock.ts';
import { moment } from './html-moment.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';
import type { WrittenReview } from './written-review.ts';

/**
 * Where a human coach writes into the page. The form serves only with the script, which keeps what is written in the
 * page and saves it to a file; comments that the take has already stand in the markup.
 */
export function commentsCard({ report, title, takeId, comments }: WrittenReview, hasAudio: boolean): Html {
  return html`<section
    class="card comments"
    id="comments"
    aria-labelledby="comments-title"
    data-take="${takeId ?? ''}"
    data-title="${title}"
    data-duration="${report.source.durationSec}"
  >
    <h2 id="comments-title">Comments from a coach</h2>
    <form id="comment-form" hidden>
      <p class="quiet">
        Pin what you want to say to the moment it is about, then save the comments to a file and send it to
        the speaker. Starling shows them on the timeline of the take.
      </p>
      <p class="fields">
        <label>Your name <input id="comment-by" type="text" maxlength="100" autocomplete="name" /></label>
        <label
          >At
          <input
            id="comment-at"
            type="text"
            inputmode="numeric"
            value="0:00"
            size="6"
            aria-describedby="comment-hint"
        /></label>
        <span id="comment-hint" class="quiet"
          >minutes:seconds, up to ${clock(report.source.durationSec)}</span
        >
      </p>
      <p><label for="comment-text">Comment</label></p>
      <textarea id="comment-text" rows="3" maxlength="4000" dir="auto"></textarea>
      <p class="actions">
        <button type="submit">Pin comment</button>
        <button type="button" id="comment-save" disabled>Save comments to a file</button>
      </p>
      <p id="comment-status" role="status"></p>
    </form>
    ${comments.length === 0 ? html`<p id="comment-none" class="quiet">No comments yet.</p>` : null}
    <ol id="comment-list" aria-labelledby="comments-title">
      ${comments.map((comment) => item(comment, hasAudio))}
    </ol>
  </section>`;
}

const item = (comment: CoachComment, hasAudio: boolean): Html =>
  html`<li data-comment="${JSON.stringify(comment)}">
    <p class="meta">${moment(comment.at, hasAudio)} <span class="by" dir="auto">${comment.by}</span></p>
    <p class="said" dir="auto">${comment.text}</p>
  </li>`;
