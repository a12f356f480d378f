import { toDocx } from "./src/render/docx/to-docx.js";
import type { Block } from "./src/submission/document.js";

// One of each kind of block, each in every form that the writer for Word tells apart: what docx runs for it is what
// the page holds of docx.
const text = `Tekst & "tegn" <> 'æøå' 😀 \u00a0 {0} {list-0} {{navn}} $1 \\ ${"ord ".repeat(60)} `;
const blocks: readonly Block[] = [
  { kind: "heading", text: "Overskrift" },
  { kind: "heading", text: "Overskrift", isSub: true },
  { kind: "paragraph", text },
  { kind: "list", items: ["Første", text] },
  { kind: "paragraph", text: "Før en tabel" },
  {
    kind: "table",
    id: "sample",
    caption: text,
    columns: [
      { header: "Navn", align: "start" },
      { header: "Antal", align: "end" },
    ],
    rows: [
      [
        { kind: "text", text, rows: 2 },
        { kind: "number", value: "1", text: "1" },
      ],
      [{ kind: "covered" }, { kind: "blank" }],
      [
        { kind: "text", text: "I alt" },
        { kind: "number", value: "1", text: "1" },
      ],
    ],
    endsInSums: true,
  },
];

// The first section has a page to itself, the second begins one, the third runs on.
await toDocx({
  language: "da",
  title: text,
  sections: [
    { id: "form", title: "Skema", blocks },
    { id: "annex", title: "Beregning", blocks },
    { id: "request", title: "Anmodning", blocks },
  ],
});
