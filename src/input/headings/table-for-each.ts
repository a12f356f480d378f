import type { FormFrame } from "../../domain/form-frame.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { type Column, saysSpecialisation } from "./columns.js";
import { type Grid, textsIn } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";

/** A text over a table, or the name of its sheet, and the specialisation that it names. */
interface Named {
  readonly text: string;
  readonly id: string;
}

/** The texts that alone in their row name a specialisation. */
export function specialisationTitles(grid: Grid, { specialisations }: FormFrame): Named[] {
  return grid.flatMap((cells, row) => {
    const [only, ...more] = textsIn(cells, row);
    const id =
      only === undefined || more.length > 0 ? undefined : namedByHeading(only.text, specialisations)?.id;
    return only === undefined || id === undefined ? [] : [{ text: only.text, id }];
  });
}

/** Tables that say the specialisation over them, one for each, and not in a column; null for any others. */
export function tableForEach(
  named: readonly Named[],
  columns: readonly Column[],
  where: Where,
): Refusal | null {
  if (columns.some(saysSpecialisation) || new Set(named.map(({ id }) => id)).size < 2) return null;
  return { code: "several-tables", sheets: named.map(({ text }) => text), areSpecialisations: true, where };
}
