/** Whom to ask and where they are, behind a name: "v/ Karen Holm", "att. Bo Ib", "Torvet 1, 4600 Køge". */
const CONTACT =
  /[\s,;:(–-]+(?:v[/.]|(?:ved|c\/o|att|tlf|telefon|kontakt(?:person)?|e?-?mail)(?!\p{L})|\S+@|(?:[^,;()\d]+\d+\s?\p{L}?\s*,\s*)?(?!19|20)\d{4}\s\p{L}).*$/isu;
/** What is said behind a name of its own numbers: "(heraf 2 private)", ", inkl. private", "(samme som sidste år)". */
const REMARK =
  /(?<=[^\s(,][^(]*)\s*[(,]\s*(?:(?:he|hvo|de)raf\s[^()]*\d|samme\s|som\s|uændret|inkl)[^()]*\)?\s*$/iu;

/** A name without what is said behind it of its numbers, of a person to ask or of an address. */
export function withoutAddition(text: string): string {
  return withoutRemark(text.replace(CONTACT, ""));
}

/** A text without what is said of its numbers behind it. */
export function withoutRemark(text: string): string {
  return text.replace(REMARK, "");
}

/** A text with "Kommune" for the short "kom." and "komm.". */
export function withWholeWords(text: string): string {
  return text.replace(/(?<=\p{L}\s)kom(?:m|mun)?(?:\.|(?![\p{L}.]))/iu, "Kommune");
}
