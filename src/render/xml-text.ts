// Everything that XML 1.0 has no room for: control characters, half surrogate pairs, and two codes that are not characters.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as an office file can hold it; a character that would make the file unreadable is shown as �. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, "\uFFFD");
}
