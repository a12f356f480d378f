import { capitalised, danishPlaces } from "../../domain/danish.js";
import type { PossibleAnswer } from "../../domain/collected-returns.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import type { ReturnsNotice } from "../../domain/returns-notice.js";
import type { ReturnsRefusal, UnreadKind } from "../../domain/returns-refusal.js";
import type { Where } from "../../domain/where.js";
import { visibleText } from "../../domain/visible-text.js";
import { returnsPartsIn, scopeFlags } from "../returns-parts.js";
import type { Sentences } from "../sentences.js";
import { firstRow } from "./file-refusals.js";
import { danish, list, number } from "./say.js";

const { listed, nameOf, nearestHint, place, places, quoted, quotedAt, several, visibleNames } = danish;

const UNREAD: Readonly<Record<UnreadKind, string>> = {
  opendocument: "det er et OpenDocument-regneark. Gem den som Excel-projektmappe (.xlsx).",
  "old-excel": "det er en ældre Excel-fil. Åbn den i Excel, og gem den som .xlsx.",
  "other-excel": "det er en Excel-fil af en anden slags. Åbn den i Excel, og gem den som .xlsx.",
  pdf: "det er en PDF. Bed om tallene i skemaet, eller skriv dem af i en .xlsx- eller .csv-fil.",
  mail: "det er en e-mail. Gem den vedhæftede indberetning, eller skriv e-mailens tal af i en .xlsx- eller .csv-fil.",
  word: "det er et Word-dokument. Bed om tallene i skemaet, eller skriv dem af i en .xlsx- eller .csv-fil.",
  text: "det er en tekstfil. Gem tabellen som .csv eller .xlsx.",
  packed: "det er en pakket fil. Pak den ud, og læg indberetningerne i mappen.",
  link: "det er kun et link. Hent selve indberetningen som .xlsx eller .csv.",
  json: "det er gemt arbejde (.json) og ikke en indberetning. Flyt den ud af mappen.",
  numbers: "det er et regneark fra Numbers. Eksportér det til Excel (.xlsx).",
  folder:
    "den ligger i en anden. Flyt indberetningerne op, eller angiv også den mappe. Dens navn læses ikke.",
  "no-file": "det er ikke en almindelig fil. Gem indberetningen i mappen som .xlsx eller .csv.",
  other:
    "det er ikke en .xlsx- eller .csv-fil. Gem indberetningen som en af dem, eller bed om tallene i skemaet.",
};

/** Why a file of such a kind is not read, for who sent it. */
export function whyUnread(kind: UnreadKind): string {
  return `${capitalised(UNREAD[kind].split(". ")[0] ?? "")}.`;
}

function notRead({ kind }: { readonly kind: keyof typeof UNREAD }): string {
  return `${kind === "folder" ? "Mappen" : "Filen"} er ikke læst: ${UNREAD[kind]}`;
}

const SAME = {
  "study-year": "gælder ikke det samme studieår",
  kkr: "gælder ikke det samme KKR",
  unit: "har ikke den samme enhed",
};

const UNIT_FLAG =
  " Angiv med --unit (i koden »internshipPlacesUnit«), om pladserne skal opgøres som half-year eller full-year: så omregnes de andre, og filer uden enhed læses i den.";

export const BOTH =
  "Den, der har pladser til flere institutioner, som en region kan have, må selv angive dem for hver.";

const WORDS = {
  at: "hos",
  units: UNIT_NAMES,
  noUnit: "ingen enhed",
  added: "Føjet til",
  replaced: "Erstattet",
  insteadOf: "i stedet for",
  sameNumbers: "de samme tal",
  withoutRemark: (remarks: string) => `nu uden bemærkningen ${remarks}`,
  collected: (answered: number, of: number, places: string, unit: InternshipPlacesUnit | null) =>
    `${answered} af ${of} har svaret, ${places} praktikpladser${unit === null ? "" : ` (${UNIT_NAMES[unit]})`}`,
};

const { answer, blanksText, changedText, collectedText, valueText } = returnsPartsIn(danish, WORDS);

function unitAssumed({ unit, files }: Extract<ReturnsNotice, { readonly code: "unit-assumed" }>): string {
  return `Enheden er ikke angivet i ${visibleNames(files)}. Pladserne er læst som ${UNIT_NAMES[unit]}.`;
}

