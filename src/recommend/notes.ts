import { given } from "../domain/given.js";
import type { Asked, FormFrame } from "../domain/form-frame.js";
import {
  answersIn,
  methodOfSplit,
  type RecommendationRequest,
  type StudyPlacesOrigin,
} from "../domain/request.js";
import { inputNoteCode, type NamedNumber, type Note, type Said } from "../domain/note.js";
import type { Notice } from "../domain/notice.js";
import type { Where } from "../domain/refusal.js";
import { withoutFolders } from "../domain/without-folders.js";
import { formNotices } from "../domain/year-notices.js";
import { answersSaid, noteOf, programmeSaid } from "../messages/note-of.js";
import { type Calculation, divisionsOf } from "./calculation.js";
import { undecidedCells } from "./calculate.js";
import { sum } from "../domain/sum.js";

/** What the table rests on and what was done on the way, in the order a reader asks for it. */
export function notesFor(
  asked: Asked,
  calculation: Calculation,
  beside: readonly Note[],
  notices: readonly Notice[],
): Note[] {
  const { request, frame } = asked;
  const said = [
    ...(request.studyPlaces.from === "capacity"
      ? ceilingSaid(asked)
      : recommendationSaid(asked, request.studyPlaces, calculation)),
    ...answersSaid(answersIn(request).returns, request.internshipPlaces, frame),
    overbookingSaid(request),
    ...setSaid(asked),
    ...tiesSaid(calculation, frame),
  ];
  return [
    ...said.map((it) => noteOf(it)),
    ...beside,
    ...formNotices(frame).map((notice) => noteOf({ code: "notice", notice }, notice.code)),
    ...notices
      .filter(({ code }) => !FOR_THE_SCREEN.includes(code))
      .map((notice) => noteOf({ code: "notice", notice: shown(notice) }, inputNoteCode(notice.code))),
  ];
}

/** How much was read, and whether last year's file is the right one. */
const FOR_THE_SCREEN: readonly Notice["code"][] = [
  "table-read",
  "not-earlier-year",
  "before-last-year",
  "overbooking-differs",
];

/** A notice as the form has it: a place in a file, by the file's name, is one that its reader may have, a path in a request is not. */
function shown(notice: Notice): Notice {
  const named = withoutFolders(notice);
  const where: { path?: string } & Where = { ...named.where };
  delete where.path;
  return { ...named, where };
}

type JudgedOrigin = Exclude<StudyPlacesOrigin, { readonly from: "capacity" }>;

/** What a table of ceilings is, and how each was found. It is no recommendation: that is a judgement. */
function ceilingSaid({ request, frame }: Asked): Said[] {
  const { internshipPlacesUnit: unit, intake, survival } = request;
  return [
    { code: "ceiling" },
    { code: "total-capacity" },
    { code: "basis-internship-places", ...given({ unit }), ceiling: given({ survival, intake }) },
    programmeSaid(frame),
  ];
}

function recommendationSaid(asked: Asked, origin: JudgedOrigin, calculation: Calculation): Said[] {
  const { request, frame } = asked;
  const cells = frame.institutions.length * frame.specialisations.length;
  const method = methodOfSplit(request);
  return [
    { code: "recommendation" },
    totalSaid(origin, calculation, frame),
    // Nothing was divided, if the council has fixed every cell.
    ...(request.decided?.length === cells
      ? [{ code: "method", method, isAllDecided: true } as const]
      : [basisSaid(asked), methodSaid(request, calculation)]),
  ];
}

function totalSaid(studyPlaces: JudgedOrigin, { totals }: Calculation, frame: FormFrame): Said {
  const isDivided = totals.division !== undefined;
  switch (studyPlaces.from) {
    case "institution-totals":
      return { code: "total-institution-totals" };
    case "regional-total":
      return { code: "total-regional-total", total: studyPlaces.total, isDivided };
    case "previous-year": {
      const { change, changes, totals: before } = studyPlaces;
      if (change !== undefined && totals.changed !== undefined) {
        return { code: "total-previous-year", changed: { ...totals.changed, change, isDivided } };
      }
      const changed = frame.institutions.map(({ id, name }) => {
        return { name, before: before[id] ?? 0, change: changes?.[id] ?? { places: 0 } };
      });
      return { code: "total-previous-year", changed };
    }
  }
}

function basisSaid({ request, frame: { specialisations } }: Asked): Said {
  const { specialisationShares, internshipPlacesUnit: unit } = request;
  if (specialisationShares === undefined) return { code: "basis-internship-places", ...given({ unit }) };
  const shares = specialisations.map(({ id, name }): NamedNumber => {
    return { name, number: specialisationShares[id] ?? 0 };
  });
  return { code: "basis-shares", shares };
}

function methodSaid(request: RecommendationRequest, { split }: Calculation): Said {
  if (split.kind !== "two-way") return { code: "method", method: methodOfSplit(request) };
  const totals = request.specialisationTotals === "by-internship-places" ? "divided" : "decided";
  return { code: "method", method: split.table.method, totals };
}

/** The bounds and each decided cell, with the calculated numbers beside them. */
function setSaid(asked: Asked): Said[] {
  const { request, frame } = asked;
  const { bounds = [], decided = [] } = request;
  const cells = undecidedCells(asked);
  const calculatedAt = ({ institution, specialisation }: Place): number | null => {
    const row = cells?.[frame.institutions.findIndex(({ id }) => id === institution)];
    if (row === undefined) return null;
    const column = frame.specialisations.findIndex(({ id }) => id === specialisation);
    return row[column] ?? sum(row);
  };
  const named = bounds.map(({ minimum, maximum, ...place }) => {
    const limits = given({ minimum, maximum });
    return { name: cellName(place, frame), ...limits, calculated: calculatedAt(place) };
  });
  return [
    ...(named.length === 0 ? [] : [{ code: "bounds", bounds: named } as const]),
    ...decided.map(({ studyPlaces, ...cell }): Said => {
      return { code: "decided", name: cellName(cell, frame), studyPlaces, calculated: calculatedAt(cell) };
    }),
  ];
}

/** A cell, or an institution as a whole. */
interface Place {
  readonly institution: string;
  readonly specialisation?: string;
}

function cellName({ institution, specialisation }: Place, { names }: FormFrame): string {
  const ids = [institution, ...(specialisation === undefined ? [] : [specialisation])];
  return ids.map((id) => names[id] ?? id).join(", ");
}

/** Who got a study place by the tie order, division by division. */
function tiesSaid(calculation: Calculation, frame: FormFrame): Said[] {
  const { split } = calculation;
  const nameOf = (id: string): string => frame.names[id] ?? id;
  const divided = divisionsOf(calculation).map(({ subject: { institution }, tiesSettled }) => ({
    among: institution === undefined ? ("region" as const) : { institution: nameOf(institution) },
    winners: tiesSettled.map(nameOf),
  }));
  const cells = split.kind === "two-way" ? split.table.tiesSettled : [];
  const all = [...divided, { among: "cells" as const, winners: cells.map((cell) => cellName(cell, frame)) }];
  return all.flatMap((it) => (it.winners.length === 0 ? [] : [{ code: "tie-settled", ...it }]));
}

/** Included or on top: the KKRs use both. */
function overbookingSaid({ overbooking }: RecommendationRequest): Said {
  if (overbooking === undefined || overbooking.mode === "none") return { code: "overbooking-none" };
  return { code: `overbooking-${overbooking.mode}`, percent: overbooking.percent };
}
