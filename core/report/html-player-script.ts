/**
 * What makes the page play: plain JavaScript for any browser of the last years, as text because the page carries it and
 * its hash. It reads times from data attributes and writes only text and classes, never markup.
 */
export const PLAYER_SCRIPT = `(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const audio = byId('audio');
  const [play, seek, now, timeline, playhead, panel] = ['play', 'seek', 'now', 'timeline', 'playhead', 'transcript'].map(byId);
  const duration = Number(timeline.dataset.duration);
  const words = [...document.querySelectorAll('[data-w]')];
  const starts = words.map((word) => Number(word.dataset.w));
  let lit = null;

  const clock = (seconds) => {
    const whole = Math.round(seconds);
    return Math.floor(whole / 60) + ':' + String(whole % 60).padStart(2, '0');
  };

  const wordAt = (seconds) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= seconds) low = middle + 1;
      else high = middle;
    }
    return words[low - 1] || null;
  };

  const keepInView = (word) => {
    const frame = panel.getBoundingClientRect();
    const place = word.getBoundingClientRect();
    if (place.top < frame.top + 24 || place.bottom > frame.bottom - 48) {
      panel.scrollTop += place.top - frame.top - frame.height / 3;
    }
  };

  const show = () => {
    const seconds = audio.currentTime;
    const place = Math.min(100, (seconds / duration) * 100) + '%';
    now.textContent = clock(seconds);
    seek.value = String(seconds);
    seek.setAttribute('aria-valuetext', clock(seconds) + ' of ' + clock(duration));
    playhead.setAttribute('visibility', 'visible');
    playhead.setAttribute('x1', place);
    playhead.setAttribute('x2', place);
    const word = wordAt(seconds);
    if (word === lit) return;
    if (lit) lit.classList.remove('now');
    if (word) {
      word.classList.add('now');
      keepInView(word);
    }
    lit = word;
  };

  const follow = () => {
    show();
    if (!audio.paused) requestAnimationFrame(follow);
  };

  const goTo = (seconds) => {
    audio.currentTime = Math.max(0, Math.min(duration, seconds));
    show();
  };
  const trouble = () => {
    byId('trouble').textContent = 'This browser cannot play the recording. The written review is complete without it.';
  };
  const start = () => audio.play().catch((error) => { if (error.name !== 'AbortError') trouble(); });
  const toggle = () => (audio.paused ? start() : audio.pause());

  audio.addEventListener('play', () => { play.textContent = 'Pause'; follow(); });
  audio.addEventListener('pause', () => { play.textContent = 'Play'; });
  audio.addEventListener('seeked', show);
  audio.addEventListener('error', trouble);
  play.addEventListener('click', toggle);
  seek.addEventListener('input', () => goTo(Number(seek.value)));
  byId('rate').addEventListener('change', (event) => { audio.playbackRate = Number(event.target.value); });

  document.addEventListener('click', (event) => {
    const moment = event.target.closest('[data-t]');
    const word = event.target.closest('[data-w]');
    if (moment) {
      goTo(Number(moment.dataset.t));
      if (moment.tagName === 'BUTTON') start();
    } else if (word && getSelection().isCollapsed) {
      goTo(Number(word.dataset.w));
    } else if (timeline.contains(event.target)) {
      const frame = timeline.getBoundingClientRect();
      goTo(((event.clientX - frame.left) / frame.width) * duration);
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('button, a, input, select, textarea')) return;
    event.preventDefault();
    toggle();
  });

  audio.controls = false;
  audio.hidden = true;
  byId('controls').hidden = false;
})();`;
