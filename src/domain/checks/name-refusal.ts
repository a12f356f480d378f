import type { FormFrame } from "../form-frame.js";
import { given } from "../given.js";
import { repeatsOf } from "../grouped.js";
import { nearestName, type Spelling } from "../nearest.js";
import type { Refusal, Where } from "../refusal.js";
import { belongsTo } from "../kkr.js";
import { findNamed, nameKey } from "../name-key.js";
import { LONGEST_NAME, namesInWords, wordsOf } from "../provider-within.js";
import { rememberedOf } from "../remembered.js";

type UnknownName = Extract<Refusal, { code: "unknown-name" }>;

/** A name that nothing on the form has, with the nearest known. */
export function unknownName(
  what: "institution" | "specialisation" | "id",
  written: string,
  frame: FormFrame,
  where: Where,
): UnknownName {
  const { known, spellings } = namesOn(frame)[what];
  const nearest = nearestName(written, spellings);
  const within = nearest === null ? onlyNameWithin(written, spellings) : null;
  const found = within === null ? { nearest } : { nearest: within, isWithin: true as const };
  return { code: "unknown-name", what, written, ...found, known, where };
}

/** What a name may be meant for, made once for each frame: a request may have thousands of unknown names. */
const namesOn = rememberedOf(({ edition, institutions, specialisations }: FormFrame) => {
  // On the form the name is the answer; where ids are asked for, the id. Of the institutions only the KKR's would do.
  const namesBy = (answer: "id" | "name", known: readonly Named[], all: readonly Named[]): NamesMeant => ({
    known: known.map((entry) => entry[answer]),
    spellings: all.flatMap((entry) =>
      [entry.id, entry.name, ...entry.aliases].map((spelling) => ({ spelling, answer: entry[answer] })),
    ),
  });
  // Of a KKR that nobody knows they are all.
  const meant = institutions.length === 0 ? edition.institutions : institutions;
  return {
    institution: namesBy("name", meant, edition.institutions),
    specialisation: namesBy("name", specialisations, specialisations),
    id: namesBy("id", [...specialisations, ...meant], [...specialisations, ...edition.institutions]),
  };
});

type Named = FormFrame["specialisations"][number];

interface NamesMeant {
  readonly known: readonly string[];
  readonly spellings: readonly Spelling[];
}

const byKeyOf = rememberedOf(
  (spellings: readonly Spelling[]) =>
    new Map(spellings.map(({ spelling, answer }) => [nameKey(spelling), answer])),
);

/** The only one that a text names beside other words: "UC SYD, Esbjerg". */
function onlyNameWithin(written: string, spellings: readonly Spelling[]): string | null {
  const byKey = byKeyOf(spellings);
  const found = namesInWords(wordsOf(written.slice(0, LONGEST_NAME)), (key) => byKey.get(key));
  const [only, ...others] = new Set(found.map(({ named }) => named));
  return only === undefined || others.length > 0 ? null : only;
}

/** What is wrong with an institution's id: it is not on the form, or not the KKR's. */
export function institutionRefusals(institution: string, where: Where, frame: FormFrame): Refusal[] {
  const { edition, kkr, institutions, names } = frame;
  if (!edition.institutions.some(({ id }) => id === institution)) {
    return [unknownName("institution", institution, frame, where)];
  }
  if (kkr === undefined || institutions.some(({ id }) => id === institution)) return [];
  return [{ code: "outside-kkr", institution, kkr, names, where }];
}

/** What is wrong with a specialisation's id: it is not on the form. */
export function specialisationRefusals(specialisation: string, where: Where, frame: FormFrame): Refusal[] {
  const isKnown = frame.specialisations.some(({ id }) => id === specialisation);
  return isKnown ? [] : [unknownName("specialisation", specialisation, frame, where)];
}

/** What is wrong with values by id, each at its path, and what is said of the ids that have none. */
export function refusalsById<T>(
  of: "institution" | "specialisation",
  values: Readonly<Record<string, T>>,
  path: string,
  frame: FormFrame,
  check: (value: T, path: string) => Refusal[],
  missing: (ids: readonly string[]) => Refusal[],
): Refusal[] {
  const idRefusals = of === "institution" ? institutionRefusals : specialisationRefusals;
  const faults = Object.entries(values).flatMap(([id, value]) => {
    const wrong = idRefusals(id, { path: `${path}.${id}` }, frame);
    return wrong.length > 0 ? wrong : check(value, `${path}.${id}`);
  });
  const known = of === "institution" ? frame.institutions : frame.specialisations;
  const absent = known.map(({ id }) => id).filter((id) => !Object.hasOwn(values, id));
  // A name that was not understood is the reason for what seems to be missing.
  const isMissing = absent.length > 0 && faults.every(({ code }) => code !== "unknown-name");
  return isMissing ? [...faults, ...missing(absent)] : faults;
}

/** What is wrong with an order of preference: a name that is none of these, or one that stands there before. */
export function tieOrderRefusals(
  order: readonly string[],
  known: readonly string[],
  idOf: (written: string) => string,
  unknown: (written: string, where: Where) => Refusal,
  nameOf: (first: string) => string,
): Refusal[] {
  const ids = new Set(known.map(idOf));
  const repeats = new Map(repeatsOf(order, idOf).map(({ index, first }) => [index, first]));
  return order.flatMap((written, index): Refusal[] => {
    const where = { path: `tieOrder[${index}]` };
    if (!ids.has(idOf(written))) return [unknown(written, where)];
    const first = repeats.get(index);
    return first === undefined ? [] : [{ code: "repeated-name", written, name: nameOf(first), where }];
  });
}

/** A text that names no KKR with an institution on the form. */
export function unknownKkr(written: string, where: Where, frame: FormFrame): UnknownName {
  const { institutions } = frame.edition;
  const onForm = new Set(institutions.map(({ kkr }) => kkr));
  const among = frame.councils.filter(({ id }) =>
    institutions.some((institution) => belongsTo(institution, id, frame.councils)),
  );
  const others = [...onForm].filter((id) => !among.some((council) => council.id === id));
  const unnamed = others.map((id) => ({ id, name: id, aliases: [] }));
  const refusal = unknownCouncil(written, where, [...among, ...unnamed], frame.laterCouncils);
  const isOffForm = findNamed(written, frame.councils) !== undefined;
  return isOffForm ? { ...refusal, nearest: null, isOffForm } : refusal;
}

/** A text that names none of these: with the one that it most likely means, or the year from which it is known. */
export function unknownCouncil(
  written: string,
  where: Where,
  among: readonly Pick<FormFrame["councils"][number], "id" | "name" | "aliases">[],
  laterCouncils: FormFrame["laterCouncils"],
): Extract<Refusal, { code: "unknown-name" }> {
  const spellings = among.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((spelling) => ({ spelling, answer: id })),
  );
  const later = laterCouncils.find(({ council }) => findNamed(written, [council]) !== undefined);
  return {
    ...{ code: "unknown-name", what: "kkr", written, known: among.map(({ id }) => id), where },
    nearest: later === undefined ? nearestName(written, spellings) : null,
    ...given({ knownFrom: later?.from }),
  };
}