const NOT_IN_KEY = ", og de står ikke i nøglen";
const IN_KEY = "Tilføj dem i nøglen.";
const COLUMN = "kolonnen Institution i indberetningerne.";
const IN_RETURNS = `Tilføj ${COLUMN}`;

const THEIR_OWN = "Er det flere, så bed hver om sine egne tal; ellers skriv kun den rette.";

type OfOther = Extract<ReturnsRefusal, { readonly code: "file-of-other" }> & { readonly where?: Where };

function fileOfOther({ named, holds, where, answeredIn }: OfOther): string {
  // Of a region the file may have another name.
  const who = visibleNames(named.map((name) => name.replace(/^Region .*/, "regionen ($&)")));
  const [its, the] = where?.sheet === undefined ? ["Filens", "filen"] : ["Arkets", "arket"];
  const says = `${its} navn nævner ${who}, men tallene er fra ${listed(holds.map(visibleText))}`;
  if (answeredIn !== undefined) {
    return `${says}, og ${who} har også svaret (${place(answeredIn)}). Pladserne kan dermed være talt to gange. Fjern den ene fil; skal begge tælles med, så skriv »${who}, « foran hvert navn her og »${who}, øvrige« i den anden. Er tallene ikke fra ${who}, så giv filen et andet navn.`;
  }
  return `${says}. Er de fra ${who}, så ret kommunen i ${the}, eller skriv den på en linje over tabellen, hvis den ikke står der. Ellers giv ${the} et andet navn.`;
}

