/** What stands in the cards: timeline, tables, transcript, findings. */
export const PARTS_STYLE = `
.timeline svg#timeline{display:block;overflow:visible}
.seekable{cursor:pointer}
.tile{opacity:.2}
.over-back{fill:var(--card);opacity:.88}
.over-tile{fill:var(--red-flag)}
.label{overflow:hidden}
@media not (min-width:1400px){.label.tight{display:none}}
.band-name{font-size:13px;font-weight:650}
.band-time{font-size:12px}
.tick{stroke:var(--quiet)}
.tick-time{fill:var(--quiet);font-size:12px}
.playhead{stroke:var(--text);stroke-width:2}
.flag{overflow:visible}
.flag .pole{transform:translateX(-4px)}
.flag .middle{transform:translateX(-13px)}
.severity-mark path{fill:var(--red-flag)}
.severity-mark.issue path{fill:var(--issue)}
.severity-mark.note path{fill:var(--note)}
.mark-number{fill:var(--on-mark);font-size:11px;font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:10px;color:var(--quiet);font-size:13px}
.legend span{display:inline-flex;gap:6px;align-items:center}
.section-name{font-weight:650}
table{width:100%;border-collapse:collapse;font-size:14.5px}
th,td{text-align:left;padding:7px 10px 7px 0;border-top:1px solid var(--line);white-space:nowrap}
thead th{border-top:0;padding-top:0;color:var(--quiet);font-weight:500;font-size:13px}
tbody th{font-weight:400}
th:last-child,td:last-child{padding-right:0}
th.bar-head{white-space:normal}
td.bar{width:100%;min-width:70px}
td.bar svg,.score-bar{display:block}
th.figure,td.figure{text-align:right}
.off{color:var(--red-flag)}
.target-room{fill:var(--room)}
.target-line{stroke:var(--text);stroke-width:2}
.comments form:not([hidden]){display:grid;gap:10px;margin-bottom:18px}
.comments .fields{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:baseline}
.comments input,.comments textarea{font:inherit;color:var(--text);background:var(--page);border:1px solid var(--quiet);border-radius:6px;padding:6px 8px}
.comments textarea{width:100%;resize:vertical}
.comments .actions{display:flex;flex-wrap:wrap;gap:10px}
.comments .actions button,.comments .drop{font:inherit;border:1px solid var(--quiet);border-radius:8px;background:var(--card);color:var(--text);padding:7px 14px;cursor:pointer}
.comments .actions button[type=submit]{background:var(--accent);border-color:var(--accent);color:var(--on-mark);font-weight:600}
.comments .actions button:disabled{opacity:.55;cursor:default}
.comments .drop{padding:2px 10px;font-size:13px}
.comments ol{list-style:none;padding:0;display:grid;gap:12px}
.comments .meta{display:flex;gap:10px;align-items:center;color:var(--quiet);font-size:14px}
.comments .said{white-space:pre-wrap}
.comment-mark{fill:var(--accent);stroke:var(--card);stroke-width:2;cursor:pointer}
.first ol{padding-left:24px;display:grid;gap:12px}
.first li::marker{font-weight:650;color:var(--quiet)}
.what{font-weight:600}
.what .severity-mark{vertical-align:-2px}
.moment{font:inherit;font-size:13.5px;font-weight:500;color:var(--accent);background:none;border:0;border-radius:4px;padding:2px 4px;margin:0;min-height:24px;min-width:24px;text-align:left}
span.moment{color:var(--quiet);padding:0}
button.moment{cursor:pointer;text-decoration:underline;text-underline-offset:2px}
.transcript .scroll{overflow:auto;max-height:70vh;margin:0 -8px;padding:0 8px}
.transcript h3{margin:18px 0 6px}
.transcript .scroll>h3:first-child{margin-top:0}
.transcript .span{color:var(--quiet);font-weight:400;font-size:13.5px;margin-left:6px}
.paragraph{display:grid;grid-template-columns:52px minmax(0,1fr);gap:4px;border-left:3px solid;padding-left:8px;margin-bottom:10px}
.paragraph p{line-height:1.75}
.paragraph .moment{align-self:start;margin-top:2px}
.word{border-radius:3px}
.filler{color:var(--quiet);font-style:italic}
mark{background:var(--note-wash);color:inherit;border-bottom:2px solid var(--note);padding:1px 0}
mark.red-flag{background:var(--red-flag-wash);border-bottom-color:var(--red-flag)}
mark.issue{background:var(--issue-wash);border-bottom:2px dashed var(--issue)}
mark.note{border-bottom-style:dotted}
mark .filler{color:inherit}
.word.now{background:var(--now);color:var(--on-now);box-shadow:0 0 0 2px var(--now)}
.reference{display:inline-block;min-width:18px;margin-left:3px;padding:0 4px;border-radius:9px;background:var(--note);color:var(--on-mark);font-size:11px;font-weight:700;line-height:18px;text-align:center;text-decoration:none;vertical-align:1px}
.reference.red-flag{background:var(--red-flag)}
.reference.issue{background:var(--issue)}
.findings ol,.strengths ul,.scores ul,.probe-list{list-style:none;padding:0}
.finding{display:grid;grid-template-columns:26px minmax(0,1fr);gap:12px;padding:14px 0;border-top:1px solid var(--line)}
.finding:first-child{border-top:0;padding-top:0}
.finding:target h3{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
.where{color:var(--quiet);font-size:13.5px;font-weight:400}
.finding .where{margin-bottom:4px}
blockquote{border-left:3px solid var(--line);padding-left:12px;margin:8px 0;color:var(--quiet)}
blockquote a{color:inherit;text-decoration-color:var(--line)}
.finding .message{font-weight:600}
.advice{margin-top:6px;border-left:3px solid var(--accent);padding-left:12px}
.advice+.advice{margin-top:0;padding-top:6px}
.finding>div>p+.where{margin:6px 0 0}
.strengths li+li,.scores>ul>li+li{margin-top:14px}
.scores h3{display:flex;justify-content:space-between;margin-bottom:4px}
.reasons{margin-top:6px;font-size:14.5px}
.reasons li{display:grid;grid-template-columns:48px minmax(0,1fr)}
.reasons .figure{text-align:right;padding-right:10px;white-space:nowrap}
.delivery dl{display:grid;gap:8px}
.delivery dl div{display:grid;grid-template-columns:110px minmax(0,1fr)}
.delivery dt{color:var(--quiet)}
.detail{display:block;color:var(--quiet);font-size:13.5px}
.delivery .where{margin-top:10px}
.probe-list{display:grid;gap:24px}
@media (min-width:900px){.probe-list{grid-template-columns:repeat(2,minmax(0,1fr))}}
.probe-list li>p{margin-top:4px}
.probe-list ul{padding-left:20px}
.trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:18px 28px}
.trend{margin:0}
.trend figcaption{display:flex;gap:10px;justify-content:space-between;align-items:baseline}
.trend svg{color:var(--accent)}
.trend-line{fill:none;stroke:currentColor;stroke-width:2}
.trend-dot{fill:currentColor}
.wide{overflow-x:auto}
`;
