import type { InternshipPlacesUnit, Season, StudyPlacesOrigin } from "../../index.js";
import {
  type Cell,
  cells,
  each,
  fields,
  type Numbers,
  one,
  type Said,
  type Texts,
} from "./kinds-of-numbers.js";
import { recordOf } from "./grouped.js";
import type { Check } from "./shape.js";

/** What is typed and chosen for the request's number keys, by key of the work. */
export interface NumberTexts {
  readonly unit: "" | InternshipPlacesUnit;
  readonly shares: Texts;
  readonly origin: StudyPlacesOrigin["from"];
  readonly totals: Texts;
  readonly regionalTotal: string;
  readonly previousTotals: Texts;
  readonly changeFor: "all" | "each";
  readonly change: string;
  readonly changes: Texts;
  readonly columnTotals: "free" | "given" | "by-internship-places";
  readonly columns: Texts;
  /** Without a specialisation: of the institution as a whole. */
  readonly bounds: readonly Cell<"minimum" | "maximum">[];
  readonly decided: readonly Cell<"studyPlaces">[];
  readonly overbooking: { readonly mode: "none" | "included" | "on-top"; readonly percent: string };
  readonly intake: { readonly summer: string; readonly winter: string; readonly oddTo: "" | Season };
  readonly survival: { readonly period2: string; readonly period3: string };
}

export type NumberKey = keyof NumberTexts;

const TOTALS = "Antallet af studiepladser";
const COLUMNS = "Fast antal for hver specialisering";
const INTAKE = "Sommer- og vinteroptag og frafald";

