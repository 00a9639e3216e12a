import { clock } from './clock.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';

/** A time in the take: a button that plays from there when the page has the recording, else just the time. */
export const moment = (seconds: number, hasAudio: boolean): Html =>
  hasAudio
    ? html`<button type="button" class="moment" data-t="${seconds}" aria-label="Play from ${clock(seconds)}">
        ${clock(seconds)}
      </button>`
    : html`<span class="moment">${clock(seconds)}</span>`;
