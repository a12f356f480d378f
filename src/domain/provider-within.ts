import type { KnownProvider, NamedProvider } from "./kkr.js";
import { nameKey } from "./name-key.js";
import { withoutAddition, withWholeWords } from "./written-around.js";

/** The municipality or region of which a text is the key. */
type FindProvider = (key: string) => KnownProvider | undefined;

/** What stands before a name and is no part of it: "Kommune: Køge", "Kommunen i Faxe", the code of "320 Faxe". */
const BEFORE = /^\s*(?:kommunen?(?:\s+i(?=\s)|\s*:)?\s|[1-8]\d\d\s*[-–:]?\s|[1-8]\d\d\s*[-–:])\s*/i;
/** The mark of a note behind a name. */
const MARK = /\s*(?:\[\d{1,2}\]|(?<=\s)\d{1,2}\)|[¹²³†*]+)\s*$/u;
/** What parts the name of a department from whose it is: "Psykiatrien, Region Sjælland". */
const BETWEEN = /[,;:()[\]/|–—]|\s-\s/;
/** What is at work in a municipality or a region, as the word before its name: "Jobcenter Køge". */
const OFFICE =
  /(?:cent(?:er|ret)|(?:forvaltning|afdeling|psykiatri|administration)(?:en)?|dagplejen?|(?:område|sekretariat)(?:t|et)?|dagtilbud|unge|familie|social|sundhed)$/iu;
/** Who is in a municipality and not of it, or is several: "Private institutioner i Køge", "Kommunerne i Region Sjælland". */
const OF_OTHERS =
  /(?<!\p{L})(?:(?:privat|selvejende|friskole|kommuner)\p{L}*|alle|samtlige|øvrige|andre|uden(?:for)?|undtagen)(?!\p{L})/iu;

/**
 * The municipality or region that a text is or begins with, or whose department it says to be: "Vejen Kommune, Børn og
 * Skole" is a part of Vejen, as "Børn og Skole, Vejen", "Vejens børnehaver" and "Jobcenter Vejen" are. The longest name
 * wins, and it ends where a word does. "Køge 2026", "259 Køge" and "Køge (rettet)" are all of Køge: a year, a
 * municipality's code, the state of its numbers, a person to ask and "samlet" make no part. Null if the text has none.
 */
export function providerWithin(text: string, find: FindProvider): NamedProvider | null {
  const within = namedWithin(text, find);
  // Municipalities have social psychiatry of their own.
  const own = text.replace(/socialpsykiatri/giu, "");
  if (within?.isPart !== true || !OF_REGION.test(own)) return within;
  // The town that the region's hospital is called after is no other provider.
  if (within.name === within.kkr.region) return SEVERAL.test(text) ? within : { ...within, others: [] };
  const isOwn =
    /kommune/iu.test(text) || (!HOSPITAL.test(text) && !OF_REGION.test(own.split(BETWEEN)[0] ?? ""));
  return isOwn ? within : null;
}
/** What the regions run: the hospitals, psychiatry among them (sundhedsloven § 74): "Holbæk Sygehus", "Psykiatrien Roskilde". */
export const OF_REGION: RegExp = /sygehus|hospital|psykiatri|(?<!\p{L})regionens?(?!\p{L})/iu;
const HOSPITAL = /sygehus|hospital/iu;
const SEVERAL = /[/&+]|\sog\s|\ssamt\s/iu;

