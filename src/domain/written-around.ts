/** Whom to ask and where they are, behind a name: "v/ Karen Holm", "att. Bo Ib", "Torvet 1, 4600 Køge". */
const CONTACT =
  /[\s,;:(–-]+(?:[Vv](?:\/|\.\s|ed\s(?=\p{Lu}\p{Ll}+\s\p{Lu}))|[Cc]\/[Oo]|(?:[Aa]tt|ATT|[Tt]lf)(?![\p{L}\d])|[Kk]ontakt(?:person)?(?=[\s:])|[Tt]elefon|[Ee]?-?[Mm]ail\b|\S+@|(?:[^,;()\d]+\d+\s?\p{L}?\s*,\s*)?(?!19|20)\d{4}\s\p{Lu}\p{Ll}).*$/su;
/** What is at work in a municipality or a region, as the word before its name: "Jobcenter Køge". */
const OFFICE =
  /(?:cent(?:er|ret)|(?:forvaltning|afdeling|psykiatri|administration)(?:en)?|dagplejen?|(?:område|sekretariat)(?:t|et)?|dagtilbud|unge|familie|social|sundhed)$/iu;

/** Whether a word says an office. */
export function isOffice(word: string): boolean {
  return OFFICE.test(word);
}

/** A text without a person to ask or an address behind it. A department may be asked too, and stays: "v/ Børn og Unge". */
export function withoutContact(text: string): string {
  const [behind = ""] = CONTACT.exec(text) ?? [];
  const words = behind.match(/\p{L}+/gu) ?? [];
  const isDepartment = words.some((word) => isOffice(word) || /^(?:skole[nr]?|fritid|børn)$/iu.test(word));
  return isDepartment ? text : text.slice(0, text.length - behind.length);
}

/** A text with "Kommune" for the short "kom." and "komm.". */
export function withWholeWords(text: string): string {
  return text.replace(/(?<=\p{L}\s)kom(?:m|mun)?(?:\.|(?![\p{L}.]))/iu, "Kommune");
}
