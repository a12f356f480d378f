import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { usePage } from "../page-state.js";
import { type GridColumn, withCell } from "../work/rows.js";
import { blankRows } from "../work/work.js";
import { FileQuestionsAlert } from "./file-questions.js";
import { columnName, GridRow } from "./grid-row.js";
import { moveFocus } from "./move-focus.js";
import { usePaste } from "./use-paste.js";

/** The internship places as they are reported: a row for each provider, a column for each specialisation. */
export function PlacesGrid(): JSX.Element {
  const { work, frame, edit, messagesAt, leave } = usePage();
  const { rows } = work;
  const [only, ...others] = frame.institutions;
  // Where the KKR has one institution, nobody has to say which; unless a row says another.
  const isOne = others.length === 0 && rows.every(({ institution }) => institution === only?.id);
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      "provider",
      ...(isOne ? [] : (["institution"] as const)),
      ...frame.specialisations.map(({ id }) => ({ specialisation: id })),
    ],
    [isOne, frame.edition],
  );
  const { onPaste, asked, onAnswers } = usePaste(columns);
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
      {asked !== null && <FileQuestionsAlert {...asked} onAnswers={onAnswers} />}
      <div class="grid-scroll">
        <table class="grid" onPaste={onPaste} onKeyDown={moveFocus}>
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
        </table>
      </div>
      <button
        ref={addButton}
        type="button"
        class="button button-secondary"
        onClick={() => {
          edit((current) => ({
            ...current,
            rows: [...current.rows, ...blankRows(only === undefined ? [] : [only])],
          }));
          requestAnimationFrame(() => document.getElementById(`rows.${rows.length}.provider`)?.focus());
        }}
      >
        Tilføj række
      </button>
    </>
  );
}

/** The form's word, which may be broken where it is put together: the columns are narrow. */
function hyphenated(name: string): string {
  return name.replace(/(?<=\p{L})pædagogik/u, "\u00adpædagogik");
}
