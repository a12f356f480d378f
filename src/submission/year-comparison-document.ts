import { capitalised, danishList, danishNumber, danishPlaces } from "../domain/danish.js";
import { overbookingNotices } from "../domain/overbooking-notices.js";
import { answersTexts, danishText } from "../messages/note-of.js";
import { reference } from "../reference/reference.js";
import {
  areOfOtherCouncils,
  areOfSameInstitutions,
  isInBoth,
  type ComparedYear,
  type Difference,
  type Presence,
  type YearComparison,
} from "../what-if/compare-years.js";
import {
  atPlace,
  cellTable,
  changes,
  type ColumnOf,
  numberOrDash,
  numbers,
  type Place,
  signed,
  tableOf,
  texts,
} from "./table.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { betweenYears, changesPicture } from "./pictures.js";
import { heading, inCouncilOf, listOf, oneSection, paragraph } from "./blocks.js";

/** What has changed from one recommendation to the next, as a table with its sums. */
export function yearComparisonDocument(comparison: YearComparison): SubmissionDocument {
  const title = `Ændring i antal studiepladser${inCouncil(comparison)} ${betweenYears(comparison)}`;
  const answers = answersTexts(comparison.current.returns);
  const blocks = changesBlocks(comparison, [
    // Who is not in the current numbers, and that it is those.
    ...(answers.length === 0
      ? []
      : [paragraph(`Om tallene for ${comparison.current.studyYear}: ${answers.join(" ")}`)]),
    ...(comparison.institutions.some(isInBoth) ? [changesPicture(comparison)] : []),
    yearTable(comparison, "changes"),
    ...(comparison.institutions.length === 1 || !areOfSameInstitutions(comparison)
      ? []
      : [heading("Specialiseringerne på tværs af institutioner"), specialisationTable(comparison)]),
  ]);
  return oneSection("changes", title, blocks);
}

/** " i KKR Sjælland", whose both years are; nothing if they are of other councils, or of the whole country. */
function inCouncil(comparison: YearComparison): string {
  return areOfOtherCouncils(comparison) ? "" : inCouncilOf(comparison.current);
}

/** Whether the previous numbers are of several councils, which the current has come of. */
function isJoined({ previous: { kkrs = [] } }: YearComparison): boolean {
  return kkrs.length > 1;
}

/** The change in a sentence, the tables of it, and what is to be kept in mind: that comes first where it is the answer. */
export function changesBlocks(comparison: YearComparison, tables: readonly Block[]): Block[] {
  const text = paragraph(changesText(comparison));
  const remarks = listOf(changesRemarks(comparison));
  return areOfSameInstitutions(comparison) ? [text, ...tables, ...remarks] : [text, ...remarks, ...tables];
}

/** The change of the total, and how much the cells gained and lost; none where the totals are of other institutions. */
function changesText(comparison: YearComparison): string {
  const { total, cells } = comparison;
  if (!areOfSameInstitutions(comparison)) {
    return "De to indstillinger har ikke de samme institutioner, og deres samlede antal kan derfor ikke sammenlignes.";
  }
  const between = betweenYears(comparison);
  const whole = `${capitalised(between)} er det samlede antal${isJoined(comparison) ? "" : inCouncil(comparison)}`;
  const percent = total.percent === null ? "" : ` (${signed(total.percent)} pct.)`;
  const parts =
    cells.sum === total.change
      ? ""
      : " Bemærk: felternes ændringer giver ikke ændringen af det samlede antal.";
  if (total.change === 0 && total.previous !== null && cells.sum === 0) {
    const moved =
      cells.gained === 0
        ? "Intet felt er ændret."
        : cells.gained === 1
          ? "Én studieplads er flyttet mellem felterne."
          : `${danishNumber(cells.gained)} studiepladser er flyttet mellem felterne.`;
    return `${whole} uændret ${danishNumber(total.previous)}. ${moved}`;
  }
  return `${whole} ændret fra ${danishNumber(total.previous ?? 0)} til ${danishPlaces(total.current ?? 0)}: ${signed(total.change)}${percent}.${cellsText(cells)}${parts}`;
}

