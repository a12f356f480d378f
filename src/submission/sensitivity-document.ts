import { danishList, danishNumber } from "../domain/danish.js";
import { reference } from "../reference/reference.js";
import type { CellSensitivity } from "../review/cell-sensitivity.js";
import type { Nudge } from "../review/nudge.js";
import type { RunnerUp } from "../review/runners-up.js";
import type { Sensitivity } from "../review/sensitivity.js";
import { fractionText } from "./annex/shared.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, SubmissionDocument, Table } from "./document.js";
import { closestText, effectText, type NameOf } from "./sensitivity-texts.js";

/** What would change the table, cell by cell or pair by pair, and who was next for each place given by remainder. */
export function sensitivityDocument(sensitivity: Sensitivity): SubmissionDocument {
  const { studyYear, runnersUp } = sensitivity;
  const council = reference.of(sensitivity).council?.name;
  const title = `Følsomhed: hvad der skal til, før en studieplads flyttes${council === undefined ? "" : `, ${council}`} ${studyYear}`;
  const nameOf: NameOf = (id) => sensitivity.names[id] ?? id;
  const blocks: Block[] = [
    { kind: "paragraph", text: closestText(sensitivity, nameOf) },
    { kind: "paragraph", text: ruleText(sensitivity) },
    sensitivity.basis === "shares"
      ? pairTable(sensitivity.pairs, nameOf)
      : cellTable(sensitivity.cells, nameOf),
    ...(runnersUp.length === 0 ? [] : runnerUpBlocks(runnersUp, nameOf)),
  ];
  return { language: "da", title, sections: [{ id: "sensitivity", title, blocks }] };
}

function ruleText({ basis, unit }: Sensitivity): string {
  const step = danishNumber(unit);
  return basis === "shares"
    ? `For hvert par er vist, hvor mange procentpoint der mindst skal flyttes fra den ene specialisering til den anden, før en studieplads flyttes; der er regnet i trin på ${step} procentpoint. Et trin mindre ændrer intet. At to står lige, så rækkefølgen mellem dem skal afgøres, tæller også som en flytning.`
    : `For hvert felt er vist, hvor mange praktikpladser der mindst skal komme til eller falde bort, før en studieplads flyttes et sted i tabellen; alt andet er uændret, og der er regnet i trin på ${step}. Et trin mindre ændrer intet. At to står lige, så rækkefølgen mellem dem skal afgøres, tæller også som en flytning.`;
}

function cellTable(cells: readonly CellSensitivity[], nameOf: NameOf): Table {
  return {
    kind: "table",
    id: "sensitivity",
    caption: "Den mindste ændring i hvert felts praktikpladser, der flytter en studieplads",
    columns: [
      { header: "Institution", align: "start" },
      { header: "Specialisering", align: "start" },
      { header: "Praktikpladser", align: "end" },
      { header: "Studiepladser", align: "end" },
      { header: "Flere", align: "end" },
      { header: "Så flyttes", align: "start" },
      { header: "Færre", align: "end" },
      { header: "Så flyttes", align: "start" },
    ],
    rows: cells.map((cell) => [
      textCell(cell.institutionName),
      textCell(cell.specialisationName),
      numberCell(cell.internshipPlaces),
      numberCell(cell.studyPlaces),
      ...nudgeCells(cell.up, nameOf, cell.institution),
      ...nudgeCells(cell.down, nameOf, cell.institution),
    ]),
  };
}

function pairTable(pairs: Extract<Sensitivity, { basis: "shares" }>["pairs"], nameOf: NameOf): Table {
  return {
    kind: "table",
    id: "sensitivity",
    caption: "Den mindste flytning mellem to andele, der flytter en studieplads",
    columns: [
      { header: "Andel fra", align: "start" },
      { header: "Andel til", align: "start" },
      { header: "Procentpoint", align: "end" },
      { header: "Så flyttes", align: "start" },
    ],
    rows: pairs.map(({ fromName, toName, nudge }) => [
      textCell(fromName),
      textCell(toName),
      ...nudgeCells(nudge, nameOf),
    ]),
  };
}

function nudgeCells(nudge: Nudge | null, nameOf: NameOf, own?: string): Cell[] {
  return nudge === null
    ? [textCell("–"), textCell("intet")]
    : [numberCell(nudge.change), textCell(effectText(nudge.effect, nameOf, own))];
}

function runnerUpBlocks(runnersUp: readonly RunnerUp[], nameOf: NameOf): Block[] {
  return [
    { kind: "heading", text: "Næste i rækken" },
    {
      kind: "paragraph",
      text: "For hver studieplads, der er givet for en brøkdel, er vist, hvem der havde den største brøkdel uden at få en studieplads.",
    },
    {
      kind: "table",
      id: "runners-up",
      caption: "Studiepladser givet for en brøkdel, og hvem der var den næste",
      columns: [
        { header: "Fordeling", align: "start" },
        { header: "Fik en ekstra studieplads", align: "start" },
        { header: "Brøkdel", align: "end" },
        { header: "Den næste", align: "start" },
        { header: "Brøkdel", align: "end" },
        { header: "Forskel", align: "end" },
        { header: "Forskel som brøk", align: "end" },
      ],
      rows: runnersUp.map((row) => runnerUpRow(row, nameOf)),
    },
  ];
}

function runnerUpRow({ over, institution, name, remainder, next, margin }: RunnerUp, nameOf: NameOf): Cell[] {
  const region = over === "institutions" ? "Institutionerne" : "Regionen";
  return [
    textCell(institution === undefined ? region : nameOf(institution)),
    textCell(name),
    numberCell(remainder.decimal),
    textCell(next.length === 0 ? "ingen" : danishList(next.map((row) => row.name))),
    next[0] === undefined ? textCell("–") : numberCell(next[0].remainder.decimal),
    margin === null ? textCell("–") : numberCell(margin.decimal),
    textCell(margin === null ? "–" : fractionText(margin)),
  ];
}
