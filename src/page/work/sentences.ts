import { describeNotice, describeRefusal, type Notice, type Refusal, type Where } from "../../index.js";

/** A refusal in words, without its file and its path in a request: the page shows it at the file, at the field. */
export function sentenceOf(refusal: Refusal): string {
  if (refusal.code === "missing-key" && refusal.key === "internshipPlaces")
    return "Det kræver praktikpladser. Vælg i trin 2, at fordelingen bygger på dem.";
  const said = refusal.code === "returns-differ" ? chosenHere(refusal) : refusal;
  return withRemedy(describeRefusal(placed(said), "da", { remedies: "none" }), remedyOf(refusal));
}

/** A refusal of what stands in a file, in words, at the file: what is refused there came into no field. */
export function sentenceInFile(refusal: Refusal): string {
  const path = refusal.where?.path;
  return path === undefined || path === "" ? sentenceOf(refusal) : `${path}: ${sentenceOf(refusal)}`;
}

/** A notice in words, likewise. */
export function noticeOf(notice: Notice): string {
  const remedy =
    notice.code === "intake-left-out"
      ? "Vælg under »Sommer- og vinteroptag«, hvem den overskydende studieplads går til, når antallet er ulige."
      : null;
  return withRemedy(describeNotice(placed(notice), "da", { remedies: "none" }), remedy);
}

function placed<T extends Refusal | Notice>(said: T): T {
  const where: { path?: string; file?: string } & Where = { ...said.where };
  delete where.path;
  delete where.file;
  return { ...said, where };
}

/** What no file says was chosen on the page. */
function chosenHere(refusal: Extract<Refusal, { code: "returns-differ" }>): Refusal {
  const here = { file: "valgt i trin 2" };
  const met = refusal.met.map((one) => ({
    ...one,
    in: one.in.map((where) => (where.path === undefined ? where : here)),
  }));
  return { ...refusal, met };
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
    case "returns-differ":
      return refusal.what === "unit" ? "Vælg det rette på siden, og indlæs filerne igen." : null;
    case "unknown-unit":
      return refusal.written === "" ? "Eller vælg enheden i trin 2, og indlæs filerne igen." : null;
    case "institution-unstated":
      return refusal.hasKey ? null : "Eller vælg her.";
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