/** What the total does not say: that some cells have gained and others lost. */
function cellsText({ gained, lost, sum }: YearComparison["cells"]): string {
  if (gained === 0 || lost === 0) return "";
  return ` Nogle felter har tilsammen fået ${danishNumber(gained)} flere, og andre ${danishNumber(-lost)} færre: ${signed(sum)}.`;
}

/** The numbers of two years and the change, which is not known of an institution that is not in both. */
function differenceColumns<Row>(
  { previous, current }: YearComparison,
  differenceOf: (row: Row) => Difference,
  isInBothYears: (row: Row) => boolean,
): ColumnOf<Row>[] {
  const isSameYear = previous.studyYear === current.studyYear;
  const known = (row: Row): Partial<Difference> => (isInBothYears(row) ? differenceOf(row) : {});
  return [
    numbers(isSameYear ? "Før" : previous.studyYear, (row) => numberOrDash(differenceOf(row).previous)),
    numbers(isSameYear ? "Nu" : current.studyYear, (row) => numberOrDash(differenceOf(row).current)),
    changes("Ændring", (row) => known(row).change ?? null),
    changes("Ændring i pct.", (row) => known(row).percent ?? null),
  ];
}

/** The two years cell by cell; in a case without the change in per cent. */
export function yearTable(comparison: YearComparison, id: "changes" | "memo-changes"): Table {
  const { institutions, total } = comparison;
  const columns = differenceColumns<Place>(
    comparison,
    (at) => atPlace<Difference>(institutions, total, at),
    ({ institution }) =>
      institutions
        .filter((row) => institution === undefined || row.institution === institution)
        .every(isInBoth),
  );
  const caption = "Antal studiepladser i de to indstillinger";
  // Where no institution is in both years, every change is unknown.
  const shown = !institutions.some(isInBoth) ? 2 : id === "changes" ? 4 : 3;
  return cellTable(institutions, { id, caption }, columns.slice(0, shown));
}

function specialisationTable(comparison: YearComparison): Table {
  const caption = "Antal studiepladser per specialisering i de to indstillinger";
  const rows = [...comparison.specialisations, { ...comparison.total, name: "I alt" }];
  return tableOf({ id: "changes-by-specialisation", caption }, rows, [
    texts("Specialisering", ({ name }) => name),
    ...differenceColumns<Difference>(
      comparison,
      (row) => row,
      () => true,
    ),
  ]);
}

/** Who came and who went, and what makes the two recommendations less comparable than they look. */
function changesRemarks(comparison: YearComparison): string[] {
  const { previous, current, institutions, specialisations } = comparison;
  const names = (
    rows: readonly { readonly name: string; readonly presence: Presence }[],
    presence: Presence,
  ) => danishList(rows.filter((row) => row.presence === presence).map(({ name }) => name));
  return [
    ...remark("Kun i den nye indstilling:", names(institutions, "came")),
    ...remark("Kun i den tidligere indstilling:", names(institutions, "went")),
    ...remark("Nye specialiseringer:", names(specialisations, "came")),
    ...remark("Specialiseringer, der er udgået:", names(specialisations, "went")),
    ...(!isJoined(comparison) && !areOfOtherCouncils(comparison)
      ? []
      : [
          `Indstillingerne er ikke fra det samme KKR: Den tidligere er fra ${whoseOf(previous)}, den nye fra ${whoseOf(current)}.`,
        ]),
    ...overbookingNotices(previous.overbooking, current.overbooking).map((notice) =>
      danishText({ code: "notice", notice }),
    ),
    ...(previous.studyYear > current.studyYear
      ? ["Den første indstilling er for et senere studieår end den anden. Er de byttet om?"]
      : []),
    ...(previous.studyYear === current.studyYear ? ["Begge indstillinger er for det samme studieår."] : []),
  ];
}

function remark(what: string, who: string): string[] {
  return who === "" ? [] : [`${what} ${who}.`];
}

function whoseOf(year: ComparedYear): string {
  const { council, names } = reference.of(year);
  const several = year.kkrs?.map((kkr) => names[kkr] ?? kkr);
  return several ? danishList(several) : (council?.name ?? year.kkr ?? "hele landet");
}
