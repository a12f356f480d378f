import type { FormFrame } from "../domain/form-frame.js";
import type { Recommendation } from "../domain/recommendation.js";
import { type BesideRow, besideRow } from "./beside-findings.js";
import type { Found } from "./finding.js";
import { namesOf } from "./names-in-text.js";

type BesideDiffers = Extract<Found, { code: "beside-differs" }>;

/** A row of our tables beside the form, and what the calculation has in its place. */
interface Compared {
  readonly row: BesideRow;
  readonly calculated: readonly number[];
}

/**
 * The rows of our tables beside the form, with overbooking on top and of the intake, each with the calculation's numbers.
 * Of an institution that has others on the form than in the calculation the tables are not the calculation's either.
 */
export function besideCompared(
  texts: readonly string[],
  { overbooked = [], intake = [] }: Recommendation,
  frame: FormFrame,
  isOther: (institution: string) => boolean,
): Compared[] {
  const namesIn = namesOf(frame);
  return texts
    .flatMap((text) => besideRow(text, namesIn))
    .flatMap((row): Compared[] => {
      const { institution, specialisation, winter } = row;
      if (isOther(institution)) return [];
      if (winter === null) {
        const own = overbooked.find((one) => one.institution === institution);
        const at = specialisation === null ? own : cellOf(own, specialisation);
        return at === undefined ? [] : [{ row, calculated: [at.studyPlaces] }];
      }
      const own = intake.find((one) => one.institution === institution);
      const at = specialisation === null ? own : cellOf(own, specialisation);
      return at === undefined ? [] : [{ row, calculated: [at.summer, at.winter] }];
    });
}

/** What a row has otherwise than the calculation. */
export function besideDiffers({ row, calculated }: Compared): BesideDiffers[] {
  const { institution, specialisation, value, winter } = row;
  const written = winter === null ? [value] : [value, winter];
  if (written.every((number, at) => number === calculated[at])) return [];
  const table = winter === null ? "overbooked" : "intake";
  return [
    { code: "beside-differs", table, institution, specialisation, ...{ written, calculated, cells: [] } },
  ];
}

function cellOf<Cell extends { readonly specialisation: string }>(
  own: { readonly specialisations: readonly Cell[] } | undefined,
  specialisation: string,
): Cell | undefined {
  return own?.specialisations.find((cell) => cell.specialisation === specialisation);
}
