import * as z from "zod/mini";
import type { FilledForm, FilledNumber } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { done, type Outcome, refused, refusedAs } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { kindOfData } from "../request/kind-of-data.js";
import { readJson } from "../request/read-json.js";
import { readShape } from "../request/read-shape.js";
import { filledName } from "./form-cells.js";
import { withoutBlankInstitutions } from "./without-blank-institutions.js";

// Only what is needed to find the numbers: whether they are right is for `verify` to say.
const number = z.optional(z.union([z.number(), z.string()]));

const formSchema = z.looseObject({
  studyYear: z.optional(z.string()),
  institutions: z.array(
    z.looseObject({
      institution: z.string(),
      studyPlaces: number,
      specialisations: z.array(z.looseObject({ specialisation: z.string(), studyPlaces: number })),
    }),
  ),
  notes: z.optional(z.array(z.looseObject({ text: z.string() }))),
});

/** The filled form in a recommendation as `toJson` writes it, whoever changed it since. */
export function formInJson(bytes: Uint8Array, frame: FormFrame, file: Where): Outcome<FilledForm> {
  const data = readJson(bytes, file);
  if (!data.ok) return data;
  if (kindOfData(data.value) === "request")
    return refused({ code: "request-for-recommendation", where: file });
  const shape = readShape(formSchema, data.value);
  if (!shape.ok)
    return refusedAs<FilledForm>(shape, (refusal) => ({ ...refusal, where: { ...refusal.where, ...file } }));
  const rows = shape.value.institutions.flatMap(({ institution, studyPlaces, specialisations }, index) => {
    const at = (path: string): Where => ({ ...file, path: `institutions[${index}].${path}` });
    return specialisations.map((row, position) => {
      const path = `specialisations[${position}]`;
      return {
        institution: filledName(institution, frame.edition.institutions, at("institution")),
        total: position === 0 ? numberOf(studyPlaces, at("studyPlaces")) : null,
        specialisation: filledName(row.specialisation, frame.specialisations, at(`${path}.specialisation`)),
        studyPlaces: numberOf(row.studyPlaces, at(`${path}.studyPlaces`)),
      };
    });
  });
  const { studyYear, notes = [] } = shape.value;
  const texts = [...(studyYear === undefined ? [] : [studyYear]), ...notes.map(({ text }) => text)];
  return done({ rows: withoutBlankInstitutions(rows), grandTotals: [], texts });
}

function numberOf(value: number | string | undefined, where: Where): FilledNumber | null {
  if (value === undefined) return null;
  const isWhole = /^\d{1,15}$/.test(String(value));
  return { written: String(value), value: isWhole ? Number(value) : null, where };
}
