/** Whether what is pasted is more than one cell: a spreadsheet ends also a single one with a new line. */
export function isRange(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
}
