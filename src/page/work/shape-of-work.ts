import { numberShapes } from "./numbers.js";
import { type Check, isRecord, listOf, number, oneOf, orNone, orNull, shape, text, texts } from "./shape.js";
import type { Work } from "./work.js";

const row = { provider: text, institution: text, places: texts, file: orNone(text) };
const rows = listOf(shape(row));
const remarks = orNone(listOf(shape({ provider: text, text })));
const sent = shape({ provider: text, why: text, files: listOf(text), reasons: listOf(text) });
const report = shape({
  ...{ name: text, isRead: (value) => typeof value === "boolean", texts: listOf(text) },
  of: orNone(listOf(sent)),
});
const named = { id: text, name: text, aliases: listOf(text) };

const year = shape({
  studyYear: text,
  institutions: listOf(
    shape({
      ...{ institution: text, name: text, studyPlaces: number },
      specialisations: listOf(shape({ specialisation: text, name: text, studyPlaces: number })),
    }),
  ),
});

const WORK: { readonly [K in keyof Work]-?: Check } = {
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
  ...{ rows, waiting: listOf(shape({ ...row, remarks })), reports: listOf(report), readUnit: orNone(text) },
  returns: orNull(
    shape({
      ...{ answered: listOf(text), missing: listOf(text), notRead: listOf(text) },
      ...{ blankAsZero: orNone(listOf(text)), remarks },
    }),
  ),
  ...numberShapes,
  ...{ method: text, tieOrder: listOf(text) },
  previous: orNull(shape({ name: text, year, more: orNone(listOf(shape({ file: text, year }))) })),
  ...{ scenarios: listOf(texts), key: texts },
  asking: shape({ deadline: text, contact: text }),
  supply: shape({ needed: texts, meaning: text, source: text, order: orNone(listOf(text)) }),
  form: orNull(shape({ name: text, form: isRecord })),
};

/** Whether a value from outside is a piece of work, down to its texts and choices. */
export const isWork = shape(WORK) as (value: unknown) => value is Work;
