import type { CapacityReason } from "../../domain/notice.js";
import type { FileRefusal, Meaning, TableRefusal, ValueRefusal, Where } from "../../domain/refusal.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import { visibleText } from "../../domain/visible-text.js";
import { columnLetters } from "../../domain/where.js";
import { textsOf } from "../say.js";
import type { Sentences } from "../sentences.js";
import { isFileName, OF_EDUCATION, OF_INTERNSHIP } from "../where.js";
import { KINDS as OFFICE_KINDS } from "./office-refusals.js";
import { danish, list, number } from "./say.js";

function here(where: Where | undefined): string {
  return isFileName(where) ? "I filens navn står" : "Her står";
}

function mend(where: Where | undefined): string {
  return isFileName(where) ? "giv filen et andet navn" : "ret teksten";
}

const { at, knownHint, named, nearestHint, place, quoted, several } = danish;

const MEANINGS: Readonly<Record<Meaning, string>> = {
  provider: "indberetter",
  institution: "institution",
  specialisation: "specialisering",
  places: "antal praktikpladser",
  total: "samlet antal",
};

/** What to do about words that say of the numbers what they are. */
const OTHER_NUMBERS =
  "Siger teksten, at tallene er noget andet, fx halvårspladser eller et andet år, så ret tallene først.";
/** What to do about a row in a table of specialisations that is a part of one, "Vuggestue", or something else: "Antal daginstitutioner". */
const NOT_THERE =
  " Er det en del af en af dem, så læg tallet til den, hvis det ikke allerede er med i den. Er det noget andet, så fjern det.";
/** What to do about a school or a house in the column of institutions. */
const OTHER_WORDS = ` Er resten en by, så læg hver kommunes rækker for institutionen sammen. ${OTHER_NUMBERS}`;
/** The same of a specialisation: "Social/special, børn". */
const OF_PART = ` Er resten en del af specialiseringen, så læg hver kommunes rækker for den sammen. ${OTHER_NUMBERS}`;
const NO_SITE = " Skriv den uddannelsesinstitution, der er tale om, og ikke et praktiksted.";

const KINDS = {
  institution: "en ukendt institution",
  specialisation: "en ukendt specialisering",
  kkr: "et ukendt KKR",
  id: "en ukendt betegnelse",
};

const FILES = {
  ...OFFICE_KINDS,
  "xlsx-or-docx": "en Excel- eller Word-fil (.xlsx/.docx)",
  unknown: "ikke en tekstfil",
};

function sumOf(
  rows: string,
  advice = "Rækken kan være en sum, der ikke skal tælles med, eller en indberetter.",
): string {
  return `har netop de tal, som ${rows} giver tilsammen. ${advice}`;
}

type UnitOfSome = Extract<TableRefusal, { readonly code: "unit-of-some" }>;

/** Of which numbers a unit is. */
function ofWhich({ written, stated, carriers, isOfTable }: UnitOfSome): string {
  if (carriers !== undefined)
    return `${quoted(written)} gælder ${several(carriers)}, hvor tegnet også står, og måske ikke de andre tal.`;
  return isOfTable === true
    ? `${quoted(written)} står kun ved nogle af tabellerne, og ved de andre står der ikke, hvad tallene er.`
    : `${quoted(written)} siger ikke klart, om alle tabellens tal er ${UNIT_NAMES[stated]}.`;
}

const MAY_BE_SUM = {
  "rows-above": sumOf("rækkerne ovenfor"),
  "rows-below": sumOf("rækkerne nedenfor"),
  "parts-beside": sumOf(
    "rækkerne lige over eller under",
    "Er de dele af den, er den en sum, og den tælles med én gang. Ellers er den en indberetter.",
  ),
  "nearly-above":
    "har næsten de tal, som rækkerne lige ovenfor giver tilsammen. Rækken kan være en sum med en fejl i, der ikke skal tælles med, eller en indberetter.",
  "split-again":
    "og rækkerne ved siden af giver tilsammen netop det, som andre rækker giver. Er det de samme pladser, delt på en anden måde, skal rækken ikke tælles med. Ellers er den en indberetter.",
  "own-rows": sumOf("de andre rækker med det samme navn foran"),
  "other-files": sumOf("andre af filerne"),
  example:
    "ser ud til at være et eksempel eller en tekst fra et skema. Fjern rækken, eller skriv navnet på den kommune eller region, som tallene kommer fra.",
  label:
    "kan efter sit navn være en sum eller et andet tal, der ikke skal tælles med. Rækken kan også være en indberetter.",
};

