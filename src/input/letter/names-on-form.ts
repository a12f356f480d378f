import { unknownCouncil } from "../../domain/checks/name-refusal.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Institution, Specialisation } from "../../domain/form-edition.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { LetterForm } from "./headings.js";

/** What is stated of names that are not known. */
interface Stated {
  readonly kkrOf?: Readonly<Record<string, string>>;
  readonly ids?: Readonly<Record<string, string>>;
}

interface NamesOnForm {
  readonly institutions: readonly Institution[];
  readonly specialisations: readonly Specialisation[];
  readonly notices: readonly Notice[];
  /** Everything that is wrong; then the rest is not to be used. */
  readonly refusals: readonly Refusal[];
}

/**
 * The names of a letter with their ids. What the known form has, by whatever name, keeps its id and its KKR, and its
 * former names as aliases; and so does what is stated to have the id of something that is no longer on the form under
 * its own name. A new specialisation is taken with a notice; of a new institution the KKR must be stated.
 */
export function namesOnForm(form: LetterForm, frame: FormFrame, stated: Stated): NamesOnForm {
  const { councils, laterCouncils } = frame;
  const kkrOf = byKey(stated.kkrOf);
  const ids = byKey(stated.ids);
  const known = { institutions: frame.institutions, specialisations: frame.edition.specialisations };
  const institutions = form.institutions.map((name) => identified(name, known.institutions, ids));
  const specialisations = form.specialisations.map((name) => identified(name, known.specialisations, ids));
  const named = [...institutions, ...specialisations];
  const onLetter = new Set(institutions.map(({ id }) => id));
  const former = known.institutions.flatMap(({ id }) => (onLetter.has(id) ? [] : [id]));
  const refusals: Refusal[] = [
    ...unused("kkr-of", stated.kkrOf, form.institutions),
    ...unused(
      "id",
      stated.ids,
      named.filter(({ isNew }) => isNew).map(({ name }) => name),
    ),
    ...named.flatMap((it, index) => idRefusal(it, named.slice(0, index), councils)),
  ];
  const withKkr = institutions.map(({ id, name, aliases, known: before }): Institution => {
    const written = kkrOf.get(nameKey(name));
    const found = written === undefined ? undefined : findNamed(written, councils);
    if (written !== undefined && found === undefined) {
      refusals.push(unknownCouncil(written, { path: `kkrOf.${name}` }, councils, laterCouncils));
    }
    const kkr = written === undefined ? before?.kkr : (found?.id ?? written);
    if (kkr === undefined) refusals.push({ code: "letter-institution-unknown", written: name, former });
    return { id, name, kkr: kkr ?? "", aliases };
  });
  return {
    institutions: withKkr,
    specialisations: specialisations.map(({ id, name, aliases }) => ({ id, name, aliases })),
    notices: specialisations.flatMap(({ id, name, known: before }): Notice[] =>
      before === undefined ? [{ code: "new-specialisation", name, id }] : [],
    ),
    refusals,
  };
}

/** A name of the letter with the id it gets, and what the known form has under that id. */
interface Identified<T extends Specialisation> {
  readonly name: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly known: T | undefined;
  /** Whether the name is none of the known form's; its id is stated, or made of it. */
  readonly isNew: boolean;
}

function identified<T extends Specialisation>(
  written: string,
  among: readonly T[],
  ids: ReadonlyMap<string, string>,
): Identified<T> {
  const met = findNamed(written, among) ?? knownWithin(written, among);
  const name = unbrokenName(written, met);
  const id = met?.id ?? ids.get(nameKey(name)) ?? idFrom(name);
  const known = met ?? among.find((one) => one.id === id);
  return {
    name,
    id,
    aliases: known === undefined ? [] : formerNames(known, name),
    known,
    isNew: met === undefined,
  };
}

/** "1. Københavns Professionshøjskole", "a) Dagtilbudspædagogik", "VIA University College (VIA)": known without what numbers it, or says it twice. */
function knownWithin<T extends Specialisation>(written: string, among: readonly T[]): T | undefined {
  const [, name = "", short] =
    /^(?:(?:\d{1,2}|\p{L})[.)]\s+)?([^()]+?)(?:\s*\(([^()]+)\))?$/u.exec(written) ?? [];
  const known = findNamed(name, among);
  return short === undefined || findNamed(short, among) === known ? known : undefined;
}

/** A name with a space in the middle of a word, as a narrow column of a PDF leaves one, as the known form writes it. */
function unbrokenName(written: string, known: Specialisation | undefined): string {
  const lettersOf = (name: string): string => name.toLowerCase().replace(/\s/g, "");
  const names = known === undefined ? [] : [known.name, ...known.aliases];
  const same = names.filter((name) => lettersOf(name) === lettersOf(written));
  const isBroken = same.every((name) => name.toLowerCase() !== written.toLowerCase());
  return (isBroken ? same[0] : undefined) ?? written;
}

/** Whether each institution is a known one with the same words behind: those are of the column beside it. */
export function haveSameEnding(
  { institutions }: Pick<LetterForm, "institutions">,
  known: readonly Institution[],
): boolean {
  const names = known.flatMap(({ name, aliases }) => [name, ...aliases]);
  const endings = institutions.map((written) => {
    const start = names.find((name) => written.toLowerCase().startsWith(`${name.toLowerCase()} `));
    return start === undefined || findNamed(written, known) !== undefined ? "" : written.slice(start.length);
  });
  return endings.length > 1 && endings[0] !== "" && new Set(endings.map(nameKey)).size === 1;
}

/** All that it was called before, but what is only another spelling of the name it has now. */
function formerNames({ name, aliases }: Specialisation, now: string): readonly string[] {
  if (name === now) return aliases;
  const keys = new Set([nameKey(now)]);
  return [name, ...aliases].filter((alias) => {
    const isMet = keys.has(nameKey(alias));
    keys.add(nameKey(alias));
    return !isMet;
  });
}

const DANISH: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

function idFrom(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => DANISH[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** An id is what no one else on the form and no KKR has. */
function idRefusal(
  { name, id, isNew }: Identified<Specialisation>,
  before: readonly Identified<Specialisation>[],
  councils: FormFrame["councils"],
): Refusal[] {
  if (isNew && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return [{ code: "letter-id-invalid", written: name, id }];
  const first = before.find((other) => other.id === id);
  if (first !== undefined && !isNew && !first.isNew) {
    // Two names of one institution: which of them is it?
    return [{ code: "repeated-name", written: name, name: first.name }];
  }
  const isTaken = first !== undefined || (isNew && findNamed(id, councils) !== undefined);
  const fault = isNew || first === undefined ? name : first.name;
  return isTaken ? [{ code: "letter-id-taken", written: fault, id }] : [];
}

function unused(
  option: "kkr-of" | "id",
  stated: Readonly<Record<string, string>> | undefined,
  known: readonly string[],
): Refusal[] {
  const keys = new Set(known.map(nameKey));
  return Object.keys(stated ?? {})
    .filter((name) => !keys.has(nameKey(name)))
    .map((written) => ({ code: "letter-name-unused", option, written, known }));
}

function byKey(stated: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(stated).map(([name, value]) => [nameKey(name), value]));
}
