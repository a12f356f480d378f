import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { hyphenated } from "./grid-row.js";
import { sumText } from "../work/sum-of.js";

interface Entry {
  readonly institution: string;
  readonly specialisation: string;
  readonly places: number | string;
}

/** The sums of what stands in the grid and counts, for each institution. */
export function GridSums({ columns }: { readonly columns: number }): JSX.Element | null {
  const { frame, result } = usePage();
  const entries = (result.draft.data["internshipPlaces"] ?? []) as readonly Entry[];
  const institutions = [...new Set(entries.map(({ institution }) => institution))];
  if (entries.length === 0) return null;
  const labels = [...frame.specialisations.map(({ name }) => hyphenated(name)), "I alt"];
  return (
    <tfoot>
      {institutions.map((id) => {
        const own = entries.filter(({ institution }) => institution === id);
        const sums = frame.specialisations.map((one) =>
          own.filter((entry) => entry.specialisation === one.id),
        );
        return (
          <tr key={id}>
            <th scope="row" colSpan={columns - sums.length}>
              {institutions.length === 1
                ? "I alt"
                : `I alt, ${id === "" ? "uden institution" : frame.nameOf(id)}`}
            </th>
            {[...sums, own].map((amounts, index) => (
              <td key={index} class="end sum" data-label={labels[index]}>
                {sumText(amounts.map(({ places }) => places))}
              </td>
            ))}
            <td />
          </tr>
        );
      })}
    </tfoot>
  );
}
