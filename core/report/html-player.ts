import { clock } from './clock.ts';
import { html } from './html-text.ts';
import type { Html } from './html-text.ts';

const RATES = [0.75, 1, 1.25, 1.5, 2] as const;

/**
 * The player at the foot of the page. The browser's own controls stand in the markup and serve where scripts are off;
 * the script puts its bar in their place.
 */
export const playerBar = (audioUri: string, durationSec: number): Html =>
  html`<section class="player" aria-label="Player">
    <audio id="audio" controls preload="auto" src="${audioUri}"></audio>
    <div id="controls" hidden>
      <button type="button" id="play" aria-keyshortcuts="Space">Play</button>
      <span class="time"><span id="now">0:00</span> / ${clock(durationSec)}</span>
      <input
        id="seek"
        type="range"
        min="0"
        max="${durationSec}"
        step="0.1"
        value="0"
        aria-label="Position in the take"
      />
      <label class="rate"
        >Speed
        <select id="rate">
          ${RATES.map((rate) =>
            rate === 1
              ? html`<option value="${rate}" selected>${rate}×</option>`
              : html`<option value="${rate}">${rate}×</option>`,
          )}
        </select></label
      >
    </div>
    <p id="trouble" class="trouble" role="status"></p>
  </section>`;
