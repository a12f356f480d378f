import { Component } from "preact";
import type { Messages } from "../page-state.js";
import type { Frame } from "../work/frame.js";
import { numbersIn, sumText } from "../work/amounts.js";
import { columnName, type GridColumn } from "../work/rows.js";
import type { PlacesRow } from "../work/work.js";
import { Button } from "./button.js";
import { describedBy, FieldMessages } from "./field.js";
import { institutionChoices, Select } from "./select-field.js";

interface GridRowProps {
  readonly row: PlacesRow;
  readonly index: number;
  /** Whether its button is the one that Tab goes to: the arrows go up from it to the others. */
  readonly isLast: boolean;
  readonly columns: readonly GridColumn[];
  readonly frame: Frame;
  /** What stands at each of its cells: another function wherever anything may stand at another one. */
  readonly messagesAt: (field: string) => Messages;
  readonly onCell: (index: number, column: GridColumn, text: string) => void;
  readonly onLeave: (field: string) => void;
  readonly onRemove: (index: number) => void;
}

const TITLES: Readonly<Record<string, string>> = {
  provider: "Kommune eller region",
  institution: "Institution",
};

/** A row of the grid. It is drawn again only when something in it changed: there may be hundreds. */
export class GridRow extends Component<GridRowProps> {
  override shouldComponentUpdate(next: GridRowProps): boolean {
    const { row, index, isLast, columns, frame, messagesAt } = this.props;
    return (
      next.row !== row ||
      next.isLast !== isLast ||
      next.index !== index ||
      next.columns !== columns ||
      next.frame.edition !== frame.edition ||
      ((next.frame !== frame || next.messagesAt !== messagesAt) && besideOf(next) !== besideOf(this.props))
    );
  }

  override render() {
    const { row, index, isLast, columns, onRemove } = this.props;
    return (
      <>
        <tr>
          {columns.map((column) => this.#cell(column))}
          <td class="end sum" data-label="I alt">
            {sumText(numbersIn(row.places))}
          </td>
          <td>
            <Button
              kind="link"
              id={`rows.${index}.remove`}
              tabIndex={isLast ? 0 : -1}
              aria-label={`Fjern række ${index + 1}${row.provider === "" ? "" : `, ${row.provider}`}`}
              onClick={() => onRemove(index)}
            >
              Fjern
            </Button>
          </td>
        </tr>
        {this.#faults()}
      </>
    );
  }

  /** What is wrong, in a row beneath with room for a sentence. */
  #faults() {
    const { index, columns, frame } = this.props;
    const messages = messagesOf(this.props);
    if (messages.every(({ faults }) => faults.length === 0)) return null;
    return (
      <tr>
        <td colSpan={columns.length + 2} class="row-faults">
          {columns.map((column, at) => {
            const name = columnName(column);
            return (
              <FieldMessages
                key={name}
                id={`rows.${index}.${name}`}
                faults={(messages[at]?.faults ?? []).map(
                  (text) => `${TITLES[name] ?? frame.nameOf(name)}: ${text}`,
                )}
                readings={[]}
              />
            );
          })}
        </td>
      </tr>
    );
  }

  #cell(column: GridColumn) {
    const { row, index, frame, messagesAt, onCell, onLeave } = this.props;
    const id = `rows.${index}.${columnName(column)}`;
    const { faults, readings } = messagesAt(id);
    const who = row.provider === "" ? `række ${index + 1}` : row.provider;
    const control = {
      ...{ id, "aria-invalid": faults.length > 0 },
      "aria-describedby": describedBy(id, { faults, readings }),
    };
    const isNumber = typeof column !== "string";
    return (
      <td
        key={id}
        class={faults.length > 0 ? "has-fault" : undefined}
        data-label={isNumber ? hyphenated(frame.nameOf(column.specialisation)) : TITLES[column]}
      >
        {column === "institution" ? (
          <Select
            {...control}
            aria-label={`Institution, ${who}`}
            value={row.institution}
            choices={institutionChoices(frame, row.institution, true)}
            onChoice={(institution) => onCell(index, column, institution)}
          />
        ) : (
          <input
            {...control}
            class={isNumber ? "form-input number" : "form-input"}
            type="text"
            autocomplete="off"
            inputMode={isNumber ? "decimal" : "text"}
            list={isNumber ? undefined : "providers"}
            aria-label={
              isNumber
                ? [column.specialisation, row.institution]
                    .map(frame.nameOf)
                    .concat(who)
                    .filter(Boolean)
                    .join(", ")
                : `Kommune eller region, række ${index + 1}`
            }
            value={isNumber ? (row.places[column.specialisation] ?? "") : row.provider}
            onInput={(event) => onCell(index, column, event.currentTarget.value)}
            onBlur={() => onLeave(id)}
          />
        )}
        {column === "provider" && row.provider.length > LONGEST && (
          <span class="field-reading" aria-hidden="true">
            {row.provider}
          </span>
        )}
        <FieldMessages id={id} faults={[]} readings={readings} />
      </td>
    );
  }
}

/** A longer name is cut off in its field, and stands in full beneath it. */
const LONGEST = 18;

/** The form's word, which may be broken where it is put together: the columns are narrow. */
export function hyphenated(name: string): string {
  return name.replace(/(?<=\p{L})pædagogik/u, "\u00adpædagogik");
}

/** What is drawn beside the row's own texts: two KKR's with as many institutions have not the same ones. */
function besideOf(props: GridRowProps): string {
  return JSON.stringify([messagesOf(props), props.frame.institutions]);
}

function messagesOf({ columns, index, messagesAt }: GridRowProps): readonly Messages[] {
  return columns.map((column) => messagesAt(`rows.${index}.${columnName(column)}`));
}

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
