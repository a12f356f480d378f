import { TOTAL_OF_TABLE } from "../domain/filled-form.js";
import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import { type About, stepOf } from "./about-number.js";
import { areShares } from "./respectively.js";
import type { Sentence } from "./running-text.js";
import { type SaidNumber, saidNumbers } from "./said-numbers.js";
import type { Stated, TextContext } from "./text-context.js";

/** A total that names nothing beside itself is that of all, or of an institution, and no single cell's. */
const BARE_TOTAL = /^(?:i\s?alt|samlet|total(?:en)?|sum(?:men)?|tilsammen|sammenlagt)\s?[:=]?\s?[\d.\s]+$/iu;

/**
 * Numbers of study places in a sentence that are none of the table. One that is said of an institution or a
 * specialisation is wrong if it is nobody's, and a notice if it is another's; a total is a notice, for a sentence may mean
 * something else, and so is any other number. What the request states, as a bound, is known.
 */
export function numberFindings(sentence: Sentence, context: TextContext): SaidWrong[] {
  const said = saidNumbers(sentence, context);
  const found = new Map<number | string, SaidWrong>();
  for (const number of said) {
    const judged = judge(number, said, sentence.sentence, context);
    // Numbers of lists that stand in each other's places are one finding.
    const key = number.list !== null && context.inTable.has(number.value) ? "list" : number.value;
    if (judged !== null && !found.has(key)) found.set(key, judged);
  }
  return [...found.values()];
}

function judge(
  number: SaidNumber,
  said: readonly SaidNumber[],
  text: string,
  context: TextContext,
): SaidWrong | null {
  const { inTable, stated, isStated, absent, total } = context;
  const { written, value: read, list, isTotal } = number;
  const isInTable = inTable.has(read);
  // Of shares `percentFindings` tells.
  if (list !== null && areShares(list.values) && !isInTable) return null;
  const ids = [...new Set(number.own)];
  const right = rightNumbers(number, context);
  if (number.about !== undefined) return aboutFinding(number, number.about, right, text, context);
  const theirs = stated.filter((one) => one.count === read && isOf(one, ids, context));
  const isTheirs = right?.includes(read) === true || theirs.length > 0;
  if (right !== null && !isTheirs && (list !== null || !isSplit(number, said, context))) {
    const severity = isInTable ? "notice" : "error";
    return { code: "figure-in-text-differs", severity, written, read, ids, right };
  }
  if (right !== null && isTheirs && isNotHeld(number, theirs, said, text, context))
    return { code: "number-beside", written, isHeld: false };
  if (isKnown(read, text, context)) return null;
  // On top of the form there may be more of them than it says.
  const isOverbooked = context.request.overbooking?.mode === "on-top" && /overbook/iu.test(text);
  if (isTotal && !isOverbooked && !absent.some(({ name }) => text.includes(name)))
    return { code: "total-in-text-differs", written, read, total };
  if (right !== null || isStated(read) || text.includes(`${written} af studiepladserne`)) return null;
  return { code: "number-beside", written };
}

/** A number is no rounding of any that it may be of: those of whom it is said, the total that it is called, or else any. */
function aboutFinding(
  { written, value: read, own }: SaidNumber,
  about: About,
  right: readonly number[] | null,
  text: string,
  { inTable, stated, total }: TextContext,
): SaidWrong | null {
  const all = [...inTable, ...stated.map(({ count }) => count)];
  const theirs = right ?? (OF_ALL.test(text) ? [total] : all);
  if (theirs.some((count) => count !== null && about.holds(count - read, stepOf(read)))) return null;
  return right === null
    ? { code: "total-in-text-differs", written, read, total }
    : { code: "figure-in-text-differs", severity: "notice", written, read, ids: [...new Set(own)], right };
}

const OF_ALL = /i\s?alt|saml(?:et|ede)|tilsammen|sammenlagt|hele/iu;

/** Whether what is stated is of those named: of none of the same kind as another. */
function isOf(
  { ids }: Stated,
  named: readonly string[],
  { frame: { institutions, specialisations } }: TextContext,
): boolean {
  return (
    named.some((id) => ids.includes(id)) &&
    [institutions, specialisations].every((among) => {
      const own = ids.find((id) => among.some((one) => one.id === id));
      const others = named.filter((id) => among.some((one) => one.id === id));
      return own === undefined || others.length === 0 || others.includes(own);
    })
  );
}

