/** Whether the focus moved: Enter and the arrows move up and down in the grid, as in a spreadsheet; Tab goes from field to field as ever. */
export function moveFocus(event: KeyboardEvent): boolean {
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
  const { row, column } = target.dataset;
  const next = document.querySelector<HTMLElement>(
    `[data-row="${Number(row) + step}"][data-column="${column ?? ""}"]`,
  );
  if (next === null) return false;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  return true;
}
