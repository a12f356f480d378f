import { useEffect, useMemo, useState } from "preact/hooks";
import { usePage, useTyped } from "../page-state.js";
import { columnName, type GridColumn, gridColumns, withCell } from "../work/rows.js";
import { type Frame, frameOf } from "../work/frame.js";
import { withoutPaste } from "../work/report-of.js";
import { isBlankRow, SHOWN_ROWS } from "../work/work.js";
import { SOUGHT, withField } from "./field-link.js";
import { Button } from "./button.js";
import { GridRow, hyphenated, GridSums } from "./grid-row.js";
import { sumText } from "../work/amounts.js";

/** The internship places as they are reported: a row for each provider, a column for each specialisation. */
export function PlacesGrid() {
  const { edit, messagesAt, leave } = usePage();
  const work = useTyped();
  const { rows } = work;
  const frame = frameOf(work);
  const drawn = gridColumns(rows, frame);
  const isOne = !drawn.includes("institution");
  // The same columns as long as there are as many: a row is drawn again only where something in it changed.
  const columns = useMemo(() => drawn, [isOne, frame.edition]);
  const onCell = useMemo(
    () => (index: number, column: GridColumn, text: string) =>
      edit(
        (current) => {
          const row = current.rows[index];
          if (row === undefined) return current;
          return { ...withoutPaste(current), rows: current.rows.with(index, withCell(row, column, text)) };
        },
        `rows.${index}.${columnName(column)}`,
      ),
    [edit],
  );
  const add = (): void => {
    const blank = { provider: "", institution: isOne ? (rows[0]?.institution ?? "") : "", places: {} };
    if (!edit((current) => ({ ...current, rows: [...current.rows, blank] }))) return;
    withField(`rows.${rows.length}.provider`, (field) => field.focus());
  };
  const [first, setPart] = useShownPart(rows.length);
  const shown = rows.slice(first, first + SHOWN_ROWS);
  const onRemove = useMemo(
    () => (index: number) => {
      edit((current) => ({ ...current, rows: current.rows.filter((_, at) => at !== index) }));
      // The row's button is gone: the focus goes to the field that took its place, or where rows are added.
      requestAnimationFrame(() => {
        const at = [Math.max(0, index - 1), index].map((row) => `rows.${row}.provider`);
        const [next] = [...at, ADD].flatMap((id) => document.getElementById(id) ?? []);
        next?.focus();
      });
    },
    [edit],
  );
  return (
    <>
      <div class="grid-scroll" id="places" tabIndex={-1}>
        <table
          class="grid"
          onKeyDown={(event) => {
            const last = rows.at(-1);
            if (moveFocus(event, rows.length) || event.key !== "Enter" || event.shiftKey) return;
            if (event.target instanceof HTMLInputElement && last !== undefined && !isBlankRow(last)) add();
          }}
        >
          <caption class="sr-only">Praktikpladser efter indberetter og specialisering</caption>
          <GridHead isOne={isOne} frame={frame} />
          <tbody>
            {shown.map((row, index) => (
              <GridRow
                key={first + index}
                row={row}
                index={first + index}
                isLast={index === shown.length - 1}
                columns={columns}
                frame={frame}
                messagesAt={messagesAt}
                onCell={onCell}
                onLeave={leave}
                onRemove={onRemove}
              />
            ))}
          </tbody>
          <GridSums columns={columns.length} rows={rows} frame={frame} />
        </table>
      </div>
      <GridParts first={first} rows={rows.length} onPart={setPart} />
      <Button id={ADD} onClick={add}>
        Tilføj række
      </Button>
    </>
  );
}

const ADD = "add-row";

function GridHead({ isOne, frame }: { readonly isOne: boolean; readonly frame: Frame }) {
  return (
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
  );
}

/** The place of the first row that is drawn, of so many; another part is drawn where a field of it is sought. */
function useShownPart(rows: number) {
  const [part, setPart] = useState(0);
  const first = Math.min(part, Math.ceil(rows / SHOWN_ROWS) - 1) * SHOWN_ROWS;
  useEffect(() => {
    const show = (event: Event): void => {
      const [list = "", row] = (event as CustomEvent<string>).detail.split(".");
      if (list === "rows") setPart(Math.floor(Number(row) / SHOWN_ROWS));
    };
    addEventListener(SOUGHT, show);
    return () => removeEventListener(SOUGHT, show);
  }, []);
  return [first, setPart] as const;
}

/** Whether the focus moved: in the grid of so many rows Enter and the arrows go up and down, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent, rows: number): boolean {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    Enter: event.shiftKey ? -1 : 1,
  };
  const step = steps[event.key];
  const { target } = event;
  const isButton = target instanceof HTMLButtonElement;
  if (step === undefined || !(isButton || target instanceof HTMLInputElement)) return false;
  // In a list of choices, and among the names that are offered, the arrows choose; and Enter presses a button.
  if (event.key === "Enter" ? isButton : !isButton && target.list !== null) return false;
  const [list = "", row, column = ""] = target.id.split(".");
  const next = Number(row) + step;
  if (next < 0 || next >= rows) return false;
  event.preventDefault();
  withField(`${list}.${next}.${column}`, (field) => {
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  return true;
}

/** The names that the browser offers while a provider is typed: the KKR's municipalities and its region. */
export function ProviderNames() {
  const { council, councils } = usePage().frame;
  const shown = council === undefined ? councils : [council];
  // A municipality may be of two councils of one region.
  const names = new Set(
    shown.flatMap(({ municipalities, region }) => [...municipalities.map(({ name }) => name), region]),
  );
  return (
    <datalist id="providers">
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** The ways to the other parts of a table of which only a part is drawn at once; nothing where all of it is. */
function GridParts({
  first,
  rows,
  onPart,
}: {
  /** The place of the first row that is drawn. */
  readonly first: number;
  readonly rows: number;
  readonly onPart: (part: number) => void;
}) {
  if (rows <= SHOWN_ROWS) return null;
  const part = first / SHOWN_ROWS;
  const last = Math.min(first + SHOWN_ROWS, rows);
  return (
    <div class="button-group" role="group" aria-label="Tabellens dele">
      <p role="status">{`Række ${sumText([first + 1])}–${sumText([last])} af ${sumText([rows])}. Summerne er af alle rækker.`}</p>
      {([-1, 1] as const).map((by) => {
        const isNone = by < 0 ? first === 0 : last === rows;
        return (
          <Button
            key={by}
            aria-disabled={isNone}
            onClick={() => {
              if (!isNone) onPart(part + by);
            }}
          >
            {by < 0 ? "Forrige rækker" : "Næste rækker"}
          </Button>
        );
      })}
    </div>
  );
}
