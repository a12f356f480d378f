import { answersTexts } from "../domain/answers.js";
import { danishList, danishNumber } from "../domain/danish.js";
import { withoutFolders } from "../domain/without-folders.js";
import { formNotices } from "../domain/year-notices.js";
import { noticeInDanish } from "../messages/describe-notice.js";
import type { FormFrame } from "../domain/form-frame.js";
import { METHOD_NAMES } from "../domain/method.js";
import { methodOfSplit } from "../domain/method-of-split.js";
import type { Notice } from "../domain/notice.js";
import type { Note } from "../domain/recommendation.js";
import type { Names } from "../domain/refusal.js";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import { type Calculation, divisionsOf } from "./calculation.js";
import { ceilingNotes } from "./ceiling-notes.js";
import { undecidedCells } from "./undecided-cells.js";

/** What the table rests on and what was done on the way, in Danish, in the order a reader asks for it. */
export function notesFor(
  request: RecommendationRequest,
  calculation: Calculation,
  frame: FormFrame,
  beside: readonly Note[],
  notices: readonly Notice[],
): Note[] {
  return [
    ...(request.studyPlaces.from === "capacity"
      ? ceilingNotes(request, frame)
      : recommendationNotes(request, request.studyPlaces, calculation, frame)),
    ...answersTexts(request.returns).map((text) => ({ code: "returns", text })),
    overbookingNote(request),
    ...boundsNote(request, frame),
    ...decidedNote(request, frame),
    ...tieNotes(calculation, frame),
    ...beside,
    ...editionNote(frame),
    // How much was read is for the screen.
    ...notices
      .filter(({ code }) => code !== "table-read")
      .map((notice) => ({ code: `input-${notice.code}`, text: readingText(notice) })),
  ];
}

/** A notice as the form has it: a place in a file, by the file's name, is one that its reader may have, a path in a request is not. */
function readingText(notice: Notice): string {
  const named = withoutFolders(notice);
  const where: { path?: string } & Where = { ...named.where };
  delete where.path;
  return noticeInDanish({ ...named, where });
}

type JudgedOrigin = Exclude<StudyPlacesOrigin, { readonly from: "capacity" }>;
type PreviousYear = Extract<StudyPlacesOrigin, { readonly from: "previous-year" }>;

function recommendationNotes(
  request: RecommendationRequest,
  origin: JudgedOrigin,
  calculation: Calculation,
  frame: FormFrame,
): Note[] {
  return [
    {
      code: "recommendation",
      text: "Tabellen er en indstilling. Ministeren fastsætter antallet.",
    },
    { code: `total-${origin.from}`, text: totalNote(origin, calculation, frame) },
    ...divisionNotes(request, calculation, frame),
  ];
}

/** What was divided, and how: nothing, where the council has fixed every cell. */
function divisionNotes(request: RecommendationRequest, calculation: Calculation, frame: FormFrame): Note[] {
  const cells = frame.institutions.length * frame.specialisations.length;
  if (request.decided?.length === cells) {
    const text = "Antallet i alle felter er fastsat af KKR; felterne er ikke beregnet ved en fordeling.";
    return [{ code: "method", text }];
  }
  return [basisNote(request, frame), { code: "method", text: methodNote(request, calculation) }];
}

function totalNote(studyPlaces: JudgedOrigin, { totals }: Calculation, frame: FormFrame): string {
  switch (studyPlaces.from) {
    case "institution-totals":
      return "Antallet af studiepladser for hver institution er fastsat af KKR.";
    case "regional-total":
      return `Det samlede antal for regionen, ${danishNumber(studyPlaces.total)}, er fastsat af KKR${
        totals.division === undefined ? "." : " og fordelt på institutionerne efter deres praktikpladser."
      }`;
    case "previous-year": {
      const { changed } = totals;
      if (studyPlaces.change === undefined || changed === undefined) {
        // The last change may end in "pct.", which is then the sentence's own full stop.
        const changes = eachChange(studyPlaces, frame).replace(/\.?$/, ".");
        return `Antallet for hver institution er sidste års med den besluttede ændring: ${changes}`;
      }
      return `Det samlede antal er sidste års ${danishNumber(changed.before)} ${changeText(studyPlaces.change)} = ${danishNumber(changed.exact)}${
        changed.exact === String(changed.studyPlaces)
          ? ""
          : `, afrundet til ${danishNumber(changed.studyPlaces)}`
      }${totals.division === undefined ? "." : ", fordelt på institutionerne efter sidste års antal."}`;
    }
  }
}

function eachChange({ totals, changes }: PreviousYear, frame: FormFrame): string {
  return danishList(
    frame.institutions.map(({ id, name }) => {
      const change = changes?.[id] ?? { places: 0 };
      return `${name} ${danishNumber(totals[id] ?? 0)} ${changeText(change)}`;
    }),
  );
}

/** "+ 20 pct.", "− 23". */
function changeText(change: Change): string {
  const [amount, unit] = "places" in change ? [String(change.places), ""] : [String(change.percent), " pct."];
  const sign = amount.startsWith("-") ? "−" : "+";
  return `${sign} ${danishNumber(amount.replace(/^[-+]/, ""))}${unit}`;
}

