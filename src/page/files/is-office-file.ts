/**
 * Whether a file goes to the reader of workbooks: by its ending, or because it is an archive or an old Office file
 * under another name. That reader refuses with advice what only looks like a workbook.
 */
export function isOfficeFile(name: string, bytes: Uint8Array): boolean {
  if (/\.(xlsx|xls|xlsm|ods)$/i.test(name)) return true;
  const starts = (...first: readonly number[]): boolean =>
    first.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b) || starts(0xd0, 0xcf, 0x11, 0xe0);
}
