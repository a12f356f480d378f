const LONGEST = 60;

/** A text as it can be quoted: a long one cut off, by characters, so that none is cut in two. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // No character is more than two units; and a text may be a whole file.
  const characters = Array.from(text.slice(0, 2 * LONGEST));
  const isWhole = characters.length <= LONGEST && text.length <= 2 * LONGEST;
  return isWhole ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