function basisNote(request: RecommendationRequest, frame: FormFrame): Note {
  const shares = request.specialisationShares;
  if (shares === undefined) {
    const unit =
      request.internshipPlacesUnit === undefined
        ? ""
        : ` Praktikpladserne er opgjort som ${request.internshipPlacesUnit === "half-year" ? "halvårspladser" : "helårspladser"}.`;
    return {
      code: "basis-internship-places",
      text: `Studiepladserne er fordelt på specialiseringer efter institutionens praktikpladser inden for hver af dem.${unit}`,
    };
  }
  const parts = frame.specialisations.map(
    ({ id, name }) => `${name} ${danishNumber(String(shares[id] ?? 0))}`,
  );
  return {
    code: "basis-shares",
    text: `Studiepladserne er fordelt på specialiseringer efter besluttede andele i pct.: ${danishList(parts)}.`,
  };
}

function methodNote(request: RecommendationRequest, { split }: Calculation): string {
  if (split.kind === "two-way") {
    const totals =
      request.specialisationTotals === "by-internship-places"
        ? "Det samlede antal er fordelt på specialiseringer efter praktikpladser ved største brøks metode."
        : "Antallet for hver specialisering er fastsat af KKR.";
    return `${totals} Felterne er fordelt, så både institutionernes og specialiseringernes antal overholdes, efter ${METHOD_NAMES[split.table.method]} i begge retninger.`;
  }
  const method = methodOfSplit(request);
  return method === "largest-remainder"
    ? "Fordelt efter største brøks metode: hver får den hele del af sin nøjagtige andel, og de resterende studiepladser går til de største brøkdele."
    : `Fordelt efter ${METHOD_NAMES[method]}.`;
}

function boundsNote({ bounds = [] }: RecommendationRequest, { names }: FormFrame): Note[] {
  if (bounds.length === 0) return [];
  const parts = bounds.map((bound) => {
    const least = bound.minimum === undefined ? "" : ` mindst ${danishNumber(bound.minimum)}`;
    const most = bound.maximum === undefined ? "" : ` højst ${danishNumber(bound.maximum)}`;
    return `${cellName(bound, names)}${least}${least !== "" && most !== "" ? " og" : ""}${most}`;
  });
  return [{ code: "bounds", text: `Fastsatte grænser: ${danishList(parts)} studiepladser.` }];
}

/** Each decided cell, with the calculated number beside it. */
function decidedNote(request: RecommendationRequest, frame: FormFrame): Note[] {
  const cells = undecidedCells(request, frame);
  return (request.decided ?? []).map((cell) => {
    const row = frame.institutions.findIndex(({ id }) => id === cell.institution);
    const column = frame.specialisations.findIndex(({ id }) => id === cell.specialisation);
    const calculated = cells?.[row]?.[column];
    const beside =
      calculated === undefined
        ? "Uden beslutningerne har beregningen ikke ét bestemt resultat."
        : `Beregningen uden beslutningerne giver ${danishNumber(calculated)}.`;
    return {
      code: "decided",
      text: `Fastsat af KKR: ${cellName(cell, frame.names)} ${danishNumber(cell.studyPlaces)} studiepladser. ${beside}`,
    };
  });
}

function cellName(
  { institution, specialisation }: { readonly institution: string; readonly specialisation?: string },
  names: Names,
): string {
  const where = names[institution] ?? institution;
  return specialisation === undefined ? where : `${where}, ${names[specialisation] ?? specialisation}`;
}

/** Who got a study place by the tie order, division by division. */
function tieNotes({ totals, split }: Calculation, { names }: FormFrame): Note[] {
  const settled = [totals.division, ...divisionsOf(split)].flatMap((division) => {
    if (division === undefined || division.tiesSettled.length === 0) return [];
    const { subject, tiesSettled } = division;
    const institution = subject.over === "specialisations" ? subject.institution : undefined;
    const where = institution === undefined ? "regionen" : (names[institution] ?? institution);
    return [{ where, winners: tiesSettled.map((id) => names[id] ?? id) }];
  });
  const cells = split.kind === "two-way" ? split.table.tiesSettled : [];
  if (cells.length > 0)
    settled.push({ where: "felterne", winners: cells.map((cell) => cellName(cell, names)) });
  return settled.map(({ where, winners }) => ({
    code: "tie-settled",
    text: `Flere stod lige i fordelingen for ${where}. Efter den angivne rækkefølge fik ${danishList(winners)} en studieplads.`,
  }));
}

function editionNote(frame: FormFrame): Note[] {
  return formNotices(frame).map((notice) => ({
    code: notice.code,
    text: noticeInDanish(notice, { remedies: "none" }),
  }));
}

/** Included or on top, in plain words: the KKRs use both. */
function overbookingNote({ overbooking }: RecommendationRequest): Note {
  if (overbooking === undefined || overbooking.mode === "none") {
    return { code: "overbooking-none", text: "Der er ikke regnet med overbooking." };
  }
  const percent = danishNumber(String(overbooking.percent));
  return overbooking.mode === "included"
    ? { code: "overbooking-included", text: `Antallet er inkl. ${percent} pct. overbooking.` }
    : {
        code: "overbooking-on-top",
        text: `Antallet er uden overbooking. Herudover overbookes med ${percent} pct.`,
      };
}
