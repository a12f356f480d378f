import { sumText } from "../work/amounts.js";
import { SHOWN_ROWS } from "../work/work.js";
import { Button } from "./button.js";

/** The ways to the other parts of a table of which only a part is drawn at once; nothing where all of it is. */
export function GridParts({
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
