import { danishList, danishNumber } from "../domain/danish.js";
import { grouped } from "../domain/grouped.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { CellSensitivity } from "../what-if/cell-sensitivity.js";
import type { Nudge } from "../what-if/nudge.js";
import type { RunnerUp, Sensitivity } from "../what-if/sensitivity.js";
import { fractionText } from "./annex/divisions.js";
import { groupedTable, numberOrDash, numbers, spanning, tableOf, textCell, texts } from "./table.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { closestCallText, effectText, type NameOf } from "./sensitivity-texts.js";
import { answersBlocks, heading, inCouncilOf, oneSection, paragraph, PLACES, unitText } from "./blocks.js";

/** What would change the table, cell by cell or pair by pair, and who was next for each place given by remainder. */
export function sensitivityDocument(sensitivity: Sensitivity): SubmissionDocument {
  const { studyYear, runnersUp } = sensitivity;
  const title = `Hvad skal der til for at ændre tallene${inCouncilOf(sensitivity)} ${studyYear}?`;
  const nameOf: NameOf = (id) => sensitivity.names[id] ?? id;
  return oneSection("sensitivity", title, [
    paragraph(closestCallText(sensitivity)),
    paragraph(ruleText(sensitivity)),
    ...answersBlocks(sensitivity),
    ...(sensitivity.basis === "shares"
      ? [pairTable(sensitivity.pairs, nameOf)]
      : grouped(sensitivity.cells, ({ institution }) => institution).map((cells) =>
          cellTable(cells, nameOf, sensitivity.internshipPlacesUnit),
        )),
    ...(runnersUp.length === 0 ? [] : runnerUpBlocks(runnersUp, nameOf)),
  ]);
}

function ruleText({ basis, unit }: Sensitivity): string {
  const step = danishNumber(unit);
  return basis === "shares"
    ? `For hvert par er vist, hvor mange procentpoint der mindst skal flyttes fra den ene specialisering til den anden, før en studieplads flyttes; der er regnet i trin på ${step} procentpoint. Et trin mindre ændrer intet. At to står lige, så rækkefølgen mellem dem skal afgøres, tæller også som en flytning.`
    : `For hvert felt er vist, hvor mange praktikpladser der mindst skal komme til eller falde bort, før en studieplads flyttes et sted i tabellen; alt andet er uændret, og der er regnet i trin på ${step}. Et trin mindre ændrer intet. At to står lige, så rækkefølgen mellem dem skal afgøres, tæller også som en flytning.`;
}

/** The cells of an institution: a table of its own leaves room for what is moved. */
function cellTable(
  cells: readonly CellSensitivity[],
  nameOf: NameOf,
  unit: InternshipPlacesUnit | undefined,
): Table {
  const caption = `${cells[0]?.institutionName ?? ""}: den mindste ændring i praktikpladser (${unitText(unit)}), der flytter en studieplads`;
  const groups = cells.map((cell) => [
    { cell, way: "flere", nudge: cell.up },
    { cell, way: "færre", nudge: cell.down },
  ]);
  return groupedTable({ id: "sensitivity", caption }, groups, [
    spanning(texts("Specialisering", ({ cell }) => cell.specialisationName)),
    spanning(numbers(PLACES, ({ cell }) => cell.internshipPlaces)),
    spanning(numbers("Studiepladser", ({ cell }) => cell.studyPlaces)),
    texts("Ændring", ({ way, nudge }) =>
      nudge === null
        ? way
        : `${danishNumber(nudge.change)} ${way === "flere" && nudge.change === "1" ? "mere" : way}`,
    ),
    texts("Så flyttes", ({ cell, nudge }) => movedText(nudge, nameOf, cell.institution)),
  ]);
}

function pairTable(pairs: Extract<Sensitivity, { basis: "shares" }>["pairs"], nameOf: NameOf): Table {
  const caption = "Den mindste flytning mellem to andele, der flytter en studieplads";
  return tableOf({ id: "sensitivity", caption }, pairs, [
    texts("Andel fra", ({ fromName }) => fromName),
    texts("Andel til", ({ toName }) => toName),
    numbers("Procentpoint", ({ nudge }) => numberOrDash(nudge?.change ?? null)),
    texts("Så flyttes", ({ nudge }) => movedText(nudge, nameOf)),
  ]);
}

function movedText(nudge: Nudge | null, nameOf: NameOf, own?: string): string {
  return nudge === null ? "intet" : effectText(nudge.effect, nameOf, own);
}

function runnerUpBlocks(runnersUp: readonly RunnerUp[], nameOf: NameOf): Block[] {
  const caption = "Studiepladser givet for en brøkdel, og hvem der var den næste";
  return [
    heading("Næste i rækken"),
    paragraph(
      "For hver studieplads, der er givet for en brøkdel, er vist, hvem der havde den største brøkdel uden at få en studieplads.",
    ),
    tableOf({ id: "runners-up", caption }, runnersUp, [
      texts("Fordeling", ({ over, institution }) => {
        if (institution !== undefined) return nameOf(institution);
        return over === "institutions" ? "Institutionerne" : "Specialiseringerne";
      }),
      texts("Fik en ekstra studieplads", ({ name }) => name),
      numbers("Brøkdel", ({ remainder }) => remainder.decimal),
      texts("Den næste", ({ next }) =>
        next.length === 0 ? "ingen" : danishList(next.map(({ name }) => name)),
      ),
      numbers("Brøkdel", ({ next }) => numberOrDash(next[0]?.remainder.decimal ?? null)),
      numbers("Forskel", ({ margin }) => numberOrDash(margin?.decimal ?? null)),
      numbers("Forskel som brøk", ({ margin }) => textCell(margin === null ? "–" : fractionText(margin))),
    ]),
  ];
}
