import * as z from "zod/mini";
import type {
  InstitutionIntake,
  InstitutionStudyPlaces,
  Recommendation,
} from "../../domain/recommendation.js";
import type { Refusal } from "../../domain/refusal.js";
import { sum } from "../../domain/sum.js";
import { sumRefusals, tableText, wholeRefusals } from "./recommendation-rows.js";

const seasons = { summer: z.number(), winter: z.number() };

/** The shape of the intake table. */
export const intakeRows: z.ZodMiniType<InstitutionIntake[]> = z.array(
  z.strictObject({
    institution: z.string(),
    name: z.string(),
    ...seasons,
    specialisations: z.array(z.strictObject({ specialisation: z.string(), name: z.string(), ...seasons })),
  }),
);

/** What is wrong with the tables beside the form: not the form's rows, or sums that are not the form's. */
export function besideRefusals({ institutions, overbooked, intake }: Recommendation): Refusal[] {
  const expected = tableText(institutions);
  const strangers = Object.entries({ overbooked, intake }).flatMap(([path, rows]): Refusal[] => {
    const found = tableText(rows ?? institutions);
    return found === expected ? [] : [{ code: "not-the-form", expected, found, where: { path } }];
  });
  if (strangers.length > 0) return strangers;
  return [
    ...(overbooked ?? []).flatMap((row, index) => sumRefusals(row, `overbooked[${index}]`)),
    ...(intake ?? []).flatMap((row, index) => {
      const form = institutions[index];
      return form === undefined ? [] : intakeRefusals(row, form, `intake[${index}]`);
    }),
  ];
}

/** Rows sum to the form's cells, and each season's column to its total. */
function intakeRefusals(row: InstitutionIntake, form: InstitutionStudyPlaces, path: string): Refusal[] {
  const { institution, name, summer, winter, specialisations } = row;
  const numbers = [row, ...specialisations].flatMap((cell) => [cell.summer, cell.winter]);
  const faults = wholeRefusals(numbers, path);
  if (faults.length > 0) return faults;
  const sums = [
    { needed: form.studyPlaces, parts: [summer, winter] },
    { needed: summer, parts: specialisations.map((cell) => cell.summer) },
    { needed: winter, parts: specialisations.map((cell) => cell.winter) },
    ...specialisations.map((cell, index) => ({
      needed: form.specialisations[index]?.studyPlaces ?? 0,
      parts: [cell.summer, cell.winter],
    })),
  ];
  const names = { [institution]: name };
  return sums
    .map(({ needed, parts }) => ({ needed, available: sum(parts) }))
    .filter(({ needed, available }) => needed !== available)
    .map((differing): Refusal => ({
      code: "sum-differs",
      institution,
      ...differing,
      names,
      where: { path },
    }));
}
