import type { Frame } from "../work/frame.js";
import { hyphenated } from "./grid-row.js";
import { numbersIn, sumText } from "../work/amounts.js";
import type { PlacesRow } from "../work/work.js";

/** The sums of what stands in the grid and can be read, for each institution. */
export function GridSums({
  columns,
  rows,
  frame,
}: {
  readonly columns: number;
  readonly rows: readonly PlacesRow[];
  readonly frame: Frame;
}) {
  const numbers = rows.map((row) => ({ institution: row.institution, of: numbersOf(row) }));
  const institutions = [
    ...new Set(numbers.flatMap(({ institution, of }) => (of.size === 0 ? [] : [institution]))),
  ];
  if (institutions.length === 0) return null;
  const ids = frame.specialisations.map(({ id }) => id);
  const labels = [...frame.specialisations.map(({ name }) => hyphenated(name)), "I alt"];
  return (
    <tfoot>
      {institutions.map((institution) => {
        const own = numbers.filter((one) => one.institution === institution);
        const sums = ids.map((id) => own.flatMap(({ of }) => of.get(id) ?? []));
        return (
          <tr key={institution}>
            <th scope="row" colSpan={columns - sums.length}>
              {institutions.length === 1
                ? "I alt"
                : `I alt, ${institution === "" ? "uden institution" : frame.nameOf(institution)}`}
            </th>
            {[...sums, sums.flat()].map((amounts, index) => (
              <td key={index} class="end sum" data-label={labels[index]}>
                {sumText(amounts)}
              </td>
            ))}
            <td />
          </tr>
        );
      })}
    </tfoot>
  );
}

/** The numbers of a row by specialisation. Each row is read once, and not at every letter in another one. */
function numbersOf(row: PlacesRow): ReadonlyMap<string, string> {
  const known = KNOWN.get(row);
  if (known !== undefined) return known;
  const numbers = new Map(
    Object.entries(row.places).flatMap(([id, text]) => numbersIn({ id: text }).map((number) => [id, number])),
  );
  KNOWN.set(row, numbers);
  return numbers;
}

const KNOWN = new WeakMap<PlacesRow, ReadonlyMap<string, string>>();
