/**
 * What lets a coach write into the page: plain JavaScript, as text because the page carries it and its hash. It makes
 * elements and sets their text, never markup, so that a comment cannot be anything but words.
 */
export const COMMENTS_SCRIPT = `(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const card = byId('comments');
  const [form, by, at, text, list, save, status, audio, timeline] = ['comment-form', 'comment-by', 'comment-at', 'comment-text', 'comment-list', 'comment-save', 'comment-status', 'audio', 'timeline'].map(byId);
  const duration = Number(card.dataset.duration);
  const comments = [...list.children].map((entry) => JSON.parse(entry.dataset.comment));
  let unsaved = false;
  let timeTyped = false;

  const clock = (seconds) => Math.floor(Math.round(seconds) / 60) + ':' + String(Math.round(seconds) % 60).padStart(2, '0');
  const secondsOf = (written) => {
    const parts = /^\\s*(?:(\\d{1,3}):)?(\\d{1,4}(?:\\.\\d+)?)\\s*$/.exec(written);
    return parts ? Number(parts[1] || 0) * 60 + Number(parts[2]) : -1;
  };
  const make = (name, className, content) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = content;
    return element;
  };

  const momentOf = (seconds) => {
    const element = make(audio ? 'button' : 'span', 'moment', clock(seconds));
    if (audio) {
      element.type = 'button';
      element.dataset.t = String(seconds);
      element.setAttribute('aria-label', 'Play from ' + clock(seconds));
    }
    return element;
  };

  const dropOf = (comment) => {
    const button = make('button', 'drop', 'Delete');
    button.type = 'button';
    button.setAttribute('aria-label', 'Delete the comment at ' + clock(comment.at));
    button.addEventListener('click', () => {
      comments.splice(comments.indexOf(comment), 1);
      unsaved = true;
      show();
      status.textContent = 'Deleted.';
      text.focus();
    });
    return button;
  };

  const mark = (comment) => {
    const point = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    const place = Math.min(100, (comment.at / duration) * 100) + '%';
    for (const [name, value] of [['class', 'comment-mark'], ['cx', place], ['cy', '46'], ['r', '7'], ['data-t', comment.at]]) point.setAttribute(name, value);
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = clock(comment.at) + ' ' + comment.text;
    point.append(title);
    timeline.querySelector('g').append(point);
  };

  const show = () => {
    comments.sort((a, b) => a.at - b.at);
    list.replaceChildren(...comments.map((comment) => {
      const entry = document.createElement('li');
      const meta = make('p', 'meta', '');
      const name = make('span', 'by', comment.by);
      name.dir = 'auto';
      meta.append(momentOf(comment.at), name, dropOf(comment));
      const said = make('p', 'said', comment.text);
      said.dir = 'auto';
      entry.append(meta, said);
      return entry;
    }));
    timeline.querySelectorAll('.comment-mark').forEach((point) => point.remove());
    comments.forEach(mark);
    const none = byId('comment-none');
    if (none) none.hidden = comments.length > 0;
    save.disabled = comments.length === 0;
  };

  at.addEventListener('input', () => { timeTyped = true; });
  const follow = () => { if (audio && !timeTyped && text.value === '') at.value = clock(audio.currentTime); };
  if (audio) for (const change of ['pause', 'seeked', 'timeupdate']) audio.addEventListener(change, follow);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const seconds = secondsOf(at.value);
    if (text.value.trim() === '') {
      status.textContent = 'Write the comment first.';
      return text.focus();
    }
    if (seconds < 0 || seconds > duration + 0.5) {
      status.textContent = 'Give a time within the take as minutes:seconds, up to ' + clock(duration) + '.';
      return at.focus();
    }
    comments.push({ id: 'c' + Date.now().toString(36) + Math.random().toString(36).slice(2, 10), at: Math.min(seconds, duration), text: text.value.trim(), by: by.value.trim(), writtenAt: new Date().toISOString() });
    unsaved = true;
    timeTyped = false;
    text.value = '';
    show();
    status.textContent = 'Pinned at ' + clock(seconds) + '. Save the comments to a file when you are done.';
    text.focus();
  });

  save.addEventListener('click', () => {
    const file = { format: 'starling-comments', version: 1, take: card.dataset.take || null, title: card.dataset.title, comments };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
    link.download = 'starling-comments.json';
    link.click();
    unsaved = false;
    status.textContent = 'Saved as starling-comments.json. Send this file to the speaker.';
  });

  addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  form.hidden = false;
  show();
})();`;
