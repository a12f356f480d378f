import { LONGEST_LINE } from "../grid/grid.js";
import { remembered } from "../../domain/remembered.js";
import { ASSISTANTS, LAST_YEAR, PART_OF_PROGRAMME } from "./period-words.js";
import { withoutRemark } from "../../domain/written-around.js";

/** What a label says by its words. */
export interface RowLabel {
  /** A sum of the rows; a figure of them, as of another year; or either that or a name. Null where only a name. */
  readonly kind: "sum" | "figure" | "name-or-figure" | null;
  /** Whom the sum or the figure is of: "Køge" of »Køge Total«; "" where it names nobody. */
  readonly of: string;
}

/** Danish words whole, in any of their inflections, by their stems. */
function wordsOf(stems: string): RegExp {
  return new RegExp(`^(?:${stems})e?(?:[nrts]|r?ne|[dt]e)?$`, "u");
}

/** Words that make a label one of sums, wherever in it they stand: "Køge Total", "Kommuner i alt". */
const SUM_WORD = wordsOf(
  "ialt|tot|(?:hoved|sub|del|under|mellem|slut|lands|total|kontrol|check|tjek|gruppe|kommune|region)?(?:total|summ?)",
);
const SUM_PHRASES = /(?<!\p{L})(i alt|samlet antal)(?!\p{L})/gu;
/** Words that make it one of another figure, wherever they stand. */
const ANYWHERE = /^(heraf|hvoraf|deraf|\p{L}*gennemsnit(tet|lige?t?)?|gns|procent|pct|percent|average)$/u;
/** What a row of a part begins with; in a heading it may stand behind the whole: "Dagtilbud, herunder vuggestuer". */
const OF_PART = /^(herunder|deriblandt)(?!\p{L})/u;
/** Words that say a sum only where nothing else is said, and what is then one: "Alle kommuner", "Kommuner", "Samlet". */
const ONLY_SUM = wordsOf(
  "hele|overall|samle|tilsammen|sammenlagt|(?:op)?summer(?:ing)?|alle|samtlig|kommuner|regioner",
);
/** The same of other figures: "Mål" is a target, "Målgruppehuset" a place. */
const FIGURE_WORD = wordsOf(
  [
    "mål(?:tall?|sætning)?|andel|snitt?|median|(?:procent)?fordeling|forskell?|difference|diff|ændring|udvikling",
    "budget(?:t|ter)?|target|share|forvent(?:ning)?|behov|norm(?:er|ering|tall?)?|krav|kontroll?(?:tall?)?|ledig",
    "rest(?:erende|plads)?|reserv(?:er)?|ind(?:eks|ex)(?:tal)?|kapacitet|prognose|skønn?|estimat|planlag|afvigelse",
    "(?:over|under)skudd?|loft|ma(?:ks|x)|(?:maks|min)imum|overbooking|afrunding|(?:re)?gulering|justering|korrektion",
    "balance|saldo|vækst|kvote|dækning(?:sgrad)?",
  ].join("|"),
);
/** Of a row, and not of a column, whose places these words may count: "Pr. kommune", "Optag 2025", "Praktikbehov". */
const FIGURE_OF_ROW = wordsOf(
  [
    "pr|per|optag|studerende|plan|regnskab|resultat|status|opgjort|overført|tidligere|note|mangel|mangl(?:ende)?",
    "aftal|facit|fald|landet|landsplan|landsdel|nationalt|danmark|ansatte|stilling|medarbejder|indbygger|befolkning",
    "venteliste|foregående|forrig|\\p{L}*årsværk|\\p{L}*(?:stigning|nedgang|fremgang|reduktion|forøgelse|tilvækst|ingsnøgle|vægtning)|middelværdi",
    "\\p{L}{3,}(?:andel|behov|budgett?|prognose|fordeling|kapacitet|normering|kvote|indeks|krav)",
    "(?!antal)\\p{L}{2,}(?<!spi|por|api|igi|me|or|to|vi)tal(?:let|lene)?",
  ].join("|"),
);
/** A count of something: "Antal ansatte", "Antal børn 0-5 år". */
const COUNT = /^antal(let)?$/;
const COUNT_OF_SITES = /^antal(let)? (praktik)?institutioner(ne)?(?!\p{L})/u;
/** Who is called a place has its name behind it, whatever that is: "Børnehuset Balancen". */
const PLACE =
  /(?:huset?|haven?|skolen?|gården?|hjem(?:met)?|cent(?:er|ret)|institution(?:en)?|dagplejen?|klub(?:ben)?|stedet?|fond(?:en)?|foreningen?|sfo|aps)(?!\p{L})/u;
