import { describeNotice, describeRefusal, type Notice, type Refusal, type Where } from "../../index.js";

/** A refusal in words, without its file and its path in a request: the page shows it at the file, at the field. */
export function sentenceOf(refusal: Refusal): string {
  if (refusal.code === "missing-key" && refusal.key === "internshipPlaces")
    return "Det kræver praktikpladser. Vælg i trin 2, at fordelingen bygger på dem.";
  return withRemedy(describeRefusal(placed(refusal), "da", { remedies: "none" }), remedyOf(refusal));
}

/** A refusal of what stands in a file, in words, at the file: what is refused there came into no field. */
export function sentenceInFile(refusal: Refusal): string {
  const path = refusal.where?.path;
  return path === undefined || path === "" ? sentenceOf(refusal) : `${path}: ${sentenceOf(refusal)}`;
}

/** A notice in words, likewise; of an alternative, with which it is. */
export function noticeOf(notice: Notice): string {
  const remedy =
    notice.code === "intake-left-out"
      ? "Vælg under »Sommer- og vinteroptag«, hvem den overskydende studieplads går til, når antallet er ulige."
      : null;
  const [, alternative] = /^scenarios\[([1-9]\d*)\]/.exec(notice.where?.path ?? "") ?? [];
  const of = alternative === undefined ? "" : `Alternativ ${alternative}: `;
  return of + withRemedy(describeNotice(placed(notice), "da", { remedies: "none" }), remedy);
}

function placed<T extends Refusal | Notice>(said: T): T {
  const where: { path?: string; file?: string } & Where = { ...said.where };
  delete where.path;
  delete where.file;
  return { ...said, where };
}

/** A sentence that begins with its place in a file, begins with a capital. */
function withRemedy(sentence: string, remedy: string | null): string {
  const begun = sentence.replace(
    /^(?:ark|række|kolonne)/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
  return remedy === null ? begun : `${begun} ${remedy}`;
}

/** What to do about it here, where the command would be given a flag, and a request a key. */
function remedyOf(refusal: Refusal): string | null {
  switch (refusal.code) {
    case "unstated-return":
      return "Vælg KKR og studieår i trin 1, og indlæs filerne igen.";
    case "missing-unit":
      return "Vælg enheden i trin 2.";
    case "missing-change":
      return "Uændret skrives +0.";
    case "request-for-recommendation":
      return "Åbn arbejdet på siden, og gem indstillingen til næste år.";
    default:
      return null;
  }
}