/** The cells of a row that have a text, the first or the one that is said; nothing if none has. */
export function firstRow(read: readonly string[], isLikest = false): string {
  const texts = textsOf(read);
  return texts.length === 0 ? "" : ` ${isLikest ? "Nærmest" : "Første række"} er ${several(texts)}.`;
}

/** Of a kind that is met very often no more are described. */
export function further(others: string): string {
  return `Herfra er der ${others} af en slags, som står mange gange ovenfor. De er talt, men ikke beskrevet hver for sig.`;
}

const NUMBER_STYLES = {
  danish: "Skriv kun cifre (0, hvis der ingen pladser er) og decimaler efter komma.",
  point: "Skriv cifre uden tusindtalsskilletegn, og decimaler med punktum, fx 20.5.",
};

const OR_TAKE_OUT = ", eller fjern det";
const IF_SILENT = " Er der ikke svaret, så fjern rækken.";

export const fileRefusals: Sentences<
  { readonly where?: Where } & (FileRefusal | TableRefusal | Exclude<ValueRefusal, CapacityReason>)
> = {
  "empty-file": "Filen er tom. Den skal indeholde en overskriftsrække og mindst én række med tal.",
  "binary-file": ({ looksLike }) =>
    `Filen er ${FILES[looksLike]}. Gem tabellen som CSV i Excel, og brug den fil.`,
  "lost-letters": ({ written }) =>
    `De danske bogstaver er gået tabt (${quoted(written)}), da filen blev gemt i et andet tegnsæt. Åbn den oprindelige fil, og gem den som »CSV UTF-8 (semikolonsepareret)« eller .xlsx.`,
  "malformed-csv":
    "Filen kan ikke læses som CSV: et anførselstegn er ikke lukket, eller det står midt i et felt. Gem filen som CSV fra Excel igen.",
  "draft-of-page":
    "Filen er en kladde: arbejde, der er gemt på siden (dimensionering.html), før det var færdigt. Vælg »Åbn arbejde« på siden, og gør det færdigt dér.",
  "invalid-json":
    "Filen er afbrudt eller ændret, så den ikke er gyldig JSON. Gem den igen derfra, hvor den kom, eller ret den.",
  "file-too-large": ({ size, limit }) =>
    `${size === null ? "Der er for meget at læse" : `Filen er på ${number(size)} byte`}; der læses højst ${number(limit)} byte (${limit / 2 ** 20} MB). Er det den rette fil?`,
  "repeated-key": ({ key, line, written, first }) =>
    `${quoted(key)} står to gange: i linje ${first.line} (${visibleText(first.written)}) og i linje ${line} (${visibleText(written)}). Behold kun den rette.`,
  "no-header": ({ read, isOfWeights, isLikest }) =>
    `Ingen række er genkendt som overskrift.${firstRow(read, isLikest)} ${/^række(?:navne|mærkater)$/i.test(read[0] ?? "") ? "Det er en pivottabel i kompakt form. Vælg Design, Rapportlayout og Vis i tabelform i Excel, og gem filen igen." : isOfWeights === true ? "Overskriften skal have en kolonne med kommuner og regioner og en med nøglen, fx »Kommune« og »Vægt«." : "Overskriften skal indeholde specialisering og praktikpladser (og institution, hvis der er flere), eller en kolonne for hver specialisering."}`,
  "turned-table": ({ providers }) =>
    `Tabellen står på tværs: ${several(providers)} står som kolonner, og specialiseringerne som rækker. Vend den, så hver kommune og region har en række. I Excel: kopiér den, og indsæt den med Indsæt speciel og Transponer.`,
  "no-rows": ({ labels = [] }, of) =>
    labels.length === 0
      ? "Der er ingen rækker under overskriften. Hver række skal have et antal praktikpladser."
      : `Ingen række under overskriften er læst som en indberetning: ${several(labels)} er efter navnet summer eller andre tal. Skriv, hvilken kommune eller region rækkerne er fra${of(`; er det et navn, så angiv --provider "${visibleText(labels[0] ?? "")}"`)}.`,
  "names-left-out": ({ header, written, rows: [first, last], site }) =>
    site !== undefined
      ? `${quoted(written)} står i en række uden tal, og det fremgår ikke, om rækkerne under den (${first === last ? first : `${first}-${last}`}) er dele af den. Er de det, så skriv kommunens eller regionens navn foran, fx »${visibleText(written)}, ${visibleText(site)}«, og ikke i en række for sig. Ellers mangler dens egne tal.`
      : `Under ${quoted(header)} står navnene kun i nogle af rækkerne, og det er ikke sikkert, hvem rækkerne under ${quoted(written)} hører til: række ${first}-${last} har ikke netop én række af hver. Skriv navnet i hver række.`,
  "missing-column": ({ candidates, meaning, figures = [], others = [] }) => {
    if (figures.length > 0) {
      return `Kolonnen med antal praktikpladser mangler. Der står tal under ${several(figures)}, men overskriften siger ikke, at det er alle praktikpladser. Er de dele af det samme tal, så læg dem sammen i én kolonne. Kald den rette kolonne »Antal praktikpladser« (behold enheden, hvis den står der), eller skriv kun institutionens navn, hvis hver har sin kolonne. ${OTHER_NUMBERS}`;
    }
    const institutions = Object.values(candidates);
    const choice = institutions.length > 1 ? ` Filen kan gælde ${list(institutions, "eller")}.` : "";
    const unlike =
      others.length > 0 ? ` Efter overskriften er tallene under ${several(others)} noget andet.` : "";
    return `Kolonnen med ${MEANINGS[meaning]} mangler.${choice} Tilføj den.${unlike}`;
  },
  "repeated-column": ({ headers, areProviders, begins }) => {
    if (begins !== undefined) {
      return `To tabeller står ved siden af hinanden: i kolonne ${columnLetters(begins)} begynder den anden, med ${quoted(headers[1])}. Saml dem i én tabel, eller fjern den, hvis tal ikke skal tælles med.`;
    }
    return areProviders === true
      ? `Kolonnerne ${several(headers)} siger begge, hvem rækken er fra. Behold én kolonne, og skriv kommunens navn i den, eller regionens, hvor rækken er regionens egen.`
      : `Kolonnerne ${several(headers)} er læst som det samme. Hører de til hver sin institution, så skriv kun dens navn over dem; er de dele af det samme tal, så læg dem sammen i én kolonne; er det samme tal to gange, så behold kun den ene.`;
  },
  "periods-beside": ({ what, headers, where }) => {
    if (headers.every((header) => OF_INTERNSHIP.test(header))) {
      return `${several(headers)} er praktikperioder og ikke halvår: både 2. og 3. praktik løber i hvert halvår, for hver sine studerende. Skriv ét tal for hver specialisering hos hver indberetter: pladserne til 2. og 3. praktik lagt sammen, uanset enheden. En plads, der er nævnt under begge, tælles kun én gang.${headers.length > 1 ? "" : ` Gælder tallene begge, så ${mend(where)}.`}`;
    }
    const each = `${several(headers)} gælder${headers.length === 1 ? "" : " hver"}`;
    return what === "half-years"
      ? `${each} et halvår, og skemaet gælder et studieår. Skriv ét tal for hver specialisering hos hver indberetter: studieårets to halvår lagt sammen, hvis der tælles i halvårspladser, og det halve af summen, hvis der tælles i helårspladser.${headers.length > 1 ? "" : ` Gælder tallene hele studieåret, så ${mend(where)}.`}`
      : `${each} et år. Behold kun tallene for det studieår, der skal bruges.`;
  },
  "rows-divided": ({ texts, sums = [], where }) =>
    `Den samme indberetter har flere rækker, med ${several(texts)} i denne kolonne. Skriv ét tal for hver specialisering hos hver indberetter: læg rækkerne sammen, hvis de er dele af det samme tal, eller fjern dem, der ikke skal tælle med.${OF_EDUCATION.test(where?.header ?? "") ? " Er de uddannelsesinstitutioner, så læg dem ikke sammen, men skriv institutionens navn, som det står i skemaet." : ""}${sums.length === 0 ? "" : ` ${several(sums)} er en sum: læg den ikke til, men fjern rækken.`}`,
  "figures-beside": ({ headers, areOthers, words = [] }) =>
    areOthers === true
      ? `Efter ${words.length === 0 ? "" : `${several(words)} i `}overskrifterne (${several(headers)}) er tallene andet end antallet af alle praktikpladser. Brug en tabel med det antal, eller ret overskrifterne, hvis tallene er det.`
      : `Ved hver specialisering står flere tal, ${several(headers)}, og det fremgår ikke, hvilke der er praktikpladserne. Hører de til hver sin institution, så skriv kun dens navn over dem, og fordel dem, der er fælles. Er de dele af det samme tal, så læg dem sammen i én kolonne for hver specialisering; er kun nogle af dem praktikpladser, så behold kun dem.`,
  "unread-columns": ({ headers, isKey, areOfUnit, areOfInstitution, isOfDistribution }) =>
    areOfInstitution === true
      ? `Der står ${several(headers)}, men det fremgår ikke, hvor mange pladser i hver specialisering der er til hver institution. Skriv pladserne i en kolonne for hver institution, eller i en række for hver med institutionen i en kolonne »Institution«, og fjern så teksten.`
      : isOfDistribution === true
        ? `${several(headers)} bruges ikke, men kan ændre fordelingen. Skriv grænser under »Minimum« og »Maksimum«, i samme enhed som behovet og for alle specialiseringer under ét, og alle vægte i den samme enhed. Fjern så kolonnen.`
        : isKey === true
          ? `${several(headers)} bruges ikke: nøglen giver alle en indberetters pladser til én institution. Den, der har pladser til flere, må selv angive dem for hver. Fjern kolonnen, eller den anden, hvis det er den, der ikke gælder.`
          : areOfUnit === true
            ? `Der står også tal under ${several(headers)}, så de andre tal er måske i en anden enhed. Skriv først over tabellen, hvad de er opgjort i, fx »Enhed: halvårspladser«, og fjern så kolonnen.`
            : `Der står tal under ${several(headers)}, som ikke er forstået. Er de praktikpladser i samme enhed og år, så skriv kun specialiseringens eller institutionens navn over dem, eller læg dem sammen med resten af den. Gælder de i stedet for de andre tal, eller siger de, hvordan de skal tælles, så ret de andre først. Er de ingen af delene, så fjern kolonnen.`,
  "other-unit": ({ stated, unit, areBoth, where }) =>
    areBoth === true
      ? `Der står både ${UNIT_NAMES[unit]} og, her, ${UNIT_NAMES[stated]}. Opgør alle pladser i den samme enhed.`
      : `${here(where)}, at pladserne er ${UNIT_NAMES[stated]}, men de er ellers angivet som ${UNIT_NAMES[unit]}. Angiv den enhed, de er opgjort i, eller ${mend(where)}.`,
  "unit-of-some": (refusal) =>
    `${ofWhich(refusal)} De kan læses både som halvårspladser og som helårspladser. Omregn dem, der er i en anden enhed, skriv over tabellen, hvad de alle er, og ret teksten.`,
  "second-table": ({ headers, title, under }) =>
    under !== undefined
      ? `Her gentages overskriften efter en tom række, og det fremgår ikke, om ${quoted(under)} også gælder rækkerne under den. Skriv over overskriften her, hvem eller hvad de gælder.`
      : `Her begynder endnu en tabel, ${
          title === undefined ? `med andre overskrifter (${several(headers)})` : quoted(title)
        }, og det fremgår ikke, om dens tal skal tælles med. Skal de det, så saml alle rækker i én tabel uden tekster imellem: læg dele af det samme tal sammen, eller kald dem fx »Køge, Børn og Unge« i en kolonne »Kommune«. Ellers fjern dem.`,
  "note-or-provider": ({ written, isOfNumbers }) =>
    isOfNumbers === true
      ? `Rækken har teksten ${quoted(written)} og ingen tal. Den siger noget om tallene under den: ret dem først, eller gem dem i en fil for sig.`
      : `Rækken har teksten ${quoted(written)} og ingen tal. Er det en indberetter, så skriv dens tal. Er det en bemærkning eller en overskrift, og skal alle rækker tælles med, så fjern den, eller flyt den ned under tabellen med en tom række over.`,
  "scaled-numbers": ({ written }) =>
    `${quoted(written)} siger, at tallene er angivet i andet end enkelte pladser. Skriv de hele antal i tabellen, og fjern teksten.`,
  "other-education": ({ written }) =>
    `${quoted(written)} nævner en anden uddannelse end pædagoguddannelsen. Brug kun pædagoguddannelsens praktikpladser, og fjern andre tal, eller ret teksten.`,
  "withdrawn-row": ({ written }) =>
    `Her står ${quoted(written)}, og det fremgår ikke, om tallene skal tælles med. Fjern tallene, eller fjern teksten.`,
  "unlike-title": ({ written, because }) =>
    `Her står ${quoted(written)}, men ${because === "others" ? "tabellen er læst som andres" : "tallene er læst som alle praktikpladser i et studieår"}. Brug den rette tabel, eller ret teksten, hvis den ikke gælder tallene.`,
  "shares-in-rows": ({ numbers, mayBePlaces }) =>
    `Tallene giver tilsammen ${mayBePlaces === true ? 100 : 1} hos hver indberetter (her ${list(numbers.map(number))}): de ${mayBePlaces === true ? "kan være procent eller praktikpladser" : "er andele og ikke antal praktikpladser"}. Brug tabellen med praktikpladser, og skriv »Antal praktikpladser« over den.`,
  "other-study-year": ({ found, expected, isOfCode, where }) =>
    isOfCode === true
      ? `Efter skemakoden er skemaet for ${expected}, men i det står der ${found}. Brug skemaet for det rette studieår, eller skriv skemakoden, som den stod i det udsendte skema.`
      : `${here(where)} ${/^\d/.test(found) ? found : quoted(found)}, men der er bedt om ${expected}. Brug tabellen for ${expected}, eller ${mend(where)}, hvis året er skrevet forkert.`,
  "long-and-wide": ({ headers }) =>
    `Tabellen har både en kolonne med specialiseringer og kolonner opkaldt efter dem (${several(headers)}). Brug kun den ene form.`,
  "extra-cells": ({ found, expected, rows = 1 }) =>
    `Rækken har ${found} felter, men overskriften har ${expected}.${rows === 1 ? "" : ` Det samme gælder ${number(rows - 1)} af rækkerne under den.`} Hører feltet ikke til tabellen, så fjern det, eller giv kolonnen en overskrift. Står der et decimalkomma i en kommasepareret fil, så brug semikolon mellem felterne.`,
  "missing-value": ({ meaning, total, mayBeSum, mayBeSilent, beside, isUnfilled, rows }, of) => {
    if (isUnfilled === true) return `Skemaet er ikke udfyldt. Udfyld det${of(OR_TAKE_OUT, OR_TAKE_OUT, "")}.`;
    if (beside !== undefined)
      return `Antallet af praktikpladser mangler, men ved siden af, i kolonne ${list(beside.columns.map(columnLetters))}, står ${list(beside.numbers.map(quoted))}. Er det praktikpladserne, så flyt dem til felterne. Ellers skriv de rette tal i felterne.`;
    if (total !== undefined)
      return `Rækken har kun en sum, ${quoted(total)}. Skriv, hvordan praktikpladserne er fordelt.`;
    return meaning === "places"
      ? `Antallet af praktikpladser mangler${rows === undefined ? ". Skriv 0, hvis" : ` i ${number(rows)} af kolonnens felter; her er det første. Skriv 0, hvor`} der ingen er.${mayBeSilent === true ? of(IF_SILENT, IF_SILENT, "") : ""}`
      : `Her mangler en ${MEANINGS[meaning]}. Udfyld feltet${mayBeSum === true ? ", eller fjern rækken, hvis den er en sum, der ikke stemmer, eller en andel af de andre" : meaning === "provider" ? "" : ", eller fjern rækken, hvis den er en sum, eller hvis der ikke er svaret"}.`;
  },
  "negative-number": ({ written }) => `${quoted(written)} er negativt. Antallet skal være 0 eller derover.`,
  "not-a-number": ({ style, written, note }) =>
    `${quoted(written)} er ikke et tal. ${note === undefined ? NUMBER_STYLES[style] : `Om mærket står der ${quoted(note)}. Skriv uden mærke det tal, der skal tælle med.`}${/(?:halv|hel)-?(?:å|aa)r/i.test(written) ? ` Skriv enheden over tabellen, fx »Enhed: ${/hel-?(?:å|aa)r/i.test(written) ? UNIT_NAMES["full-year"] : UNIT_NAMES["half-year"]}«.` : ""}`,
  "ambiguous-number": ({ written, readings }) =>
    `${quoted(written)} kan læses både som ${readings[0]} og som ${readings[1]}. Skriv det ene eller det andet.`,
  "not-whole": ({ written }) =>
    `${quoted(written)} er ikke et helt antal studiepladser. Skriv et helt tal uden punktum og komma, fx 1110.`,
  "unknown-name": ({ isOffForm, isWithin, knownFrom, written, known, what, nearest }) =>
    isOffForm === true
      ? `Skemaet har ingen institution, der hører til ${quoted(written)}.${knownHint(known)}`
      : knownFrom === undefined
        ? `${quoted(written)} er ${KINDS[what]}.${nearestHint(nearest) || knownHint(known) + (what === "institution" ? NO_SITE : what === "specialisation" ? NOT_THERE : "")}${isWithin === true ? (what === "specialisation" ? OF_PART : OTHER_WORDS) : ""}`
        : `${quoted(written)} er først et KKR fra studieåret ${knownFrom}.${knownHint(known)}`,
  "sum-as-provider": ({ provider }, of) =>
    `${quoted(provider)} er efter sit navn ikke en indberetter, men en sum eller et andet tal om de andre. Fjern rækken, så praktikpladserne ikke tælles to gange, eller skriv, hvem de kommer fra.${of(` Er det en indberetter, så angiv --provider "${visibleText(provider)}".`)}`,
  "key-sum-differs": ({ written, sum }) =>
    `Summen ${quoted(written)} stemmer ikke: rækkerne giver ${number(sum)}. Ret summen eller rækkerne, eller fjern rækken, hvis den er for flere end dem, der står her.`,
  "sum-or-provider": ({ written, because, note }, of) =>
    `${note === undefined ? `${quoted(written)} ${MAY_BE_SUM[because]}` : `${quoted(note)} gælder ${quoted(written)}. Ret tallene og fjern tegnet, hvis de ikke er for hele studieåret. Er de også talt med et andet sted, skal rækken ikke tælles med.`}${of(` Angiv ${because === "example" ? "" : `--sum "${visibleText(written)}" eller `}--provider "${visibleText(written)}"${because === "example" ? ", hvis det er en indberetter" : ""}.`)}`,
  "unmet-answer": ({ written, nearest }, of) =>
    `Ingen række hedder ${quoted(written)}.${nearestHint(nearest)}${of(" Skriv navnet i --sum eller --provider, som det står i filen.")}`,
  "duplicate-cell": ({ provider, writtenFirst, institution, specialisation, names, first }) => {
    const who = provider === null ? "En række uden indberetter" : quoted(provider);
    const otherwise = writtenFirst === undefined ? "" : `, skrevet ${quoted(writtenFirst)}`;
    // Whose places they are may not be said yet.
    const whose = institution === "" ? "" : ` ${at(institution, names)}`;
    return `${who} står to gange med ${named([specialisation], names)}${whose}; første gang${otherwise}: ${place(first)}. Er det samme tal to gange, eller er det ene rettet eller en sum, så behold kun det, der gælder. Er det dele af det samme tal, så læg dem sammen; gælder de hver sin indberetter eller institution, så angiv det i hver række.`;
  },
  "further-faults": ({ count }) => further(`${number(count)} fejl til`),
};
