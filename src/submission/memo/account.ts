import { danishList, danishNumber, danishPlaces } from "../../domain/danish.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { answerText, letterText } from "../letter.js";
import { noteTexts, remarksBeside } from "../remarks.js";
import { type Decimal, plain, sumOf } from "../../domain/amount.js";
import { type InternshipPlaces, type InternshipPlacesUnit, METHOD_NAMES } from "../../domain/request.js";
import { cellTable, changes, type ColumnOf, numberOrDash, numbers, type Place } from "../table.js";
import { heldRowsText } from "../annex/divisions.js";
import type { Block } from "../document.js";
import { paragraph, PLACES, unitText } from "../blocks.js";
import { explain } from "../../recommend/explain.js";
import type { ExplainedDivision, RemainderDivision } from "../../recommend/explanation.js";
import { sum, sumOfStudyPlaces } from "../../domain/sum.js";

/** What the council is asked to do, and the year's letter: a gap if the letter was not given. */
export function taskText(frame: FormFrame): string {
  const said = [letterText(frame), answerText(frame)].filter((text) => text !== null);
  const letter = said.length === 0 ? "[Ministeriets brev: dato, reference og frist]" : said.join(" ");
  return `KKR indstiller, hvor mange studiepladser der skal være på pædagoguddannelsen, fordelt på institutioner og specialiseringer på baggrund af praktikpladserne. Ministeren fastsætter antallet. ${letter}`;
}

/** The most remarks, and the most of each, that a meeting reads. */
const MOST = 4;
const LONGEST = 160;

/** What is to be read beside the numbers, shortly; the annex has all of it. */
export function remarksText({ request }: Recommendation): string {
  const { ours, theirs } = remarksBeside(request.returns, LONGEST);
  const others = theirs.length - MOST;
  const more = others > 1 ? ` ${danishNumber(others)} andre står i bilaget.` : "";
  const said = theirs.slice(0, others > 1 ? MOST : theirs.length).join("; ");
  // A remark that ends its own sentence ends ours.
  const end = /[.!?]«$/.test(said) ? "" : ".";
  return [...ours, ...(said === "" ? [] : [`Bemærkninger: ${said}${end}${more}`])].join(" ");
}

/** Who has reported internship places: all of them, or who is missing. A gap if it is not known. */
export function answeredText({ notes, request: { returns, internshipPlaces } }: Recommendation): string {
  if (internshipPlaces === undefined) {
    return "Fordelingen bygger på andele og ikke på indberettede praktikpladser.";
  }
  if (returns !== undefined) {
    const { answered, missing, notRead } = returns;
    const all = `Alle ${danishNumber(answered.length)} har indberettet praktikpladser.`;
    const isComplete = missing.length + notRead.length === 0;
    return [...(isComplete ? [all] : []), ...noteTexts(notes, ["returns"])].join(" ");
  }
  const providers = new Set(internshipPlaces.flatMap(({ provider }) => provider ?? []));
  const gap = "[Hvem der ikke har indberettet: …]";
  if (providers.size === 0) return gap;
  const who = `${danishNumber(providers.size)} ${providers.size === 1 ? "indberetter" : "indberettere"}`;
  return `Der er praktikpladser fra ${who}. ${gap}`;
}

/** Last year's internship places in the unit of this year's, and the unit that they were in if it is another. */
interface EarlierPlaces {
  readonly studyYear: string;
  readonly places: readonly InternshipPlaces[];
  readonly unit?: InternshipPlacesUnit;
}

/** The internship places of each cell, beside last year's if they are known. None where shares were decided. */
export function placesBlocks(
  { institutions, request }: Recommendation,
  frame: FormFrame,
  earlier: EarlierPlaces | undefined,
): Block[] {
  const { internshipPlaces, internshipPlacesUnit: unit } = request;
  if (internshipPlaces === undefined) return [];
  // Last year's numbers of others alone are beside nothing here.
  const places = institutions.flatMap(({ institution }) => rowsAt(earlier?.places ?? [], { institution }));
  const last = earlier === undefined || places.length === 0 ? undefined : { ...earlier, places };
  const cells = institutions.flatMap(({ institution, specialisations }) =>
    specialisations.map(({ specialisation }) => ({ institution, specialisation })),
  );
  const caption = `${PLACES} (${unitText(unit)})${last === undefined ? "" : ` nu og for ${last.studyYear}`}`;
  const table = cellTable(institutions, { id: "memo-places", caption }, [
    numbers(PLACES, (at) => plain(sumAt(internshipPlaces, at))),
    ...(last === undefined ? [] : earlierColumns(internshipPlaces, last, cells)),
  ]);
  const unknown = earlier === undefined ? [] : unknownNames(institutions, earlier.places);
  return [
    ...(unknown.length === 0
      ? []
      : [
          paragraph(
            `Praktikpladserne for ${earlier?.studyYear ?? ""} kendes ikke for ${danishList(unknown)}.`,
          ),
        ]),
    ...(unit !== undefined || last === undefined
      ? []
      : [paragraph("Det er forudsat, at praktikpladserne er opgjort i samme enhed de to år.")]),
    table,
    ...(last === undefined ? [] : besideTexts(internshipPlaces, last, frame).map(paragraph)),
  ];
}

/** Last year's internship places, and the change; against nothing that is known of last year there is none, nor of a sum of it. */
function earlierColumns(
  now: readonly InternshipPlaces[],
  { studyYear, places }: EarlierPlaces,
  cells: readonly Place[],
): ColumnOf<Place>[] {
  const isUnknown = (at: Place): boolean => rowsAt(places, at).length === 0;
  return [
    numbers(studyYear, (at) => numberOrDash(isUnknown(at) ? null : plain(sumAt(places, at)))),
    changes("Ændring", (at) =>
      rowsAt(cells, at).some(isUnknown) ? null : plain(sumAt(now, at).minus(sumAt(places, at))),
    ),
  ];
}