export const returnsRefusals: Sentences<{ readonly where?: Where } & ReturnsRefusal> = {
  "unstated-return": ({ what }, of) =>
    what === "study-year"
      ? `Det fremgår ikke, hvilket studieår indberetningerne gælder.${of(" Angiv det med --study-year (i koden »studyYear«).")}`
      : `Det fremgår ikke, hvilket KKR indberetningerne gælder.${of(" Angiv det med --kkr (i koden »kkr«).")}`,
  "other-return": ({ what, found, expected, names }) => {
    const [is, right] = [found, expected].map((id) => visibleText(nameOf(id, names)));
    return what === "study-year"
      ? `Filen gælder studieåret ${is}, men der samles for studieåret ${right}. Skriv tallene for ${right} i skemaet for det studieår.`
      : `Filen gælder ${is}, men der samles for ${right}. Brug skemaet fra ${right}.`;
  },
  "returns-differ": ({ met, names, what }, of) => {
    const values = met.map((one) => `${valueText(one, names)} (${places(one.in)})`);
    return `Indberetningerne ${SAME[what]}: ${values.join("; ")}. ${what === "unit" ? `En helårsplads er to halvårspladser.${of(UNIT_FLAG)}` : "Fjern de forkerte."}`;
  },
  "unknown-unit": ({ written }, of) =>
    written === ""
      ? `Enheden mangler. Skriv halvårspladser eller helårspladser${of(", eller angiv den med --unit (i koden »internshipPlacesUnit«)")}.`
      : `${quoted(written)} er ikke en enhed. Skriv halvårspladser eller helårspladser.`,
  "return-without-provider": ({ named }, of) =>
    `Det fremgår ikke, hvem der indberetter. ${
      named === undefined
        ? "Tilføj en kolonne »Kommune« med kommunen eller regionen i hver række"
        : `Skriv ${quoted(named)} i en kolonne »Kommune« i hver række, hvis filen er fra ${visibleText(named)}`
    }${of(", eller brug skemaet fra »dimensionering template«")}.`,
  "previous-without-provider": ({ isReturn }, of) =>
    isReturn
      ? `Filen er én indberetning${of(" (skemaet fra »dimensionering template«)")} og ikke sidste års praktikpladser fra alle. Saml sidste års indberetninger${of(" med »dimensionering collect«")}, og brug den samlede fil.`
      : `Det fremgår ikke, hvem der havde praktikpladserne sidste år. Brug den samlede fil${of(" fra »dimensionering collect«")}, eller tilføj en kolonne »Kommune« med kommunen eller regionen i hver række.`,
  "changed-form-code": ({ written }) =>
    `Det fremgår ikke, hvad skemaet gælder: ${written === "" ? "skemakoden mangler" : `${quoted(written)} er ikke en skemakode`}. Skriv den, som den stod i det udsendte skema, fx praktikpladser-1/sjaelland/2023-2024.`,
  "no-key-header": ({ read }) =>
    `Ingen række er genkendt som overskrift.${firstRow(read)} Nøglen skal have kolonnerne Kommune og Institution, eller Kommune og E-mail.`,
  "provider-of-another-kkr": ({ provider, others = [], found, expected, inKey }) =>
    `${several([provider, ...others])} hører til ${found}, men ${inKey === true ? "nøglen er" : "der samles"} for ${expected}. Fjern tallene, eller ret navnet, hvis det er forkert.`,
  "two-providers-in-one": ({ written, providers, inKey }, of) =>
    `${quoted(written)} nævner både ${list(providers)}. ${inKey === true ? "Skriv en række i nøglen for hver." : `Det fremgår ikke, hvem pladserne hører til. ${of(THEIR_OWN, THEIR_OWN, "Send kun jeres egne pladser, med jeres eget navn.")}`}`,
  "whole-and-part": ({ provider, institution, answers, areSame, names }) => {
    const [whole = "", ...parts] = answers.map(({ written, places, where }) =>
      answer(written, places, where),
    );
    const at = institution === null ? "" : ` for ${visibleText(nameOf(institution, names))}`;
    if (areSame === true) {
      return `${whole} kan være den samme${at} som ${listed(parts)}. Pladserne kan dermed være talt to gange. Behold kun den ene, med ${provider} i navnet; er de hver sin del af ${provider}, så giv dem hver sit navn, der begynder med »${provider}, «. Er det en anden indberetter, så giv den et andet navn.`;
    }
    return `${provider} står der${at} både samlet, ${whole}, og med ${listed(parts)}. Pladserne kan dermed være talt to gange. Behold enten det samlede svar eller delene; er de alle dele af svaret, så skriv »${provider}, øvrige« i stedet for ${quoted(answers[0]?.written ?? "")}. Er det en anden indberetter, så skriv et navn uden ${provider} i.`;
  },
  "former-regions": ({ written, region }) =>
    `${several(written)} er begge læst som ${region}. Er det de samme tal to gange, så behold kun den ene. Er det to dele, så skriv ${region} ved begge, og læg dem sammen i én række, hvis de er for den samme institution.`,
  "misspelt-provider": ({ written, nearest, nearestIn }) =>
    `${quoted(written)} er hverken en af KKR'ets kommuner eller dets region. Mente du ${quoted(nearest)}?${
      nearestIn === undefined ? "" : ` ${quoted(nearest)} har også svaret: ${places(nearestIn)}.`
    }`,
  "provider-twice": ({ provider, institution, names, in: wheres, areSame }, of) => {
    const same = areSame === true;
    const remedy = `${same ? "Behold" : "Er det dele af det samme, fx hver sit halvår, så saml dem i én fil, og gælder de hver sin institution, så tilføj en kolonne Institution i hver. Ellers behold"} kun den ene: fjern den anden fil, eller kun rækkerne fra ${quoted(provider)}, hvis der også står andre i den.`;
    return `${quoted(provider)} har indberettet for ${visibleText(nameOf(institution, names))} i flere filer${same ? " med de samme tal" : ""}: ${places(wheres)}. ${of(remedy, remedy, "Send én fil med alle jeres tal.")}`;
  },
  "file-of-other": fileOfOther,
  "incomplete-return": ({ provider, institution, specialisations, before, names }) => {
    const what = `mangler praktikpladser for ${visibleNames(specialisations, names)} hos ${visibleText(nameOf(institution, names))}`;
    return before === undefined
      ? `${quoted(provider)} ${what}. Tilføj dem, eller skriv 0, hvis der ingen er.`
      : `${answer(provider, before.places, before.where)} svarer igen og ${what}. Skriv dem igen, eller skriv 0, hvis der ikke længere er nogen.`;
  },
  "blank-institutions": ({ blanks, areSome, files, names, remarks = [] }, of) =>
    `${areSome === true ? "Nogle" : "Alle"} felter er tomme for ${blanksText(blanks, names)}${files.length === 0 ? "" : ` (${visibleNames(files)})`}. Skriv tallene, eller 0, hvor der ingen praktikpladser er${remarks.length > 0 ? `. Felterne er ikke læst som 0, da der er skrevet ${listed(remarks.map(quoted))}` : of("; eller tilføj --blank-as-zero (i koden »blankAsZero«), hvis alle de tomme felter betyder 0")}.`,
  "file-not-read": notRead,
  "swapped-file": ({ is }, of) =>
    is === "table"
      ? `Filen er en tabel og ikke det, der er samlet før${of(": --add skal være filen fra »dimensionering collect« (.json)")}.`
      : is === "edition"
        ? `Filen er årets skema og har ingen tal${of(". Angiv den med --form ved siden af filen med tallene")}.`
        : is === "recommendation"
          ? `Filen er ministeriets brev eller en udfyldt indstilling og ikke en indberetning${of(". Angiv indberetningerne eller filen fra »dimensionering collect«")}.`
          : `Filen er JSON og ikke en indberetning${of(". Er det en fil fra »dimensionering collect«, så regn på den med »dimensionering table«, eller angiv den med --add")}.`,
  "unit-assumed": unitAssumed,
  "institution-unstated": ({ providers, institutions, hasKey, names }, of) => {
    const who = visibleNames(providers);
    const between = list(
      institutions.map((id) => nameOf(id, names)),
      "eller",
    );
    const not = hasKey ? of(NOT_IN_KEY, NOT_IN_KEY, "") : "";
    return `Det fremgår ikke af indberetningerne fra ${who}, om pladserne hører til ${between}${not}. ${BOTH} ${hasKey ? of(IN_KEY, IN_KEY, IN_RETURNS) : `${of("Angiv det med --key og en fil med kolonnerne Kommune og Institution (i koden »key«), eller tilføj", "Tilføj")} ${COLUMN}`}`;
  },
};

