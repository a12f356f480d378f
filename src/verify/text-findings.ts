import { saidBeside, TOTAL_OF_TABLE } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import { firstYearOf } from "../domain/study-year.js";
import { sum } from "../domain/sum.js";
import { besideFindings, SEASONS } from "./beside-findings.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";
import { namesOf } from "./names-in-text.js";
import { neededTotals } from "./stated-divisions.js";
import { partFindings } from "./part-findings.js";
import { percentFindings } from "./percent-findings.js";
import { ofOtherCouncils } from "./running-text.js";
import { areShares } from "./respectively.js";
import { type SaidNumber, saidNumbers } from "./said-numbers.js";

/** A finding of a number in a text, but for the cells that the text stands in. */
type Judged = Extract<
  WithoutCells<Found>,
  { code: "figure-in-text-differs" | "total-in-text-differs" | "number-beside" }
>;
type WithoutCells<Each> = Each extends Found ? Omit<Each, "cells"> : never;

/** What a number beside the table is called that counts something else than this year's study places. */
const OF_OTHER_THINGS =
  /sidste|forrige|tidligere|(?:heraf|hvoraf|deraf) overbook|(?<!\p{L})før|praktik|ændr|forskel|afvig|difference|procent|pct|%|andel|gennemsnit|sommer|vinter|merit|udvikling|telefon|tlf|kontakt|cvr|ean|mail|dato|side|nr\.|halvår|helår|campus|udbudssted|afdeling|(?:19|20)\d\d/iu;

/** A total that names nothing beside itself is that of all, or of an institution, and no single cell's. */
const BARE_TOTAL = /^(?:i\s?alt|samlet|total(?:en)?|sum(?:men)?|tilsammen|sammenlagt)\s?[:=]?\s?[\d.\s]+$/iu;

/**
 * Numbers of study places in the running text, and beside the table, that are none of the table. One that is said of an
 * institution or a specialisation is wrong if it is nobody's, and a notice if it is another's; a total is a notice, for
 * a sentence may mean something else, and so is any other number. What the request states, as a bound, is known; what a
 * sentence says of another council or the whole country is left alone.
 */
export function textFindings(checked: Checked): Found[] {
  const { form, table, request, frame } = checked;
  const { institutions, specialisations } = frame;
  const sums = institutions.map(({ id }) => table.studyPlacesAt(id, null));
  const columns = specialisations.map(({ id }) => table.studyPlacesAt(null, id));
  // Without all the numbers there is no total to hold the text up against.
  const total = table.studyPlacesAt(null, null);
  if (total === null || columns.includes(null)) return [];
  const { rows, grandTotals, subtotals = [], beside = [] } = form;
  const inSums = [...grandTotals, ...subtotals.map(({ number }) => number)];
  const cells = [...rows.flatMap((row) => [row.total, row.studyPlaces]), ...inSums];
  const inTable = new Set([total, ...sums, ...columns, ...cells.map((number) => number?.value ?? null)]);
  // Where there is one institution, the sum of a specialisation is its cell.
  const ofKinds = institutions.length > 1 ? columns : [];
  const filledIn = [...inSums, ...rows.map((row) => row.total)].map((number) => number?.value ?? null);
  const totals = new Set([total, ...sums, ...ofKinds, ...filledIn]);
  const stated = numbersOf(request);
  const isStated = (value: number | null): boolean =>
    value !== null && [...stated.values()].some((numbers) => numbers.has(value));
  const wholes = new Set([total, ...grandTotals.map(({ value }) => value), ...(stated.get(null) ?? [])]);
  const isKnown = (read: number, text: string): boolean => {
    if (text.startsWith(TOTAL_OF_TABLE)) return wholes.has(read);
    return (BARE_TOTAL.test(text) && !isStated(read) ? totals : inTable).has(read);
  };
  // On top of the form there may be more of them than it says.
  const isOverbooked = request.overbooking?.mode === "on-top";
  const first = firstYearOf(request.studyYear) ?? 0;
  const years = [first, first + 1];
  const namesIn = namesOf(frame);
  const own = new Set(institutions.map(({ id }) => id));
  const absent = frame.edition.institutions.filter(({ id }) => !own.has(id));
  const isOfOtherCouncil = ofOtherCouncils(frame);
  // "UC Nordjylland" is no council.
  const isOfOthers = (sentence: string): boolean =>
    isOfOtherCouncil(absent.reduce((left, { name }) => left.replaceAll(name, ""), sentence));
  const judge = (number: SaidNumber, said: readonly SaidNumber[]): Judged | null => {
    const { sentence: text, written, value: read, list } = number;
    // Of shares `percentFindings` tells.
    if (list !== null && areShares(list.values) && !inTable.has(read)) return null;
    const ids = [...new Set(number.own)];
    const right = rightNumbers(number, checked);
    const isTheirs = right?.includes(read) === true || ids.some((id) => stated.get(id)?.has(read));
    if (right !== null && !isTheirs && (list !== null || !isSplit(number, said, checked))) {
      const severity = inTable.has(read) ? "notice" : "error";
      return { code: "figure-in-text-differs", severity, text, written, read, ids, right };
    }
    if (isKnown(read, text)) return null;
    const isAbsents = absent.some(({ name }) => text.includes(name));
    if (number.isTotal && !isAbsents && !(isOverbooked && /overbook/iu.test(text)))
      return { code: "total-in-text-differs", severity: "notice", text, written, read, total };
    if (right !== null || isStated(read) || text.includes(`${written} af studiepladserne`)) return null;
    return { code: "number-beside", severity: "notice", written, text };
  };
  const labelled = beside
    .filter(({ label }) => label !== "")
    .map((one) => ({ text: saidBeside(one), cells: [one.number.where] }));
  const found = new Map<string, Found>();
  // A number without a word of what it is has its cell.
  const bare = beside.flatMap(({ label, number }) => (label === "" ? [number.written] : []));
  for (const { text, cells: at } of [
    ...form.texts.flatMap((words) => (bare.includes(words) ? [] : [{ text: words, cells: [] }])),
    ...labelled,
  ]) {
    const said = saidNumbers(text, years, namesIn).filter(({ sentence }) => !isOfOthers(sentence));
    for (const number of said) {
      const judged = judge(number, said);
      // Numbers of lists that stand in each other's places are one finding.
      const isMisplaced = number.list !== null && inTable.has(number.value);
      const key = `${isMisplaced ? "list" : number.value} ${number.sentence}`;
      if (judged !== null && !found.has(key)) found.set(key, { ...judged, cells: at });
    }
  }
  const context = { ...checked, years, namesIn, inTable, isStated };
  for (const finding of besideFindings(form.texts, context)) found.set(JSON.stringify(finding), finding);
  // A sentence with a number that is wrong is found already.
  const wrong = new Set([...found.values()].map((finding) => ("text" in finding ? finding.text : null)));
  for (const text of form.texts) {
    for (const finding of SEASONS.test(text) ? [] : partFindings(text, context))
      if (!wrong.has(finding.text ?? "") && !isOfOtherCouncil(text))
        found.set(JSON.stringify(finding), finding);
    for (const finding of percentFindings(text, context))
      if (!wrong.has(finding.text) && !isOfOtherCouncil(finding.text))
        found.set(JSON.stringify(finding), finding);
  }
  for (const one of beside) {
    const { label, number } = one;
    const { written, value, where } = number;
    const text = saidBeside(one);
    const isSaid = [...found.values()].some((finding) => finding.cells.includes(where));
    const isOurs = inTable.has(value) || isStated(value) || (isOverbooked && /overbook/iu.test(label));
    if (label === "" || value === null || isSaid || isOurs || OF_OTHER_THINGS.test(label)) continue;
    found.set(text, { code: "number-beside", severity: "notice", written, text, cells: [where] });
  }
  return [...found.values()];
}