/** Places that nobody has, or is sure of. */
const OPEN = "ønske|u?besatt?|u?afklar|ledig|vakan[ct]|afvent|forslag|planlag|påtænk|kommend|reserver";
/** What says alone that a row is nobody's, or of nobody named: "Ikke-fordelte", "Andre", "Indmeldt", "Tal til sammenligning". */
const NOBODYS = wordsOf(
  [
    "andre|andet|øvrig|diverse|derudover|herudover|desuden|dertil|nye|yderligere|ekstra|u?fordel|ansøg(?:er)?|uplacer|tildel|overskydende|restgruppe",
    "restance|buffer|margin|tolerance|(?:ind|til)meld|oplys|indberett|svar(?:procent)?|deltagende|optalt|foreløbig|endelig",
    "(?:korrig|regul|estim|norm|verific)er|vægtet|afrund|anslå|godkend|vedtagn?|indstill(?:ing)?|dimensionering",
    "vejledende|ramme(?:tall?)?|\\p{L}*minister(?:i(?:um|et)?|en)?|uvm|ufm|tall?|sammenligning(?:stal)?|baseline|udgangspunkt|fremskrivning",
    "netto|brutto|nettoændring|min|middel|mindst|høje?st|lavest|spredning|standardafvigelse|procentvis|check|tjek",
    "facitliste|afstemning|transport|rådighed|studieplads|dimittend|frafald|efterspørgsel|udbudd?",
    `merit(?:pædagog|studerende|uddannelse)?\\p{L}*|praktikk?|praktikperiode|${OPEN}`,
  ].join("|"),
);
/** What no provider's name begins with, whoever is named behind it: "KKR Sjælland", "Minus Faxe", "Til rådighed for UCL". */
const OF_NONE =
  /^((hele )?kkr|minus|fratrukket|(fradrag|fratræk|modregn)\p{L}*|inkl(usive)?|dvs|d v s|det vil sige|til rådighed)(?!\p{L})|(?<!\p{L})(indgår|indeholdt|medregnet) (i|hos|under)(?!\p{L})/u;
