import type { SubmissionDocument } from "../submission/document.js";
import { escapedHtml } from "./escaped-html.js";
import { toHtmlFragment } from "./to-html-fragment.js";

const STYLE = `
@page { size: A4; margin: 20mm 18mm; }
body { font-family: Arial, "Liberation Sans", sans-serif; font-size: 11pt; line-height: 1.4; color: #111; max-width: 190mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; line-height: 1.25; }
h2 { font-size: 14pt; }
section:first-child h2, h3 { font-size: 12pt; margin-bottom: 2mm; }
p, ul { margin: 2mm 0 3mm; }
figure { margin: 3mm 0 6mm; }
figcaption { font-size: 9.5pt; padding-bottom: 1mm; }
table { border-collapse: collapse; width: 100%; margin: 3mm 0 5mm; }
caption { text-align: start; font-size: 9.5pt; padding-bottom: 1mm; }
th, td { border: 1px solid #555; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
thead th { background: #eee; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
.line { white-space: nowrap; }
.dense { font-size: 8pt; }
.dense th, .dense td { padding: 0.7mm 1.2mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.3; } table { font-size: 9pt; } th, td { padding: 0.7mm 1.5mm; } section:first-child + section { break-before: page; } .end { width: 0; } .form .end { width: 20%; } .form td:nth-last-child(2) { white-space: nowrap; } table:not(.dense) th.end { min-width: 16mm; } .short, tbody, tr, li, svg { break-inside: avoid; } tbody:nth-last-child(-n + 2), li:last-child { break-before: avoid; } thead { display: table-header-group; } h1, h2, h3, h4, caption, figcaption, thead, p:has(+ table, + p + table, + ul, + figure) { break-after: avoid; } h1, h2, h3, h4, figcaption { break-inside: avoid; } }
`;

/** The document as one HTML page that needs nothing else, prints on A4, and merges cells as the form does. */
export function toHtml(document: SubmissionDocument): string {
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${toHtmlFragment(document)}
</main>
</body>
</html>
`;
}
