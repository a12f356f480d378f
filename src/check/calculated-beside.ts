import type { Recommendation } from "../domain/recommendation.js";
import { type RowBeside, rowIn } from "../verify/beside-findings.js";
import type { Found } from "../verify/finding.js";
import type { NamesIn } from "../verify/names-in-text.js";

/** The rows of our tables beside the form in which the calculation has other numbers, though every sum may be right. */
export function calculatedBeside(
  texts: readonly string[],
  { overbooked = [], intake = [] }: Recommendation,
  namesIn: NamesIn,
): { readonly institution: string; readonly finding: Found }[] {
  return texts
    .flatMap((text) => rowIn(text, namesIn))
    .flatMap((row) => {
      const { text, institution, value, winter } = row;
      const [read, calculated] =
        winter === null
          ? [[value], overbooked.flatMap((own) => cellIn(own, row)).map((cell) => cell.studyPlaces)]
          : [
              [value, winter],
              intake.flatMap((own) => cellIn(own, row)).flatMap((cell) => [cell.summer, cell.winter]),
            ];
      if (calculated.length === 0 || String(read) === String(calculated)) return [];
      return [
        { institution, finding: { code: "beside-form-differs", text, right: [calculated], cells: [] } },
      ];
    });
}

/** Of an institution's own row the cell that a row is of, or its total. */
function cellIn<Cell extends { readonly specialisation: string }>(
  own: Omit<Cell, "specialisation" | "name"> & {
    readonly institution: string;
    readonly specialisations: readonly Cell[];
  },
  { institution, specialisation }: RowBeside,
): readonly Omit<Cell, "specialisation" | "name">[] {
  if (own.institution !== institution) return [];
  return specialisation === null
    ? [own]
    : own.specialisations.filter((cell) => cell.specialisation === specialisation);
}