function namedWithin(text: string, find: FindProvider): NamedProvider | null {
  const written = withWholeWords(text.slice(0, LONGEST_NAME)).replace(MARK, "");
  const bare = withoutAddition(written);
  const ofBare = bare === written ? null : namedWithin(bare, find);
  const behind = namesWithin(written.slice(bare.length), find);
  if (ofBare?.isPart === false && othersThan(ofBare.name, behind).length === 0) {
    return { ...ofBare, isVersion: true };
  }
  const whole = find(nameKey(written));
  if (whole !== undefined) return { ...whole, isPart: false, others: [] };
  const shared = sharedArea(written, find);
  if (shared !== null) return shared;
  const own = written.replace(/^\s*(?:hele|samlet)(?=\s)/iu, "").replace(BEFORE, "");
  const words = wordsOf(own);
  const first = nameAt(words, 0, orGenitive(find));
  if (first === null) return providerBehind(written, find);
  const rest = words.slice(first.to);
  const isGenitive = find(words.slice(0, first.to).join("").toLowerCase()) === undefined;
  // "Køges" alone is a slip, and its private houses are others.
  if (isGenitive && (rest.length === 0 || OF_OTHERS.test(text))) return null;
  if (isSchool(own, words[first.to - 1] ?? "", rest)) return null;
  const saysHow = (word: string): boolean => saysVersion(word) || WHOLE.test(word);
  const isVersion = rest.some(saysHow);
  const isNoPart = (word: string): boolean =>
    saysNoPart(word) ||
    /^(år|\d\d)$/i.test(word) ||
    (isVersion && (saysHow(word) || BESIDE_VERSION.test(word)));
  if (rest.every(isNoPart) && (rest.some(saysNoPart) || own !== written || isVersion)) {
    return { ...first.named, isPart: false, others: [], ...(isVersion ? { isVersion } : {}) };
  }
  const after = namesInWords(rest, find).map(({ named }) => named.name);
  return { ...first.named, isPart: true, others: othersThan(first.named.name, after) };
}

/** What finds a name by its genitive too: "Roskildes". */
function orGenitive(find: FindProvider): FindProvider {
  return (key) => find(key) ?? (key.endsWith("s") ? find(key.slice(0, -1)) : undefined);
}

/** Whether a school's word stands right behind a name, and is none of the municipality's own: "Roskilde Universitet". */
function isSchool(text: string, name: string, rest: readonly string[]): boolean {
  const isApart = !text.normalize("NFC").includes(`${name} ${rest[0] ?? ""}`);
  return !isApart && !/^kommune$/i.test(name) && OWN_SCHOOL.test(rest.join(" "));
}
const OWN_SCHOOL =
  /^(?:universitet|gymnasium|seminarium|(?:katedral|erhvervs|handels|høj|efter|fri|privat|real)skole|erhvervsakademi|tekniske? skole|sosu(?= skole|$))(?:e[nt]|s)?(?!\p{L})/iu;

const SCHOOL = new RegExp(OWN_SCHOOL.source.replace("^", String.raw`(?<!\p{L})`), "iu");

/** An island that two municipalities share is neither of them. */
function sharedArea(written: string, find: FindProvider): NamedProvider | null {
  if (!/^\s*lolland\P{L}*falster(?!\p{L})/iu.test(written)) return null;
  const [one, other] = [find("lolland"), find("guldborgsund")];
  return one === undefined || other === undefined ? null : { ...one, isPart: true, others: [other.name] };
}

/** Words of how far numbers have come, and not of who has them: "Greve (foreløbige tal)", "Faxe kladde". */
export function saysVersion(word: string): boolean {
  return VERSION.test(word);
}
const VERSION =
  /^(?:gam(?:mel|melt|le)|nye?|nyt|rette(?:t|de|lse)|rev|revidere(?:t|de)|foreløbige?t?|endelige?t?|udkast|kladde|kopi|copy|version|udgave|final|opdatere(?:t|de)|korrigere(?:t|de)|seneste|ændre(?:t|de)|(?:gen|gen?frem)sendt|godkendte?)$/iu;

/** Words of a municipality with all its departments: "Sorø, hele kommunen", "Sorø (samlet)". */
const WHOLE = /^(?:hele|samle(?:t|de)|tilsammen|sammenlagt|alle|samtlige|begge)$/iu;

/** What may stand beside such a word. */
const BESIDE_VERSION =
  /^(?:kommunen|regionen|afdelinger(?:ne)?|forvaltninger(?:ne)?|tal|tallene|indberetning(?:en)?|svar|af|den|til|og|\d{1,4})$/iu;

