import { numberShapes } from "./numbers.js";
import { type Check, isRecord, listOf, number, oneOf, orNone, orNull, shape, text, texts } from "./shape.js";
import { recordOf } from "./grouped.js";
import { blankWork, type Work } from "./work.js";

const row = {
  ...{ provider: text, institution: text, places: texts, file: orNone(text), read: orNone(texts) },
  isBlankAsZero: orNone((value) => value === true),
};
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

/** Texts, where the blank work has one, a list of them, or texts by id. */
function like(blank: unknown): Check {
  if (!isRecord(blank)) return Array.isArray(blank) ? listOf(text) : text;
  const keys = Object.keys(blank);
  return keys.length === 0 ? texts : shape(recordOf(keys, (key) => like(blank[key])));
}

const blank = blankWork([]);
const OTHERS: Partial<Readonly<Record<keyof Work, Check>>> = {
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
      ...{ mayBeUnread: orNone(listOf(text)), blankAsZero: orNone(listOf(text)), remarks },
    }),
  ),
  unnamed: orNone(listOf(text)),
  attachment: orNone(oneOf("letter-and-annex", "ministry-document")),
  filledIn: orNone(shape({ name: text, numbers: text })),
  ...numberShapes,
  previous: orNull(shape({ name: text, year, more: orNone(listOf(shape({ file: text, year }))) })),
  scenarios: listOf(texts),
  supply: shape({ needed: texts, meaning: text, source: text, order: orNone(listOf(text)) }),
  form: orNull(shape({ name: text, form: isRecord })),
};

/** Whether a value from outside is a piece of work, down to its texts and choices. */
export const isWork = shape({
  ...recordOf(Object.keys(blank) as (keyof Work)[], (key) => like(blank[key])),
  ...OTHERS,
}) as (value: unknown) => value is Work;