const DECIDED = /(?<!\p{L})(?:fastsat|besluttet)(?!\p{L})/iu;

/** Whether a number is said to be a limit that is the other one, or to be decided and is not, though others are. */
function isNotHeld(
  number: SaidNumber,
  theirs: readonly Stated[],
  said: readonly SaidNumber[],
  text: string,
  context: TextContext,
): boolean {
  if (new Set(number.own).size !== 2) return false;
  const limits = [...text.matchAll(new RegExp(`(mindst|højst) ${number.written}(?!\\d)`, "giu"))].map(
    ([, limit]) => limit,
  );
  // One that is said of two numbers alike may be of either.
  const word = new Set(limits).size === 1 ? limits[0] : undefined;
  const held = theirs.flatMap((one) => one.held ?? []);
  if (word !== undefined && held.length > 0)
    return (
      !held.includes("decided") && !held.includes(word.toLowerCase() === "højst" ? "maximum" : "minimum")
    );
  const isAnyHeld = context.stated.some((one) => one.held !== undefined);
  return DECIDED.test(text) && isAnyHeld && held.length === 0 && !isSplit(number, said, context);
}

function isKnown(
  read: number,
  text: string,
  { form, frame: { specialisations }, table, totals, total, inTable, stated, isStated }: TextContext,
): boolean {
  const { rows, grandTotals, subtotals = [] } = form;
  const ofAll = [total, ...grandTotals.map(({ value }) => value)];
  if (text.startsWith(TOTAL_OF_TABLE))
    return ofAll.includes(read) || stated.some(({ ids, count }) => ids.length === 0 && count === read);
  if (!BARE_TOTAL.test(text) || isStated(read)) return inTable.has(read);
  // Where there is one institution, the sum of a specialisation is its cell.
  const columns = totals.length > 1 ? specialisations.map(({ id }) => table.studyPlacesAt(null, id)) : [];
  const stands = [...subtotals.map(({ number }) => number), ...rows.map((row) => row.total)];
  return [...ofAll, ...totals, ...columns, ...stands.map((number) => number?.value)].includes(read);
}

/**
 * What the table has of those whose number it is: of an institution and a specialisation their cell, else the
 * institution's total or the specialisation's sum, or their cell with what else the sentence names. Null if it is of
 * nobody on the table.
 */
export function rightNumbers(
  { own, named }: Pick<SaidNumber, "own" | "named">,
  { table, frame }: TextContext,
): readonly number[] | null {
  const institutions = frame.institutions.map(({ id }) => id);
  const specialisations = frame.specialisations.map(({ id }) => id);
  const theirs = institutions.filter((id) => own.includes(id));
  const kinds = specialisations.filter((id) => own.includes(id));
  const isOfAbsent = theirs.length + kinds.length < new Set(own).size;
  if (theirs.length === 0 && (kinds.length === 0 || isOfAbsent)) return null;
  const cellsOf = (at: readonly string[], of: readonly string[]): (number | null)[] =>
    at.flatMap((institution) => of.map((kind) => table.studyPlacesAt(institution, kind)));
  const totals = theirs.map((id) => table.totalAt(id));
  const sums = kinds.map((id) => table.studyPlacesAt(null, id));
  // Those of several may be said together.
  const together = [totals, sums].filter((several) => several.length > 1);
  const numbers =
    theirs.length > 0 && kinds.length > 0
      ? cellsOf(theirs, kinds)
      : [
          ...[
            ...totals,
            ...cellsOf(
              theirs,
              specialisations.filter((id) => named.includes(id)),
            ),
          ],
          ...[...sums, ...cellsOf(institutions, kinds)],
          ...together.map((several) => sum(several.map((number) => number ?? 0))),
        ];
  return [...new Set(numbers)].filter((number) => number !== null);
}

/** Whether a number is one of an institution's cells, of which its sentence says them all: "fordelt med 247, 118 og 224". */
function isSplit(
  { own, value }: SaidNumber,
  said: readonly SaidNumber[],
  { table, frame: { institutions, specialisations } }: TextContext,
): boolean {
  const values = said.map((other) => other.value);
  return institutions.some(({ id }) => {
    const cells = specialisations.map((kind) => table.studyPlacesAt(id, kind.id));
    return (
      own.includes(id) &&
      cells.includes(value) &&
      cells.every((cell) => cell !== null && values.includes(cell))
    );
  });
}