/** Whose department a text says to be that begins with other words: set apart, behind an office or "i", or called Kommune. */
function providerBehind(text: string, find: FindProvider): NamedProvider | null {
  if (OF_OTHERS.test(text)) return null;
  const behind = text.split(BETWEEN).flatMap((part, index) => {
    const words = wordsOf(part);
    const name = namesInWords(words, find).at(-1);
    if (name === undefined || name.to < words.length) return [];
    const before = words.slice(0, name.from);
    const isIn = before.at(-1)?.toLowerCase() === "i";
    const isOffice = OFFICE.test((isIn ? before.at(-2) : before.at(-1)) ?? "");
    const isRegion = name.named.name === name.named.kkr.region;
    const isCalled = /kommune|region/iu.test(words.slice(name.from).join(" "));
    const isApart = before.length === 0 && index > 0;
    // In a region are its municipalities too.
    const isWithin = isRegion ? isCalled && before.length > 0 && !isIn : isCalled || isIn;
    return isApart || isOffice || isWithin ? [{ named: name.named, isFirm: isApart && isCalled }] : [];
  });
  const [first] = behind;
  if (first === undefined) return null;
  const isSure = first.isFirm || wordsOf(text).some((word) => OFFICE.test(word));
  const others = othersThan(first.named.name, namesWithin(text, find));
  return { ...first.named, isPart: true, others, ...(isSure ? {} : { isLoose: true }) };
}

/** The key of a part of a municipality or a region, equal for "Køge, Børn og Unge", "Børn & Unge, Køge Kommune". */
export function partKey(text: string, owner: string, find: FindProvider): string {
  const written = withoutAddition(withWholeWords(text.slice(0, LONGEST_NAME)));
  const words = wordsOf(written).map((word) => word.toLowerCase());
  const names = namesInWords(words, find);
  const rest = words.filter((word, at) => {
    return !names.some(({ from, to }) => from <= at && at < to) && !/^(?:kommunes?|og|i)$/.test(word);
  });
  if (rest.length === 0) return nameKey(text);
  return nameKey([owner, ...rest.map((word) => word.replace(/(?<=\p{L}{5})e[nt]?$/u, "")).sort()].join(" "));
}

/** Whom a text names anywhere, if that is one: "Skolen ved Køge Å". A small letter is a word's, as in "på vejen". */
export function mentionedIn(written: string, find: FindProvider): KnownProvider | null {
  const text = written.slice(0, LONGEST_NAME);
  // A town's school is not the municipality's own, wherever else its name may point.
  if (SCHOOL.test(text)) return null;
  const named = namesWithin(text, find);
  const [only] = named;
  return only === undefined || othersThan(only, named).length > 0 ? null : (find(nameKey(only)) ?? null);
}

function namesWithin(text: string, find: FindProvider): string[] {
  const words = wordsOf(text);
  const found = namesInWords(words, orGenitive(find));
  return found.flatMap(({ from, named }) => (/^\p{Lu}/u.test(words[from] ?? "") ? [named.name] : []));
}

function othersThan(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name);
}

/** A year, a municipality's code, or what it is. */
function saysNoPart(word: string): boolean {
  return /^(?:(?:19|20)\d\d|[1-8]\d\d|kommune)$/i.test(word);
}

/** What stands behind so much is not part of a name. */
export const LONGEST_NAME = 200;

/** A known name among words: it is said by those from `from` to before `to`. */
interface NameInWords<T> {
  readonly from: number;
  readonly to: number;
  readonly named: T;
}

/** A name of a council's municipality has three words with "Kommune"; that of a form's own may have more. */
const MOST_WORDS = 6;

/** A text's words: letters or digits together. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** The known names in words, left to right, of two that begin at one word the longer. `find` takes joined words in lower case. */
export function namesInWords<T>(
  words: readonly string[],
  find: (joined: string) => T | undefined,
): NameInWords<T>[] {
  const found: NameInWords<T>[] = [];
  let from = 0;
  while (from < words.length) {
    const name = nameAt(words, from, find);
    if (name !== null) found.push(name);
    from = name?.to ?? from + 1;
  }
  return found;
}

/** The longest known name that begins at a word; null if none does. */
function nameAt<T>(
  words: readonly string[],
  from: number,
  find: (joined: string) => T | undefined,
): NameInWords<T> | null {
  for (let to = Math.min(from + MOST_WORDS, words.length); to > from; to -= 1) {
    const named = find(words.slice(from, to).join("").toLowerCase());
    if (named !== undefined) return { from, to, named };
  }
  return null;
}