/** The texts of the work that the request's number keys are made of, in the order of the request: each is said here. */
export const NUMBERS: { readonly [K in NumberKey]: Said<NumberTexts[K]> } = {
  unit: one("Praktikpladserne", {
    label: "Hvad er praktikpladserne talt i?",
    hint: "Én helårsplads er to halvårspladser.",
    choices: [
      { value: "", label: "Ikke angivet" },
      { value: "half-year", label: "Halvårspladser om året" },
      { value: "full-year", label: "Helårspladser" },
    ],
  }),
  shares: each("specialisations", {
    ...{ decision: "Andelene", legend: "Andele i procent, 100 tilsammen", kind: "percent" },
  }),
  origin: one(null, {
    label: "Hvor kommer det samlede antal fra?",
    choices: [
      { value: "institution-totals", label: "Et antal for hver institution" },
      {
        value: "regional-total",
        label: "Ét samlet antal for alle institutioner",
        hint: "Fordeles på institutionerne efter deres praktikpladser.",
      },
      { value: "previous-year", label: "Sidste års antal med en ændring" },
      {
        value: "capacity",
        label: "Det, praktikpladserne kan bære",
        hint: "Et loft og ikke en indstilling.",
      },
    ],
  }),
  totals: each("institutions", { decision: TOTALS, legend: "Antal studiepladser" }),
  regionalTotal: one(TOTALS, {
    ...{ label: "Samlet antal studiepladser", missing: "Det samlede antal mangler." },
  }),
  previousTotals: each("institutions", { decision: TOTALS, legend: "Sidste års antal studiepladser" }),
  changeFor: one(TOTALS, {
    label: "Ændringen fra sidste år",
    choices: [
      {
        value: "all",
        label: "For alle under ét",
        hint: "Ændringen gøres på summen og fordeles efter sidste års antal.",
      },
      { value: "each", label: "For hver institution for sig" },
    ],
  }),
  change: one(TOTALS, {
    ...{ label: "Ændring", hint: "Fx 20 %, -2,5 % eller +23; +0 er uændret", chars: 11, kind: "change" },
  }),
  changes: each("institutions", {
    ...{ decision: TOTALS, legend: "Ændring: fx 20 %, -2,5 % eller +23; +0 er uændret", kind: "change" },
  }),
  columnTotals: one(COLUMNS, {
    label: "Specialiseringernes samlede antal for alle institutioner tilsammen",
    choices: [
      { value: "free", label: "Ligger ikke fast" },
      { value: "given", label: "Er besluttet" },
      { value: "by-internship-places", label: "Følger praktikpladserne" },
    ],
  }),
  columns: each("specialisations", { decision: COLUMNS, legend: "Antal studiepladser" }),
  bounds: cells(
    {
      minimum: { label: "Mindst", chars: 4, missing: null },
      maximum: { label: "Højst", chars: 4, missing: null },
    },
    { decision: "Mindst og højst", itemName: "Grænse", addLabel: "Tilføj en grænse", isWhole: true },
  ),
  decided: cells(
    { studyPlaces: { label: "Studiepladser" } },
    {
      ...{ decision: "Besluttede felter", isWhole: false },
      ...{ itemName: "Besluttet felt", addLabel: "Tilføj et besluttet felt" },
    },
  ),
  overbooking: fields(
    {
      mode: {
        label: "Er der regnet med overbooking?",
        choices: [
          { value: "none", label: "Nej" },
          { value: "included", label: "Ja, antallet er inklusive overbooking" },
          {
            value: "on-top",
            label: "Ja, der overbookes oven i antallet",
            hint: "Vises i en tabel ved siden af skemaet, aldrig i det.",
          },
        ],
      },
      percent: { label: "Procent", name: "Overbooking i procent", chars: 4, kind: "percent" },
    },
    { decision: "Overbooking", askedBy: "mode" },
  ),
  intake: fields(
    {
      summer: { label: "Sommer", name: "Sommeroptag i procent", chars: 4, kind: "percent" },
      winter: { label: "Vinter", name: "Vinteroptag i procent", chars: 4, kind: "percent" },
      oddTo: {
        label: "Den overskydende studieplads, når antallet er ulige, går til",
        choices: [
          { value: "", label: "Ikke afgjort" },
          { value: "summer", label: "Sommer" },
          { value: "winter", label: "Vinter" },
        ],
      },
    },
    { decision: INTAKE, legend: "Optaget i procent, 100 tilsammen" },
  ),
  survival: fields(
    {
      period2: {
        ...{ label: "I 2. praktikperiode", name: "Tilbage i 2. praktikperiode" },
        ...{ hint: "Fx 0,95", chars: 4, kind: "share" },
      },
      period3: {
        ...{ label: "I 3. praktikperiode", name: "Tilbage i 3. praktikperiode" },
        ...{ hint: "Fx 0,95", chars: 4, kind: "share" },
      },
    },
    { decision: INTAKE, legend: "Andel af de studerende, der er tilbage (højst 1)" },
  ),
};

export const ALL_NUMBERS: readonly (readonly [NumberKey, Numbers<unknown>])[] = Object.entries(NUMBERS) as [
  NumberKey,
  Numbers<unknown>,
][];
const BY_KEY: ReadonlyMap<string, Numbers<unknown>> = new Map(ALL_NUMBERS);

/** What is said of a key of the work; undefined if it is none of the numbers'. */
export function numbersAt(key: string): Numbers<unknown> | undefined {
  return BY_KEY.get(key);
}

const KEYS = ALL_NUMBERS.map(([key]) => key);
export const blankNumbers = recordOf(KEYS, (key) => NUMBERS[key].blank) as unknown as NumberTexts;
export const numberShapes: Readonly<Record<NumberKey, Check>> = recordOf(KEYS, (key) => NUMBERS[key].isShape);

/** The keys that the request has under the same name, in its order. */
export const OWN_KEYS: readonly NumberKey[] = ALL_NUMBERS.flatMap(([key, { fields: parts, among }]) =>
  parts === undefined || among !== undefined ? [] : [key],
);

/** The parts of the request's `studyPlaces`, and what each is typed as. */
export const PARTS: Readonly<Record<NumberTexts["origin"], Readonly<Record<string, NumberKey>>>> = {
  "institution-totals": { totals: "totals" },
  "regional-total": { total: "regionalTotal" },
  "previous-year": { totals: "previousTotals", change: "change", changes: "changes" },
  capacity: {},
};
