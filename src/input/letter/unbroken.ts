/**
 * Lines as one: a word that a hyphen breaks at the end of a line is whole again, and every other space is one space.
 * The hyphen before »og« and »eller« is the word's own: "Skole- og fritidspædagogik".
 */
export function unbroken(text: string): string {
  return text
    .replace(/[-\u00ad]\s*\n\s*(?=(?:og|eller)\b)/g, "- ")
    .replace(/(?<=\p{L})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
