import type { Work } from "./work.js";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const number: Check = (value) => typeof value === "number";
const oneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string);
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const texts: Check = (value) => isRecord(value) && Object.values(value).every(text);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const rows = listOf(shape({ provider: text, institution: text, places: texts }));
const report = shape({ name: text, isRead: (value) => typeof value === "boolean", texts: listOf(text) });
const named = { id: text, name: text, aliases: listOf(text) };

const WORK: { readonly [K in keyof Work]: Check } = {
  ...{ studyYear: text, kkr: text, suggestedYear: text, decisionsYear: text, confirmed: listOf(text) },
  edition: orNull(
    shape({
      studyYear: text,
      institutions: listOf(shape({ ...named, kkr: text })),
      specialisations: listOf(shape(named)),
      columns: shape({ institution: text, total: text, specialisation: text, studyPlaces: text }),
    }),
  ),
  editionReport: orNull(report),
  basis: oneOf("places", "shares"),
  ...{ rows, waiting: rows, reports: listOf(report) },
  returns: orNull(
    shape({
      ...{ answered: listOf(text), missing: listOf(text), notRead: listOf(text) },
      ...{ blankAsZero: orNone(listOf(text)), remarks: orNone(listOf(shape({ provider: text, text }))) },
    }),
  ),
  shares: texts,
  unit: oneOf("", "half-year", "full-year"),
  origin: oneOf("institution-totals", "regional-total", "previous-year", "capacity"),
  ...{ totals: texts, regionalTotal: text, previousTotals: texts },
  changeFor: oneOf("all", "each"),
  ...{ change: text, changes: texts },
  columnTotals: oneOf("free", "given", "by-internship-places"),
  columns: texts,
  bounds: listOf(shape({ institution: text, specialisation: text, minimum: text, maximum: text })),
  decided: listOf(shape({ institution: text, specialisation: text, studyPlaces: text })),
  overbooking: shape({ mode: oneOf("none", "included", "on-top"), percent: text }),
  intake: shape({ summer: text, winter: text, oddTo: oneOf("", "summer", "winter") }),
  survival: shape({ period2: text, period3: text }),
  ...{ method: text, tieOrder: listOf(text) },
  previous: orNull(
    shape({
      name: text,
      year: shape({
        studyYear: text,
        institutions: listOf(
          shape({
            ...{ institution: text, name: text, studyPlaces: number },
            specialisations: listOf(shape({ specialisation: text, name: text, studyPlaces: number })),
          }),
        ),
      }),
    }),
  ),
  ...{ scenarios: listOf(texts), key: texts },
  asking: shape({ deadline: text, contact: text }),
  supply: shape({ needed: texts, meaning: text, source: text }),
  form: orNull(shape({ name: text, form: isRecord })),
};

/** Whether a value from outside is a piece of work, down to its texts and choices. */
export const isWork = shape(WORK) as (value: unknown) => value is Work;