/** What says of somebody's numbers that they are a wish, of another time or not reported: "Køge, ønske", "Faxe (fra 2028)". */
const STATE = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    "usikkert?|måske|muligvis|eventuelt|(forår|efterår|sommer|vinter)(e[nt])?|[12] (halvår|semester)|udkast",
    "((har|er) )?(endnu )?(ikke|ej|intet) (endnu )?(svar(et)?|besvaret|indberettet|modtaget|indsendt|afleveret|bekræftet|afklaret)( endnu)?",
    `afventer (svar|godkendelse)|(${OPEN})e?([nrts]|de)?`,
    "før$|gam(mel|melt|le)( tal)?$|((praktikant|studerende|elev)(er)?) (fra|til|på|ved|hos) .*",
    "(fra|til|indtil|før|efter|først|gælder)( [a-zæøå\\d]+){0,2} 20\\d\\d",
    "(efter|før|inden|uden|med|inkl|inklusive|ekskl|eksklusive) \\p{L}*(besparelse|nedskæring|nedlæggelse|udvidelse|ændring)\\p{L}*",
  ].join("|")})(?![\\p{L}\\d])`,
  "gu",
);
/** What may stand beside those. */
const BESIDE_WORD =
  /^(af|for|i|og|til|fra|på|det|den|de|ikke|ej|antal(let)?|(praktik|studie|helårs|halvårs)?pladser|kommune(r|rne|n)?|region(en|er|erne)?|kkr|(studie)?år(et)?|vægt(e|en|ene)?|ift|grand|indberettet|institution(er|en|erne)?|\d+)$/;

/**
 * What a label says that its row is: »I alt« is a sum, »Gennemsnit«, »heraf …«, »Forventet 2026« and »Mål« are figures
 * that are no sum of the rows. Whole words only, so that no name is taken for one; beside a name, as in »Køge,
 * forventet«, most figures may be meant or not.
 */
export const readLabel: (label: string) => RowLabel = remembered((label) => {
  const text = withoutRemark(label.slice(0, LONGEST_LINE)).normalize("NFC").toLowerCase();
  if (text.trim() !== "" && /^[\s%ΣσςΣ∑=]+$/u.test(text)) {
    return { kind: text.includes("%") ? "figure" : "sum", of: "" };
  }
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Signs alone, as "-" and "+/-", name nobody.
  if (words.length === 0) return { kind: text.trim() === "" ? null : "name-or-figure", of: "" };
  const spaced = words.join(" ");
  const rest = (spaced.replace(SUM_PHRASES, " ").match(/\S+/g) ?? []).filter((word) => !SUM_WORD.test(word));
  const isFigure = (word: string): boolean => isFigureWord(word) || FIGURE_OF_ROW.test(word);
  const isBeside = (word: string): boolean => BESIDE_WORD.test(word) || NOBODYS.test(word);
  const isNames = (word: string): boolean => !isFigure(word) && !ONLY_SUM.test(word) && !isBeside(word);
  const name = rest.filter(isNames);
  const isCount =
    COUNT.test(rest[0] ?? "") &&
    rest
      .slice(1)
      .filter((word) => !/^\d+$/.test(word))
      .slice(0, 1)
      .some(isNames);
  const isFigureRow = isCount || COUNT_OF_SITES.test(spaced) || rest.some(isFigure);
  // What stands beside a name may be a part of it: "Region Sjælland".
  const own = rest.filter((word) => !isFigure(word) && !/^\d+$/.test(word));
  const of = name.length === 0 ? "" : own.join(" ");
  const isPart = OF_PART.test(spaced) || words.some((word) => ANYWHERE.test(word));
  if (isPart || LAST_YEAR.test(spaced)) return { kind: "figure", of };
  if (name.length > 0 && isFigureRow) return { kind: "name-or-figure", of };
  if (isFigureRow) return { kind: "figure", of };
  if (rest.join(" ") !== spaced) return { kind: "sum", of };
  // A name in brackets is of what stands above it: "(private)".
  if (OF_NONE.test(spaced) || /^\s*\([^()]*\)\s*$/.test(text)) return { kind: "name-or-figure", of: "" };
  if (name.length > 0) return { kind: null, of };
  if (rest.some((word) => NOBODYS.test(word))) return { kind: "name-or-figure", of };
  if (rest.some((word) => ONLY_SUM.test(word))) return { kind: "sum", of };
  if (rest.some((word) => /^(19|20)\d\d$/.test(word))) return { kind: "figure", of };
  // A number alone is nobody's name, nor is what a column is called.
  return { kind: rest.every((word) => /^(\d+|vægt(e|en|ene)?)$/.test(word)) ? "name-or-figure" : null, of };
});

/** Whether a label says that its row is no provider's: a sum of others, or another figure. */
export function saysSum(label: string): boolean {
  const { kind } = readLabel(label);
  return kind === "sum" || kind === "figure";
}

/** What an example is called, or what a form has where a name is to be written: "Eksempel: Faxe", "Fx Køge", "Jeres kommune". */
const EXAMPLE =
  /^\W*(?:(?:for )?eksempel(?:kommune\p{L}*)?|f\.?\s?eks\.?|fx|test(?:kommune\p{L}*)?|(?:vores|jeres|din|egen) (?:kommune|region)|(?:skriv|indsæt|angiv) \P{L}*(?:her|jeres|kommunens?|navn\p{L}*))(?!\p{L})/iu;

/** Whether a label is that of an example, and nobody's. */
export function isExample(label: string): boolean {
  return EXAMPLE.test(label.slice(0, LONGEST_LINE));
}

/** What says of somebody's numbers that they are of a part of the programme, or of another education: "Køge, merit". */
const OF_OTHERS = new RegExp(String.raw`(?<![\p{L}\d])(?:${PART_OF_PROGRAMME}|${ASSISTANTS})(?!\p{L})`, "iu");

/** Whom a label names beside a state of their numbers: "køge" of "Køge, ønske"; null where it says none. */
export function besideState(label: string): string | null {
  const words =
    withoutRemark(label.slice(0, LONGEST_LINE))
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const spaced = words.join(" ");
  const name = [STATE, LAST_YEAR, OF_OTHERS].reduce((rest, said) => rest.replace(said, " "), spaced).trim();
  return name === spaced || name === "" ? null : name;
}

/** Whether a text says a state of its row's numbers and nothing else, no year: "Ønske", "afventer svar", "ledige pladser". */
export function isState(text: string): boolean {
  return !/\d{4}/.test(text) && !OF_OTHERS.test(text) && isOnlyState(text);
}

function isOnlyState(text: string): boolean {
  const rest = besideState(`x ${text}`);
  return rest?.split(/ +/).every((word) => word === "x" || BESIDE_WORD.test(word)) === true;
}

/** Whether such a state stands set apart behind somebody's name: "Køge, Rosen (ønsket)", "Køge, Rosen, merit". */
export function hasStateBehind(label: string): boolean {
  return isOnlyState(/[(,–-]([^(),–-]+)\)?$/u.exec(label.slice(0, LONGEST_LINE).trim())?.[1] ?? "");
}

/** Whether a text names a place: "Privatskolen i Køge". */
export function saysPlace(label: string): boolean {
  return PLACE.test(label.normalize("NFC").toLowerCase());
}

/** What a group of places is called: "Alle dagtilbud", "Distrikt Nord", "Dagtilbudsområdet", "Øst". */
const GROUP =
  /^(?:alle|samtlige|hele|(?:område|distrikt)(?:et)?)(?!\p{L})|(?:(?<!\p{L})(?:samlet|tilsammen)|området|distriktet)$|^(?:nord|syd|øst|vest)$/u;

/** Whether a text, behind the name of its municipality, is what a group of places is called. */
export function saysGroup(label: string): boolean {
  return GROUP.test(label.slice(0, LONGEST_LINE).normalize("NFC").toLowerCase().replace(/^.*,/, "").trim());
}

/** Whether a word, in lower case, is one of a target, a share, a norm or the like. */
export function isFigureWord(word: string): boolean {
  return ANYWHERE.test(word) || FIGURE_WORD.test(word);
}
