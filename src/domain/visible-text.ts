// Control characters, line and paragraph separators, and the marks that turn the direction of a text: a name
// with one of them could hide text, or steer a terminal.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text from outside on one line, with each unseen character as its code: `<U+202E>`. */
export function visibleText(text: string): string {
  return (
    text
      // Each run of white space is looked at once: a pattern with a line break in its middle tries every start.
      .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? " " : space.replaceAll("\t", " ")))
      .replace(UNSEEN, codeOf)
  );
}

/** What somebody else wrote, in quotation marks of which it has none itself. */
export function quoted(text: string): string {
  return `»${visibleText(text).replace(/[»«“”"]/g, "'")}«`;
}

// The same but for the line end, the tab, and the mark that a file begins with.
const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb]/g;

/** A text of several lines that steers no terminal: what could is there as its code. */
export function harmlessText(text: string): string {
  return text.replace(STEERING, codeOf);
}

function codeOf(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
}

const LONGEST = 60;

/** A text as it can be quoted: a long one cut off, by characters, so that none is cut in two. */
export function shortened(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  // No character is more than two units; and a text may be a whole file.
  const characters = Array.from(text.slice(0, 2 * longest));
  const isWhole = characters.length <= longest && text.length <= 2 * longest;
  return isWhole ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

/** More than this nobody reads in a field for remarks, and a whole table may have been pasted beside a form. */
export const LONGEST_REMARK = 2000;

/** Whether of a remark that was read only the beginning was kept. */
export function isShortenedRemark(text: string): boolean {
  // Composed, its letters are fewer.
  return text.endsWith("…") && 2 * text.length > LONGEST_REMARK;
}
