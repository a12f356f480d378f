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

/** A refusal in words, without the path in a request: the page shows it at the field. */
export function sentenceOf(refusal: Refusal): string {
  return onPage(describeRefusal(withoutPath(refusal), "da"), refusal.code);
}

/** A notice in words, likewise. */
export function noticeOf(notice: Notice): string {
  return onPage(describeNotice(withoutPath(notice), "da"), notice.code);
}

function withoutPath<T extends Refusal | Notice>(said: T): T {
  const where: { path?: string } & Where = { ...said.where };
  delete where.path;
  return { ...said, where };
}

/** A sentence that names a flag of the command is left out, and what is done on the page said instead. */
function onPage(text: string, code: string): string {
  const sentences = text.split(/(?<=[.)]) (?=\p{Lu})/u);
  const kept = sentences.filter((sentence) => !/(^|\s)--[a-z]/.test(sentence));
  if (kept.length === sentences.length) return text;
  const remedy = (REMEDIES as Readonly<Record<string, string>>)[code];
  return [...kept, ...(remedy === undefined ? [] : [remedy])].join(" ") || text;
}
