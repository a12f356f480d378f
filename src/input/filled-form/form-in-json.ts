import * as z from "zod/mini";
import type { FilledForm, FilledNumber } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { readShape } from "../request/read-shape.js";
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
export function formInJson(data: unknown, frame: FormFrame, file: Where): FilledForm | readonly Refusal[] {
  const shape = readShape(formSchema, data);
  if (!shape.ok)
    return shape.refusals.map((refusal) => ({ ...refusal, where: { ...refusal.where, ...file } }));
  const rows = shape.value.institutions.flatMap(({ institution, studyPlaces, specialisations }, index) => {
    const path = `institutions[${index}]`;
    return specialisations.map((row, position) => {
      const rowPath = `${path}.specialisations[${position}]`;
      return {
        institution: {
          written: institution,
          id: findNamed(institution, frame.edition.institutions)?.id ?? null,
          where: { ...file, path: `${path}.institution` },
        },
        total: position === 0 ? numberOf(studyPlaces, { ...file, path: `${path}.studyPlaces` }) : null,
        specialisation: {
          written: row.specialisation,
          id: findNamed(row.specialisation, frame.specialisations)?.id ?? null,
          where: { ...file, path: `${rowPath}.specialisation` },
        },
        studyPlaces: numberOf(row.studyPlaces, { ...file, path: `${rowPath}.studyPlaces` }),
      };
    });
  });
  const { studyYear, notes = [] } = shape.value;
  const texts = [...(studyYear === undefined ? [] : [studyYear]), ...notes.map(({ text }) => text)];
  return { rows: withoutBlankInstitutions(rows), grandTotals: [], texts };
}

function numberOf(value: number | string | undefined, where: Where): FilledNumber | null {
  if (value === undefined) return null;
  const isWhole = /^\d{1,15}$/.test(String(value));
  return { written: String(value), value: isWhole ? Number(value) : null, where };
}
