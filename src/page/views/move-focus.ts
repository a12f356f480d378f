import { withField } from "./go-to-field.js";

/**
 * Whether the focus moved: Enter and the arrows move up and down in the grid of so many rows, as in a spreadsheet; Tab
 * goes from field to field as ever.
 */
export function moveFocus(event: KeyboardEvent, rows: number): boolean {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    Enter: event.shiftKey ? -1 : 1,
  };
  const step = steps[event.key];
  const { target } = event;
  // In a list of choices, and among the names that are offered, the arrows choose.
  if (step === undefined || !(target instanceof HTMLInputElement)) return false;
  if (target.list !== null && event.key !== "Enter") return false;
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
