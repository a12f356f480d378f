import { blankWork, statedYear, type Work } from "./work.js";

/** What of the work is one year's own, and may be another year's too if that is said. */
const DECISIONS = [
  { name: "Praktikpladserne", keys: ["rows", "waiting", "reports", "returns", "unit"] },
  { name: "Andelene", keys: ["shares"] },
  {
    name: "Antallet af studiepladser",
    keys: ["totals", "regionalTotal", "previousTotals", "changeFor", "change", "changes"],
  },
  { name: "Besluttede felter", keys: ["decided"] },
  { name: "Mindst og højst", keys: ["bounds"] },
  { name: "Fast antal for hver specialisering", keys: ["columnTotals", "columns"] },
  { name: "Overbooking", keys: ["overbooking"] },
  { name: "Sommer- og vinteroptag og frafald", keys: ["intake", "survival"] },
  { name: "Hvem der går forud", keys: ["tieOrder"] },
] as const satisfies readonly { readonly name: string; readonly keys: readonly (keyof Work)[] }[];

/** The names of what has been decided, typed or read for the study year. */
export function decisionsIn(work: Work): readonly string[] {
  const blank = blankWork([]);
  const isThere = (key: keyof Work): boolean => JSON.stringify(work[key]) !== JSON.stringify(blank[key]);
  const hasRows = work.rows.some(({ places }) => Object.values(places).some((text) => text !== ""));
  return DECISIONS.flatMap(({ name, keys }) =>
    keys.some((key) => (key === "rows" ? hasRows : isThere(key))) ? [name] : [],
  );
}

/** The work with nothing of the year before but what is named. The rows that are left out leave blank ones. */
export function withDecisions(work: Work, names: readonly string[], blankRows: Work["rows"]): Work {
  const blank = { ...blankWork([]), rows: blankRows };
  const left = DECISIONS.filter(({ name }) => !names.includes(name)).flatMap(({ keys }) => keys);
  return { ...work, ...Object.fromEntries(left.map((key) => [key, blank[key]])), decisionsYear: "" };
}

/** The work under another study year. What it was decided for is kept, until it is answered what goes along. */
export function withYear(work: Work, studyYear: string): Work {
  const isOfYear =
    statedYear(work) !== "" &&
    work.decisionsYear === "" &&
    isYear(work.studyYear) &&
    decisionsIn(work).length > 0;
  return {
    ...work,
    studyYear,
    suggestedYear: "",
    decisionsYear: isOfYear ? work.studyYear.trim() : work.decisionsYear,
  };
}

/** Whether it is to be answered what goes along to another study year. */
export function asksDecisions({ studyYear, decisionsYear }: Work): boolean {
  return decisionsYear !== "" && isYear(studyYear) && studyYear.trim() !== decisionsYear;
}

function isYear(text: string): boolean {
  return /^\d{4}\/\d{4}$/.test(text.trim());
}
