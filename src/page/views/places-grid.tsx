import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { usePage } from "../page-state.js";
import { columnName, type GridColumn, gridColumns, withCell } from "../work/rows.js";
import { isBlankRow } from "../work/work.js";
import { GridSums } from "./grid-sums.js";
import { GridRow, hyphenated } from "./grid-row.js";
import { moveFocus } from "./move-focus.js";

/** The internship places as they are reported: a row for each provider, a column for each specialisation. */
export function PlacesGrid(): JSX.Element {
  const { work, frame, edit, messagesAt, leave } = usePage();
  const { rows } = work;
  const drawn = gridColumns(rows, frame);
  const isOne = !drawn.includes("institution");
  // The same columns as long as there are as many: a row is drawn again only where something in it changed.
  const columns = useMemo(() => drawn, [isOne, frame.edition]);
  const onCell = useMemo(
    () => (index: number, column: GridColumn, text: string) => {
      edit(
        (current) => {
          const changed = current.rows.map((row, at) => (at === index ? withCell(row, column, text) : row));
          return { ...current, rows: changed };
        },
        `rows.${index}.${columnName(column)}`,
      );
    },
    [edit],
  );
  const add = (): void => {
    edit((current) => ({
      ...current,
      rows: [
        ...current.rows,
        { provider: "", institution: isOne ? (rows[0]?.institution ?? "") : "", places: {} },
      ],
    }));
    requestAnimationFrame(() => document.getElementById(`rows.${rows.length}.provider`)?.focus());
  };
  const addButton = useRef<HTMLButtonElement>(null);
  const onRemove = useMemo(
    () => (index: number) => {
      edit((current) => ({ ...current, rows: current.rows.filter((_, at) => at !== index) }));
      // The row's button is gone: the focus goes to the field that took its place, or where rows are added.
      requestAnimationFrame(() => {
        (document.getElementById(`rows.${Math.max(0, index - 1)}.provider`) ?? addButton.current)?.focus();
      });
    },
    [edit],
  );
  return (
    <>
      <div class="grid-scroll">
        <table
          class="grid"
          onKeyDown={(event) => {
            const last = rows.at(-1);
            if (moveFocus(event) || event.key !== "Enter" || event.shiftKey) return;
            if (event.target instanceof HTMLInputElement && last !== undefined && !isBlankRow(last)) add();
          }}
        >
          <caption class="sr-only">Praktikpladser efter indberetter og specialisering</caption>
          <thead>
            <tr>
              <th scope="col">Kommune eller region</th>
              {!isOne && <th scope="col">Institution</th>}
              {frame.specialisations.map(({ id, name }) => (
                <th key={id} scope="col" class="end">
                  {hyphenated(name)}
                </th>
              ))}
              <th scope="col" class="end">
                I alt
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                key={index}
                row={row}
                index={index}
                columns={columns}
                frame={frame}
                messages={columns.map((column) => messagesAt(`rows.${index}.${columnName(column)}`))}
                onCell={onCell}
                onLeave={leave}
                onRemove={onRemove}
              />
            ))}
          </tbody>
          <GridSums columns={columns.length} />
        </table>
      </div>
      <button ref={addButton} type="button" class="button button-secondary" onClick={add}>
        Tilføj række
      </button>
    </>
  );
}