/**
 * What the table has of those whose number it is: of an institution and a specialisation their cell, else the
 * institution's total or the specialisation's sum, or their cell with what else the sentence names. Null if it is of
 * nobody on the table.
 */
function rightNumbers({ own, named }: SaidNumber, { table, frame }: Checked): readonly number[] | null {
  const { institutions, specialisations } = frame;
  const among = (ids: readonly string[], all: readonly { readonly id: string }[]): string[] =>
    all.map(({ id }) => id).filter((id) => ids.includes(id));
  const theirs = among(own, institutions);
  const kinds = among(own, specialisations);
  const isOfAbsent = own.some((id) => ![...institutions, ...specialisations].some((one) => one.id === id));
  if (theirs.length + kinds.length === 0 || (isOfAbsent && theirs.length === 0)) return null;
  const cellsOf = (at: readonly string[], of: readonly string[]): (number | null)[] =>
    at.flatMap((institution) => of.map((kind) => table.studyPlacesAt(institution, kind)));
  const numbers =
    theirs.length > 0 && kinds.length > 0
      ? cellsOf(theirs, kinds)
      : [
          ...theirs.map((id) => table.totalAt(id)),
          ...cellsOf(theirs, among(named, specialisations)),
          ...kinds.map((id) => table.studyPlacesAt(null, id)),
          ...cellsOf(
            institutions.map(({ id }) => id),
            kinds,
          ),
          // Those of several may be said together.
          ...[theirs.map((id) => table.totalAt(id)), kinds.map((id) => table.studyPlacesAt(null, id))]
            .filter((several) => several.length > 1)
            .map((several) => sum(several.map((number) => number ?? 0))),
        ];
  return [...new Set(numbers)].filter((number) => number !== null);
}

/** Whether a number is one of an institution's cells, of which its sentence says them all: "fordelt med 247, 118 og 224". */
function isSplit(
  { own, sentence, value }: SaidNumber,
  said: readonly SaidNumber[],
  { table, frame: { institutions, specialisations } }: Checked,
): boolean {
  const values = said.filter((other) => other.sentence === sentence).map((other) => other.value);
  return institutions.some(({ id }) => {
    const cells = specialisations.map((kind) => table.studyPlacesAt(id, kind.id));
    return (
      own.includes(id) &&
      cells.includes(value) &&
      cells.every((cell) => cell !== null && values.includes(cell))
    );
  });
}

/** The whole numbers that a request states, by whose they are: totals of this year and the last, bounds, decisions. */
function numbersOf(request: RecommendationRequest): ReadonlyMap<string | null, ReadonlySet<number>> {
  const { studyPlaces: origin, bounds = [], decided = [], specialisationTotals = {} } = request;
  const stated: (readonly [string | null, number])[] = [
    ...neededTotals(request),
    ...("totals" in origin ? Object.entries(origin.totals) : []),
    ...bounds.flatMap(({ institution, specialisation = institution, minimum = 0, maximum = 0 }) =>
      [institution, specialisation].flatMap((id) => [minimum, maximum].map((count) => [id, count] as const)),
    ),
    ...decided.flatMap(({ institution, specialisation, studyPlaces }) =>
      [institution, specialisation].map((id) => [id, studyPlaces] as const),
    ),
    ...(typeof specialisationTotals === "string" ? [] : Object.entries(specialisationTotals)),
  ];
  const numbers = new Map<string | null, Set<number>>();
  for (const [whose, count] of stated)
    numbers.set(whose, (numbers.get(whose) ?? new Set<number>()).add(count));
  return numbers;
}
