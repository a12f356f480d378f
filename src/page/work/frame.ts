import { type FormEdition, type FormFrame, type InternshipPlacesUnit, reference } from "../../index.js";
import { kkrOf, NO_INSTITUTION, type Work } from "./work.js";

/** What is in force for the work: the form, the institutions of the KKR, and the names by id. */
export interface Frame extends FormFrame {
  /** Whose rows are drawn blank: each institution of the KKR; nobody's before one is chosen. */
  readonly rowInstitutions: readonly { readonly id: string }[];
  /** The one whose all rows are, if there is one alone. */
  readonly onlyInstitution: string | undefined;
  /** The KKR's municipalities and its region; nobody where there is no KKR. */
  readonly members: readonly string[];
  readonly nameOf: (id: string) => string;
  /** The name of an institution where space is short: "UCL". */
  readonly shortNameOf: (id: string) => string;
}

type Framed = Pick<Work, "studyYear" | "kkr" | "edition">;

/** The frame of the work, on the form that it brings, if it brings one. The same work has the same frame. */
export function frameOf({ studyYear, kkr, edition }: Framed): Frame {
  if (last?.of.studyYear === studyYear && last.of.kkr === kkr && last.of.edition === edition) {
    return last.frame;
  }
  const year = studyYear.trim();
  // While another year is typed, the form that the work brings is shown; that they differ is refused.
  const found = reference.at(
    edition?.studyYear ?? (year === "" ? undefined : year),
    kkrOf({ kkr }).kkr,
    editionsOf({ edition }),
  );
  const { names, laterCouncils } = found;
  const later = Object.fromEntries(laterCouncils.map(({ council: { id, name } }) => [id, name]));
  const rowInstitutions = kkr === "" ? [NO_INSTITUTION] : found.institutions;
  const onlyInstitution = rowInstitutions.length === 1 ? rowInstitutions[0]?.id : undefined;
  const { municipalities = [], region } = found.council ?? {};
  const members = [...municipalities.map(({ name }) => name), ...(region === undefined ? [] : [region])];
  const nameOf = (id: string): string => names[id] ?? later[id] ?? id;
  const shortNameOf = (id: string): string => {
    const [alias = ""] =
      found.edition.institutions.find((institution) => institution.id === id)?.aliases ?? [];
    return alias === "" || alias.length > nameOf(id).length ? nameOf(id) : alias;
  };
  const frame = { ...found, rowInstitutions, onlyInstitution, members, nameOf, shortNameOf };
  last = { of: { studyYear, kkr, edition }, frame };
  return frame;
}

/** The form that the work brings, as the readers of files take it. */
export function editionsOf({ edition }: Pick<Work, "edition">): readonly FormEdition[] {
  return edition === null ? [] : [edition];
}

/** The study year, if there is one, and the form that the work brings, as the readers of files take them. */
export function yearOptions({ studyYear, edition }: Pick<Work, "studyYear" | "edition">): {
  readonly studyYear?: string;
  readonly editions: readonly FormEdition[];
} {
  const year = studyYear.trim();
  return { ...(year === "" ? {} : { studyYear: year }), editions: editionsOf({ edition }) };
}

/** "Tønder Kommune" is called Tønder, as it is where it is read of files; what a name says of a year stays with it, and so does another one. */
export function asInFiles(provider: string, { knownProvider }: Frame): string {
  const { name, isPart, isShort, isVersion } = knownProvider(provider) ?? {};
  const isOwn = name !== undefined && provider.toLowerCase().includes(name.toLowerCase());
  return !isOwn || isPart || isShort || isVersion || /\d/.test(provider) ? provider : name;
}

/**
 * The institution or specialisation that a text names, by id, name or alias or the beginning that it alone has, also as
 * "Social- og special", and also with what it is counted in: "Dagtilbud (antal)"; undefined if it names none.
 */
export function idOf(among: FormEdition["specialisations"], text: string): string | undefined {
  const keys = [text, text.replaceAll(COUNTED, "")].map(keyOf);
  const found = (isSo: (known: string, key: string) => boolean): typeof among =>
    among.filter(({ id, name, aliases }) =>
      [id, name, ...aliases].some((known) => keys.some((key) => isSo(keyOf(known), key))),
    );
  const [exact] = found((known, key) => known === key);
  const [begun, ...others] = found((known, key) => key.length > 4 && known.startsWith(key));
  return exact?.id ?? (others.length === 0 ? begun?.id : undefined);
}

/** What a number is counted in, if a name or a heading says it: a unit of internship places, or per cent. */
export function unitIn(text: string): InternshipPlacesUnit | "per-cent" | undefined {
  const [said] = /halvår|helår|%|pct|procent|andel/i.exec(text) ?? [];
  if (said === undefined) return undefined;
  return UNITS[said.toLowerCase()] ?? "per-cent";
}

const UNITS: Readonly<Record<string, InternshipPlacesUnit>> = { halvår: "half-year", helår: "full-year" };

const COUNTED =
  /(?<!\p{L})(?:antal(?:let)?|andel|procent|pct|(?:studie|praktik|h(?:el|alv)års)?pladser|h(?:el|alv)år)(?!\p{L})/giu;

export function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]|s?pædagogik/gu, "");
}

// Everything on the page asks for it at every key that is pressed.
let last: { readonly of: Framed; readonly frame: Frame } | null = null;

/**
 * Things in the order of the KKR's own list of whose they are, however they came: a part of a municipality stands with
 * it, and others stand behind, by name. A collection has the same order.
 */
export function inTurn<T>(
  things: readonly T[],
  whose: (thing: T) => string,
  { members, ownerId, providerId }: Frame,
): readonly T[] {
  const ours = members.map(ownerId);
  const turns = things.map((thing) => {
    const [name, at] = [whose(thing), ours.indexOf(ownerId(whose(thing)))];
    return { thing, at: at === -1 ? ours.length : at, id: providerId(name) };
  });
  return turns
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map(({ thing }) => thing);
}