/** What makes the two years less comparable than they look: another unit, and who has answered in one of them alone. */
function besideTexts(
  now: readonly InternshipPlaces[],
  { studyYear, places, unit }: EarlierPlaces,
  { ownerId, knownProvider }: FormFrame,
): string[] {
  const [ours, theirs] = [now, places].map(
    (rows) =>
      new Map(
        rows.map(({ provider = "" }) => [ownerId(provider), knownProvider(provider)?.name ?? provider]),
      ),
  );
  const only = (when: string, from = ours, others = theirs): string[] => {
    const names = [...(from ?? [])].flatMap(([id, name]) => (others?.has(id) === true ? [] : name));
    return names.length === 0 ? [] : [`Kun ${when}: ${danishList(names)}.`];
  };
  const alone = [...only("i år"), ...only(`i ${studyYear}`, theirs, ours)];
  const isKnown = [...now, ...places].every(({ provider }) => provider !== undefined);
  const which = `Praktikpladserne for ${studyYear}`;
  const texts = [
    ...(unit === undefined
      ? []
      : [`${which} er omregnet fra ${UNIT_NAMES[unit]} (to halvårspladser er én helårsplads).`]),
    ...(isKnown ? [] : ["Det fremgår ikke for begge år, hvem praktikpladserne er fra."]),
    ...(!isKnown || alone.length === 0
      ? []
      : [
          `${which} er fra ${danishNumber(theirs?.size ?? 0)} indberettere, og årets er fra ${danishNumber(ours?.size ?? 0)}.`,
          ...alone,
          "En del af ændringen er derfor, hvem der har svaret.",
        ]),
  ];
  return texts.length === 0 ? [] : [texts.join(" ")];
}

/** The institutions that have no places there; of one that has some, the specialisations without. */
function unknownNames(
  institutions: Recommendation["institutions"],
  places: readonly InternshipPlaces[],
): string[] {
  return institutions.flatMap(({ institution, name, specialisations }) => {
    const without = specialisations.filter(
      ({ specialisation }) => rowsAt(places, { institution, specialisation }).length === 0,
    );
    if (without.length === 0) return [];
    return without.length === specialisations.length
      ? name
      : `${name} (${danishList(without.map((cell) => cell.name))})`;
  });
}

function rowsAt<T extends Place>(rows: readonly T[], { institution, specialisation }: Place): T[] {
  return rows.filter(
    (row) =>
      (institution === undefined || row.institution === institution) &&
      (specialisation === undefined || row.specialisation === specialisation),
  );
}

function sumAt(places: readonly InternshipPlaces[], at: Place): Decimal {
  return sumOf(rowsAt(places, at).map((row) => row.places));
}

/** How the numbers were made, a line each. Where a total comes from is for the council to say, unless it is a change. */
const HOW = [
  ["total-previous-year", "total-capacity"],
  ["basis-internship-places", "basis-shares", "method"],
  ["bounds"],
] as const;

/** Why each number is what it is, in plain sentences: the rules, and then each division. */
export function whyItems(recommendation: Recommendation): string[] {
  const rules = HOW.map((codes) => noteTexts(recommendation.notes, codes).join(" "));
  return [...rules.filter((text) => text !== ""), ...explain(recommendation).divisions.flatMap(divisionText)];
}

function divisionText(division: ExplainedDivision): string[] {
  const { over, studyPlaces } = division;
  const name = division.name ?? (over === "institutions" ? "Institutionerne" : "Specialiseringerne");
  const places = `${name}: ${danishPlaces(studyPlaces)}`;
  return division.kind === "divisor"
    ? [`${places} efter ${METHOD_NAMES[division.method]}; se beregningsbilaget.`]
    : remainderText(division, places);
}

function remainderText(division: RemainderDivision, places: string): string[] {
  const { rows, studyPlaces } = division;
  const free = rows.filter(({ held }) => held === null);
  const [only] = free;
  if (only === undefined) return [];
  const held = sumOfStudyPlaces(rows.filter((row) => row.held !== null));
  const rest = danishNumber(studyPlaces - held);
  const holds = `${places}. ${heldRowsText(rows)};`;
  if (free.length === 1 && held > 0) return [`${holds} de øvrige ${rest} er til ${only.name}.`];
  return [`${held === 0 ? `${places}.` : `${holds} de øvrige deler ${rest}.`} ${quotasText(division, free)}`];
}

function quotasText({ rows, placesByRank }: RemainderDivision, free: RemainderDivision["rows"]): string {
  const quotas = free.map((row) => `${danishNumber(row.quota.decimal)} til ${row.name}`);
  const whole = sum(free.map(({ wholePart }) => wholePart));
  const last =
    placesByRank === 0
      ? "Andelene går op."
      : `De hele dele giver ${danishNumber(whole)}. ${lastPlaces(rows.filter((row) => row.placeByRank))}`;
  return `De nøjagtige andele er ${danishList(quotas)}. ${last}`;
}

/** Who got what was left: by the largest remainder, or by the order that was said for equal ones. */
function lastPlaces(winners: RemainderDivision["rows"]): string {
  const names = danishList(winners.map(({ name }) => name));
  const isOne = winners.length === 1;
  const who = isOne
    ? `Den sidste studieplads går til ${names}`
    : `De sidste ${danishNumber(winners.length)} studiepladser går til ${names}`;
  return winners.some((row) => row.placeByTieOrder)
    ? `${who}. Flere stod lige, og rækkefølgen mellem dem er fastsat.`
    : `${who}, som har ${isOne ? "den største brøkdel" : "de største brøkdele"}.`;
}
