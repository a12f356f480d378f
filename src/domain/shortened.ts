const LONGEST = 60;

/** A text as it can be quoted: a long one cut off, by characters, so that none is cut in two. */
export function shortened(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  // No character is more than two units; and a text may be a whole file.
  const characters = Array.from(text.slice(0, 2 * longest));
  const isWhole = characters.length <= longest && text.length <= 2 * longest;
  return isWhole ? text : `${characters.slice(0, longest - 1).join("")}…`;
}
