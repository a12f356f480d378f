/** The left, middle and right text of a page's header or footer, without its fields and fonts. */
export function marginTexts(written: string): string[] {
  return written
    .split(/&[LCR]/)
    .map((text) =>
      text.replace(/&("[^"]*"|K[\dA-F]{6}|\d+|.)/g, (_, code) => (code === "&" ? "&" : "")).trim(),
    )
    .filter((text) => text !== "");
}
