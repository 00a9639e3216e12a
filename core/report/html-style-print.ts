/** On paper: no player, no scrolling panes, bands keep their colours, nothing breaks inside a finding. */
export const PRINT_STYLE = `
@media (max-width:700px){.page-head,main,.page-end,.player #controls:not([hidden]){padding-left:16px;padding-right:16px}.card{padding:16px}.overall .number{font-size:40px}th.bar-head,td.bar{display:none}.rate{display:none}}
@media print{
@page{margin:14mm}
body{background:none;font-size:10.5pt}
.page-head,main,.page-end{max-width:none;padding-left:0;padding-right:0}
.player,.comments form,.comments .drop,.page-end,.delivery .where{display:none}
.card{border-color:#cfccc4;break-inside:auto}
.pair,.pair.reading{grid-template-columns:1fr}
.pair.reading .transcript{position:static}
.transcript .scroll{overflow:visible;max-height:none}
.timeline,.first,.delivery,.finding,.paragraph,.first li,.strengths li,.scores li,tr{break-inside:avoid}
h2,h3{break-after:avoid}
svg,mark,.reference{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}
button.moment{text-decoration:none;color:inherit}
.word.now{background:none;color:inherit;box-shadow:none}
}
`;
