/** The page: type, columns, cards, and the player that stays at its foot. */
export const LAYOUT_STYLE = `
*{box-sizing:border-box}
html{scroll-padding:16px 0 96px}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
.page-head,main,.page-end{max-width:1440px;margin:0 auto;padding:0 32px}
.page-head{display:flex;gap:32px;justify-content:space-between;align-items:flex-start;padding-top:32px;padding-bottom:24px}
.page-head>div{min-width:0}
.eyebrow{margin:0;color:var(--quiet);font-size:13px;letter-spacing:.06em;text-transform:uppercase}
h1,h2,h3,p,dl,dd,ol,ul,blockquote{margin:0}
h1{font-size:30px;line-height:1.2;font-weight:650;margin:4px 0 6px;overflow-wrap:anywhere}
h2{font-size:17px;font-weight:650;margin-bottom:12px}
h3{font-size:15.5px;font-weight:650;line-height:1.4}
.question{color:var(--quiet);max-width:70ch}
.facts{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:14px;font-size:14px}
.facts div{display:flex;gap:8px;min-width:0}
.facts dt{color:var(--quiet)}
.overall{text-align:right;white-space:nowrap;line-height:1}
.overall .number{font-size:56px;font-weight:650;letter-spacing:-.02em}
.overall .no-score{font-size:24px;font-weight:650}
.overall .of{display:block;margin-top:6px;color:var(--quiet);font-size:14px}
main{display:grid;gap:20px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:20px 24px;min-width:0}
.pair{display:grid;gap:20px;align-items:start}
.stack{display:grid;gap:20px}
@media (min-width:900px){
.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.pair.reading{grid-template-columns:minmax(0,1.15fr) minmax(0,1fr)}
.pair:not(.reading){align-items:stretch}
.pair.reading .transcript{position:sticky;top:16px}
.transcript .scroll{max-height:calc(100vh - 190px)}
}
.page-end{color:var(--quiet);font-size:13px;padding-top:20px;padding-bottom:32px}
.definitions{position:absolute}
a{color:var(--accent);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.quiet{color:var(--quiet)}
.figure{font-variant-numeric:tabular-nums}
.player{position:sticky;bottom:0;background:var(--card);border-top:1px solid var(--line);box-shadow:0 -4px 16px rgb(0 0 0/.06)}
.player #controls:not([hidden]){display:flex;gap:18px;align-items:center;max-width:1440px;margin:0 auto;padding:12px 32px}
.player audio:not([hidden]){display:block;width:100%}
.player input{flex:1;min-width:80px;accent-color:var(--accent);height:24px}
#play{min-width:84px;padding:8px 18px;border:0;border-radius:8px;background:var(--accent);color:var(--on-mark);font:inherit;font-weight:600;cursor:pointer}
.time{white-space:nowrap;font-size:15px}
.rate{font-size:14px;color:var(--quiet)}
.rate select{font:inherit;color:var(--text);background:var(--card);border:1px solid var(--quiet);border-radius:6px;padding:4px 6px}
.trouble{max-width:1440px;margin:0 auto;padding:0 32px}
.trouble:not(:empty){padding-bottom:12px}
`;
