/** By which Danish Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** An apostrophe before what Excel would take for a formula; quotation marks where the text has a mark of CSV. */
export function textField(text: string): string {
  const guarded = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
