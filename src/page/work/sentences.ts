import { describeNotice, describeRefusal, type Notice, type Refusal, type Where } from "../../index.js";

/** What to do about it here, where the command would be given a flag. */
const REMEDIES: Readonly<Partial<Record<(Refusal | Notice)["code"], string>>> = {
  "unstated-return": "Vælg KKR og studieår i trin 1, og hent filerne igen.",
  "returns-differ": "Vælg det rette på siden, og hent filerne igen.",
  "unknown-unit": "Vælg den i trin 2, og hent filerne igen.",
  "institution-unstated": "Hent en nøgle, eller tilføj kolonnen Institution i indberetningerne.",
  "several-tables": "Gem det rette ark som en fil for sig, og hent den.",
  "missing-unit": "Vælg enheden i trin 2.",
  "intake-left-out": "Vælg under »Sommer- og vinteroptag«, hvem en ulige studieplads går til.",
  "request-for-recommendation": "Åbn anmodningen på siden, og hent indstillingen.",
};

/** A refusal in words, without its file and its path in a request: the page shows it at the file, at the field. */
export function sentenceOf(refusal: Refusal): string {
  if (refusal.code === "missing-key" && refusal.key === "internshipPlaces")
    return "Det kræver praktikpladser. Vælg i trin 2, at fordelingen bygger på dem.";
  return onPage(describeRefusal(placed(refusal), "da"), refusal.code);
}

/** A notice in words, likewise. */
export function noticeOf(notice: Notice): string {
  return onPage(describeNotice(placed(notice), "da"), notice.code);
}

function placed<T extends Refusal | Notice>(said: T): T {
  const where: { path?: string; file?: string } & Where = { ...said.where };
  delete where.path;
  delete where.file;
  return { ...said, where };
}

/**
 * A sentence that names a flag of the command is left out, and what is done on the page said instead. A decimal is
 * typed with a comma here, and a key of a request is not typed at all.
 */
function onPage(text: string, code: string): string {
  const typed = text
    .replace("fx 0.95", "fx 0,95")
    .replaceAll(/ \((minimum|maximum|(nøglen )?"[A-Za-z]+"( under "[A-Za-z]+")?)\)/g, "");
  const sentences = typed.split(/(?<=[.)]) (?=\p{Lu})/u);
  const kept = sentences.filter((sentence) => !/(^|\s)--[a-z]/.test(sentence));
  if (kept.length === sentences.length) return typed;
  const remedy = (REMEDIES as Readonly<Record<string, string>>)[code];
  return [...kept, ...(remedy === undefined ? [] : [remedy])].join(" ") || typed;
}
