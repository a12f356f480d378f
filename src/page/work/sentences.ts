import {
  describeNotice,
  describeRefusal,
  type Notice,
  type Refusal,
  type UnreadKind,
  type Where,
} from "../../index.js";

/** A refusal in words, without its file and its path in a request: the page shows it at the file, at the field. */
export function sentenceOf(refusal: Refusal): string {
  if (refusal.code === "missing-key" && refusal.key === "internshipPlaces")
    return "Det kræver praktikpladser. Vælg i trin 2, at fordelingen bygger på dem.";
  return onPage(refusal, describeRefusal(placed(refusal), "da", { remedies: "none" }));
}

/** A refusal of what stands in a file, in words, at the file: what is refused there came into no field. */
export function sentenceInFile(refusal: Refusal): string {
  const path = refusal.where?.path;
  return path === undefined || path === "" ? sentenceOf(refusal) : `${path}: ${sentenceOf(refusal)}`;
}

/** A notice in words, likewise; of an alternative, with which it is. */
export function noticeOf(notice: Notice): string {
  const [, alternative] = /^scenarios\[([1-9]\d*)\]/.exec(notice.where?.path ?? "") ?? [];
  const of = alternative === undefined ? "" : `Alternativ ${alternative}: `;
  const said = onPage(notice, describeNotice(placed(notice), "da", { remedies: "none" }));
  return of + said.replace("scenarios[0]", "forslaget").replace(/scenarios\[(\d+)\]/, "alternativ $1");
}

function placed<T extends Refusal | Notice>({ where = {}, ...said }: T): T {
  const { path: _, file: __, ...within }: { path?: string } & Where = where;
  return { ...said, where: within } as T;
}

/** A sentence that begins with its place in a file begins with a capital; and it says what to do about it here. */
function onPage(said: Refusal | Notice, sentence: string): string {
  const begun = sentence.replace(/^[akr](?=rk|olonne|ække)/, (letter) => letter.toUpperCase());
  const remedy = REMEDIES[said.code === "file-not-read" ? `file-not-read: ${said.kind}` : said.code];
  return remedy === undefined ? begun : `${begun} ${remedy}`;
}

const OPEN_WORK =
  "Er det arbejdet, der skal fortsættes, så åbn den gemte fil (arbejde-….json) med »Åbn arbejde«.";

/** What to do about it here, where the command would be given a flag, and a request a key. */
const REMEDIES: Readonly<Record<string, string>> = {
  "unstated-return": "Vælg KKR og studieår i trin 1, og indlæs filerne igen.",
  "missing-unit": "Vælg enheden i trin 2.",
  "missing-change": "Uændret skrives +0.",
  "request-for-recommendation": "Åbn arbejdet på siden, og gem indstillingen til næste år.",
  "swapped-file": OPEN_WORK,
  "file-not-read: json": OPEN_WORK,
  "file-not-read: word": "Er det ministeriets brev, så læs det i trin 1.",
  "intake-left-out": "Vælg under »Sommer- og vinteroptag«, hvem den overskydende studieplads går til.",
} satisfies Partial<Record<(Refusal | Notice)["code"] | `file-not-read: ${UnreadKind}`, string>>;
