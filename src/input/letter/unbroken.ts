/** The hyphen that never breaks is a hyphen, and one that Word may break at is none unless the line ends there. */
export function plainHyphens(text: string): string {
  return text.replace(/[\u2010\u2011]/g, "-").replace(/\u00ad(?!\s*\n)/g, "");
}

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