/** Behind a sentence. */
export function mayBeInText(possible: readonly PossibleAnswer[] = []): string {
  const sentences = possible.map(
    ({ provider, written }) => ` ${visibleText(provider)} kan være talt med som ${several(written)}.`,
  );
  return sentences.join("");
}

/** Behind those who may have. */
export const MAY_BE_UNREAD = "har ikke svaret, men kan være blandt de filer, der ikke er læst";

/** Who has not answered, and what may be theirs; for reminders, too. */
export function notAnswered({
  providers,
  mayBeUnread,
  mayBeIn,
}: Omit<Extract<ReturnsNotice, { code: "not-answered" }>, "code">): string {
  return `${visibleNames(providers)} ${mayBeUnread === true ? MAY_BE_UNREAD : "har ikke svaret"}.${mayBeInText(mayBeIn)}`;
}

export const returnsNotices: Sentences<{ readonly where?: Where } & ReturnsNotice> = {
  "not-answered": ({ where, ...absent }) =>
    where === undefined
      ? notAnswered(absent)
      : `${visibleNames(absent.providers)} står ikke i filen.${mayBeInText(absent.mayBeIn)}`,
  "answer-not-read": ({ providers }) =>
    `Praktikpladserne fra ${visibleNames(providers)} indgår ikke: der ligger en fil, som ikke er læst.`,
  "partial-answers": ({ answers, names }) =>
    `${answers
      .map(
        ({ institutions, providers }) =>
          `${visibleNames(providers)} har kun angivet tal for ${visibleNames(institutions, names)}.`,
      )
      .join(" ")} Kontrollér, at der ikke mangler tal for andre institutioner.`,
  "specialisations-left-out": ({ providers, institution, specialisations, names }) =>
    `${visibleNames(providers)} mangler praktikpladser for ${visibleNames(specialisations, names)} hos ${visibleText(nameOf(institution, names))}: de er læst som 0.`,
  "file-not-read": notRead,
  "blank-as-zero": ({ blanks, names }) => `Tomme felter er læst som 0: ${blanksText(blanks, names)}.`,
  "same-file": ({ as }) =>
    `Filen er nøjagtig den samme som årets ${visibleText(as)}. Kontrollér, at det er sidste års fil.`,
  "unit-converted": ({ from, files }) =>
    from === "full-year"
      ? `Helårspladser er omregnet til halvårspladser (ganget med 2) i ${visibleNames(files)}.`
      : `Halvårspladser er omregnet til helårspladser (divideret med 2) i ${visibleNames(files)}.`,
  "unit-assumed": unitAssumed,
  "provider-remark": ({ provider, text, of }) =>
    of === undefined
      ? `${visibleText(provider)} skriver: ${quoted(text)}${/[.!?]$/.test(text) ? "" : "."}`
      : `${visibleText(provider)}: ${visibleText(text)}`,
  remarks: ({ cells }) =>
    `Uden for skemaets felter står ${quotedAt(cells)}; det er gengivet som bemærkning og ikke talt med.`,
  "collection-changed": changedText,
  "against-last-year": ({ providers, silent }) => {
    const rows = providers.map(({ provider, before, now, institutions }) => {
      const [is, was] = [institutions?.now, institutions?.before].map(
        (names) => names && ` hos ${list(names)}`,
      );
      return `${visibleText(provider)} ${number(now)}${is ?? ""} (${before === null ? "–" : number(before)}${was ?? ""})`;
    });
    const missing =
      silent.length === 0
        ? ""
        : ` Havde praktikpladser sidste år og har ikke svaret: ${visibleNames(silent)}.`;
    return `Praktikpladser i år (og sidste år): ${rows.join("; ")}.${missing}`;
  },
  collected: collectedText,
  "key-leaves-out": ({ kkr, providers }) =>
    `Nøglen har ikke ${visibleNames(providers)} fra ${kkr}. ${providers.length === 1 ? "Den" : "De"} får ingen praktikpladser at stille til rådighed.`,
  "other-provider": ({ provider, nearest, belongsTo, mayBe }) => {
    const who = quoted(provider);
    return belongsTo === undefined
      ? `${who} er hverken en af KKR'ets kommuner eller dets region.${nearestHint(nearest)} Tallene er talt med.${mayBe === undefined ? (nearest === undefined ? " Er det en del af en kommune eller region, der er talt med samlet, så fjern rækken." : "") : ` Det kan være en del af ${mayBe}: er ${mayBe} talt med samlet, så fjern rækken; ellers skriv »${mayBe}, « foran navnet.`}`
      : `${who} hører til ${belongsTo}. Tallene er talt med.`;
  },
  "file-of-other": fileOfOther,
  "draft-by-name": ({ written, isOverTable = false }) =>
    `${isOverTable ? "Over tabellen" : "I filens navn"} står ${quoted(written)}. Kontrollér, at tallene er ${isOverTable || /^\d/.test(written) ? "for det rette studieår" : "de endelige"}.`,
  "part-of-place": ({ numbers }) =>
    `Ikke hele tal: ${listed(numbers.map(({ provider, places: written }) => `${visibleText(provider)} »${number(written)}«`))}. Kontrollér, at det er meningen.`,
  "providers-of-another-kkr": ({ providers, belongsTo }) =>
    `${several(providers)} hører til ${belongsTo}. Tallene er talt med.`,
  "part-of-provider": ({ provider, of }) =>
    `${quoted(provider)} regnes som en del af ${of}. Rækken er talt med under det navn, der står.`,
  "institution-by-key": ({ providers, names, institution, unused }) =>
    `Pladserne fra ${visibleNames(providers)} hører efter nøglen til ${nameOf(institution, names)}.${unused === undefined ? "" : ` Nøglen nævner også ${several(unused)}, som der ikke er tal for.`}`,
  "key-overruled": ({ providers }) =>
    `Nøglen giver pladserne fra ${visibleNames(providers)} en anden institution end den, der står ved dem. Den, der står ved dem, er brugt.`,
  "unsaid-in-table": (notice, of) =>
    `Det fremgår ikke af CSV-filen, hvad den gælder.${of(` Angiv det, når den læses igen: ${scopeFlags(notice)}.`)} Hvem der ikke har svaret, og kommunernes bemærkninger står kun i JSON-filen.`,
  jump: ({ provider, institution, specialisation, before, now, names }) =>
    `${visibleText(provider)}, ${nameOf(institution, names)}, ${nameOf(specialisation, names)}: ${danishPlaces(now, "praktik")} mod ${number(before)} sidste år.`,
};
