/** For a sheet of A4 in black and white: large enough to dial from, room to write, a row never torn in two. */
export const paperCss = `
*{box-sizing:border-box}
html{font:12pt/1.35 -apple-system,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#111;background:#ede8dd}
body{max-width:194mm;margin:8mm auto;padding:8mm;background:#fff;position:relative}
.how{margin:0 0 5mm;padding:3mm 4mm;background:#e7eef5;border-radius:2mm}
table{width:100%;border-collapse:collapse;table-layout:fixed;position:relative}
th,td{padding:1.2mm 2mm;text-align:left;vertical-align:middle;border-bottom:.3mm solid #8c8577}
.head th{border-bottom:.6mm solid #111;padding:0 0 2.5mm}
.head b{font-size:17pt;margin-right:4mm}
.head span{font-weight:400}
.seal{float:right;border:.5mm solid #111;border-radius:1mm;padding:0 2.5mm;font-weight:700}
.cols th{font-size:10pt;font-weight:400;color:#474d52}
.n{width:9mm;text-align:right;color:#474d52}
.who{width:41mm}.tel{width:35mm}.do{width:25mm}.qr{width:24mm;text-align:center}
.who b,.tel{font-size:14pt;overflow-wrap:anywhere}
.tel{font-variant-numeric:tabular-nums}
.who small,.tel small{display:block;font-size:10pt;color:#474d52}
tbody tr{break-inside:avoid;page-break-inside:avoid;height:21mm}
.say{border-left:.2mm dotted #8c8577;border-right:.2mm dotted #8c8577}
svg{width:20mm;height:20mm;display:block;margin:auto}
.end{margin:4mm 0 0;font-size:10pt;color:#474d52}
.mark{position:fixed;left:0;right:0;top:42%;text-align:center;font-size:46pt;font-weight:700;letter-spacing:6mm;
color:#000;opacity:.07;transform:rotate(-24deg);pointer-events:none}
.mark small{display:block;font-size:17pt;letter-spacing:1mm}
@page{size:A4;margin:12mm 10mm 14mm;@bottom-center{content:counter(page) ' / ' counter(pages);font-size:10pt}}
@media print{html,body{background:none}body{margin:0;padding:0;max-width:none}.how{display:none}}
@media screen and (max-width:640px){body{margin:0;padding:4mm;overflow-x:auto}table{min-width:186mm}}
`
