import { danishList, danishNumber } from "../danish.js";
import type { Meaning, Names, Refusal } from "../refusal.js";
import type { DecidedCell } from "../request.js";
import { visibleText } from "../visible-text.js";
import { danishOfficeSentence } from "./danish-office.js";
import { danishCombineSentence } from "./danish-combine.js";
import { danishCapacitySentence } from "./danish-capacity.js";
import { danishDistributionSentence } from "./danish-distribution.js";
import { danishLetterSentence } from "./danish-letter.js";
import { danishReturnsSentence } from "./danish-returns.js";
import { danishFirstRow } from "./first-row.js";
import { decidedAgainst } from "./decided-against.js";
import { describeWhere } from "./where.js";
import { FOR_COMMAND, type Wording } from "./wording.js";

const MEANINGS: Readonly<Record<Meaning, string>> = {
  provider: "indberetter",
  institution: "institution",
  specialisation: "specialisering",
  places: "antal praktikpladser",
  total: "samlet antal",
};

const KINDS = {
  institution: "en ukendt institution",
  specialisation: "en ukendt specialisering",
  kkr: "et ukendt KKR",
  id: "en ukendt betegnelse",
};

const TYPES = {
  object: "et objekt { … }",
  list: "en liste [ … ]",
  text: "en tekst",
  number: 'et helt tal, eller et decimaltal som tekst med punktum ("20.5")',
};

const FILES = {
  "xlsx-or-docx":
    "Filen er en Excel- eller Word-fil (.xlsx/.docx). Gem den som CSV i Excel, og brug den fil.",
  xls: "Filen er en ældre Excel-fil (.xls). Gem den som CSV i Excel, og brug den fil.",
  pdf: "Filen er en PDF. Brug tallene som CSV.",
  unknown: "Filen er ikke en tekstfil. Gem tabellen som CSV i Excel, og brug den fil.",
};

const WITHIN = {
  bounds: "inden for grænserne",
  decisions: "med det, der er besluttet",
  "bounds-and-decisions": "inden for grænserne og med det, der er besluttet",
  zeros: "uden for de felter, hvor grundlaget er 0",
};

function quoted(text: string): string {
  return `»${visibleText(text)}«`;
}

function named(ids: readonly string[], names: Names): string {
  return danishList(ids.map((id) => names[id] ?? id));
}

function at(institution: string | undefined, names: Names): string {
  return institution === undefined ? "for regionen" : `hos ${names[institution] ?? institution}`;
}

/** A cell, or without a specialisation an institution. */
function cellName(cell: {
  readonly institution: string;
  readonly specialisation?: string;
  readonly names: Names;
}): string {
  const { institution, specialisation, names } = cell;
  const where = names[institution] ?? institution;
  return specialisation === undefined ? where : `${where}/${names[specialisation] ?? specialisation}`;
}

/**
 * Where study places do not fit: at an institution, in the region, or between institutions and specialisations; of
 * the two kinds one may be in nobody's way.
 */
function among(refusal: Extract<Refusal, { code: "infeasible" }>): string {
  const { institution, institutions, specialisations, names } = refusal;
  if (institutions === undefined || specialisations === undefined) return at(institution, names);
  if (specialisations.length === 0) return `hos ${named(institutions, names)}`;
  if (institutions.length === 0) return `for ${named(specialisations, names)}`;
  return `mellem institution (${named(institutions, names)}) og specialisering (${named(specialisations, names)})`;
}

/** Decided cells, and the total that they do not fit. */
function decidedSum(
  cells: readonly DecidedCell[],
  refusal: Extract<Refusal, { code: "infeasible" }>,
): string {
  const { institution, specialisations: [specialisation = ""] = [], names } = refusal;
  const { decided, total } = decidedAgainst(cells, refusal);
  const [party, whose] =
    institution === undefined
      ? [names[specialisation] ?? specialisation, `for ${names[specialisation] ?? specialisation}`]
      : [names[institution] ?? institution, at(institution, names)];
  const across = institution === undefined ? "institution" : "specialisation";
  const [only] = cells;
  const listed = cells.map((cell) => `${named([cell[across]], names)} ${danishNumber(cell.studyPlaces)}`);
  const what =
    only !== undefined && cells.length === 1
      ? `Det besluttede antal for ${named([only.specialisation], names)} ${at(only.institution, names)} er ${studyPlaces(decided)}`
      : `De besluttede antal ${whose}, ${danishList(listed)}, er ${studyPlaces(decided)} tilsammen`;
  const room =
    decided > total
      ? `${party} har kun ${danishNumber(total)} i alt`
      : `${party} har ${danishNumber(total)} i alt, og der er ikke flere felter at fordele på`;
  return `${what}, men ${room}. Ret det, der er besluttet, eller det samlede antal.`;
}

function nearestHint(nearest: string | null): string {
  return nearest === null ? "" : ` Mente du ${quoted(nearest)}?`;
}

function knownHint(known: readonly string[]): string {
  return known.length === 0 ? "" : ` De kendte er ${danishList(known.map(quoted))}.`;
}

function studyPlaces(count: number): string {
  return `${danishNumber(count)} ${count === 1 ? "studieplads" : "studiepladser"}`;
}

/** What is wrong and what would be right, in Danish, without the place. */
export function danishSentence(refusal: Refusal, of: Wording = FOR_COMMAND): string {
  switch (refusal.code) {
    case "empty-file":
      return "Filen er tom. Den skal indeholde en overskriftsrække og mindst én række med tal.";
    case "binary-file":
      return FILES[refusal.looksLike];
    case "malformed-csv":
      return "Filen kan ikke læses som CSV: et anførselstegn er åbnet uden at blive lukket, eller det står midt i et felt. Gem filen som CSV fra Excel igen.";
    case "invalid-json":
      return "Filen er afbrudt eller ændret, så den ikke er gyldig JSON. Gem den igen derfra, hvor den kom, eller ret den.";
    case "file-too-large":
      return `${refusal.size === null ? "Der er for meget at læse" : `Filen er på ${danishNumber(refusal.size)} byte`}; der læses højst ${danishNumber(refusal.limit)} byte (${refusal.limit / 2 ** 20} MB). Er det den rette fil?`;
    case "repeated-key": {
      const { key, line, written, first } = refusal;
      return `${quoted(key)} står to gange: i linje ${first.line} (${visibleText(first.written)}) og i linje ${line} (${visibleText(written)}). Behold kun den rette.`;
    }
    case "no-header":
      return `Ingen række er genkendt som overskrift.${danishFirstRow(refusal.read)} Overskriften skal indeholde institution, specialisering og praktikpladser, eller en kolonne for hver specialisering.`;
    case "no-rows":
      return "Der er ingen rækker under overskriften. Hver række skal have et antal praktikpladser.";
    case "missing-column": {
      const candidates = Object.values(refusal.candidates);
      const choice = candidates.length > 1 ? ` Filen kan gælde ${danishList(candidates, "eller")}.` : "";
      return `Kolonnen med ${MEANINGS[refusal.meaning]} mangler.${choice} Tilføj den.`;
    }
    case "repeated-column":
      return `Kolonnerne ${danishList(refusal.headers.map(quoted))} betyder det samme. Behold kun den ene.`;
    case "unread-columns":
      return `Der står tal under ${danishList(refusal.headers.map(quoted))}, som ikke er forstået. Ret overskriften, så den nævner specialiseringen, eller fjern kolonnen, hvis tallene ikke er praktikpladser.`;
    case "long-and-wide":
      return `Tabellen har både en kolonne med specialiseringer og kolonner opkaldt efter dem (${danishList(refusal.headers.map(quoted))}). Brug kun den ene form.`;
    case "extra-cells":
      return `Rækken har ${refusal.found} felter, men overskriften har ${refusal.expected}. Står der et decimalkomma i en kommasepareret fil, så brug semikolon mellem felterne.`;
    case "missing-value":
      return refusal.meaning === "places"
        ? "Antal praktikpladser mangler. Skriv 0, hvis der ingen er."
        : `Feltet er tomt: ${MEANINGS[refusal.meaning]} mangler. Udfyld det.`;
    case "negative-number":
      return `${quoted(refusal.written)} er negativt. Antallet skal være 0 eller derover.`;
    case "not-a-number":
      return refusal.style === "danish"
        ? `${quoted(refusal.written)} er ikke et tal. Skriv kun cifre, fx 61 eller 12,5.`
        : `${quoted(refusal.written)} er ikke et tal. Skriv cifre uden tusindtalsskilletegn, og decimaler som tekst med punktum, fx "20.5".`;
    case "ambiguous-number":
      return `${quoted(refusal.written)} kan læses både som ${refusal.readings[0]} og som ${refusal.readings[1]}. Skriv det ene eller det andet.`;
    case "too-many-digits":
      return `${quoted(refusal.written)} har mere end ${refusal.limit} cifre. Skriv et tal på højst ${refusal.limit} cifre.`;
    case "not-whole":
      return `${quoted(refusal.written)} er ikke et helt antal studiepladser. Skriv et helt tal uden punktum og komma, fx 1110.`;
    case "unknown-name":
      if (refusal.knownFrom !== undefined) {
        return `${quoted(refusal.written)} er først et KKR fra studieåret ${refusal.knownFrom}.${knownHint(refusal.known)}`;
      }
      return `${quoted(refusal.written)} er ${KINDS[refusal.what]}.${nearestHint(refusal.nearest) || knownHint(refusal.known)}`;
    case "sum-as-provider":
      return `${quoted(refusal.provider)} er ikke en indberetter, men en sum af andre. Fjern rækken, så praktikpladserne ikke tælles to gange, eller skriv, hvem de kommer fra.${of(` Er det en indberetter, så angiv --provider "${visibleText(refusal.provider)}".`)}`;
    case "key-sum-differs":
      return `Summen ${quoted(refusal.written)} stemmer ikke: rækkerne giver ${danishNumber(refusal.sum)}. Ret summen eller rækkerne.`;
    case "sum-or-provider":
      return `${quoted(refusal.written)} har netop de tal, som rækkerne ovenfor giver tilsammen. Rækken kan være en sum, der ikke skal tælles med, eller en indberetter.${of(` Angiv --sum "${visibleText(refusal.written)}" eller --provider "${visibleText(refusal.written)}".`)}`;
    case "duplicate-cell": {
      const { provider, writtenFirst, institution, specialisation, names } = refusal;
      const who = provider === null ? "En række uden indberetter" : quoted(provider);
      const otherwise = writtenFirst === undefined ? "" : `, skrevet ${quoted(writtenFirst)}`;
      return `${who} står to gange med ${named([specialisation], names)} ${at(institution, names)}; første gang${otherwise}: ${describeWhere(refusal.first, "da")}. Behold kun den ene, eller angiv hver sin indberetter.`;
    }
    case "unknown-key":
      return `${quoted(refusal.key)} er en ukendt nøgle.${nearestHint(refusal.nearest)}`;
    case "missing-key":
      return `${quoted(refusal.key)} mangler.`;
    case "wrong-type":
      return `Her skal stå ${TYPES[refusal.expected]}.`;
    case "unknown-choice":
      return `${quoted(refusal.written)} er ikke en mulighed. Vælg ${danishList(refusal.choices.map(quoted), "eller")}.`;
    case "repeated-name":
      return `${quoted(refusal.written)} er ${refusal.name}, som allerede står der. Behold kun den ene.`;
    case "invalid-study-year":
      return `${quoted(refusal.written)} er ikke et studieår. Skriv det som på skemaet, fx 2023/2024.`;
    case "edition-of-another-year":
      return `Skemaet er for ${refusal.found}, men studieåret er ${refusal.expected}. Brug skemaet for ${refusal.expected}, eller ret studieåret.`;
    case "two-editions":
      return `Filen har selv årets skema, og det er et andet end det angivne.${of(" Udelad --form, eller fjern edition fra filen.")}`;
    case "invalid-date":
      return `${quoted(refusal.written)} er ikke en dato. Skriv år, måned og dag, fx 2027-01-11.`;
    case "invalid-id":
      return `${quoted(refusal.written)} kan ikke bruges som id. Skriv bogstaver, cifre og bindestreg, fx ucsyd.`;
    case "empty-list":
      return "Listen er tom. Der skal være mindst én.";
    case "places-and-shares":
      return `Der er angivet både praktikpladser${of(" (internshipPlaces)")} og besluttede andele${of(" (specialisationShares)")}. Behold kun det ene.`;
    case "no-places-or-shares":
      return `Der mangler et grundlag for fordelingen: angiv praktikpladser${of(" (internshipPlaces)")} eller besluttede andele${of(" (specialisationShares)")}.`;
    case "shares-sum":
      return `Andelene giver ${danishNumber(refusal.sum)} pct. tilsammen. De skal give præcis ${refusal.needed}.`;
    case "missing-share":
      return `Andelen mangler for ${named(refusal.specialisations, refusal.names)}. Skriv 0, hvis den er nul.`;
    case "missing-specialisation":
      return `${named([refusal.institution], refusal.names)} mangler praktikpladser for ${named(refusal.specialisations, refusal.names)}. Tilføj dem, eller skriv 0, hvis der ingen er.`;
    case "missing-institution":
      return `Der er ingen praktikpladser for ${named([refusal.institution], refusal.names)}. Tilføj dem, eller skriv 0 for hver specialisering.`;
    case "outside-kkr":
      return `${named([refusal.institution], refusal.names)} hører ikke til ${named([refusal.kkr], refusal.names)}. Fjern institutionen, eller vælg et andet KKR.`;
    case "no-origin":
      return `Det fremgår ikke, hvor det samlede antal studiepladser kommer fra. Det er en vurdering, som skal angives på én af fire måder: ${danishList(refusal.ways, "eller")}.`;
    case "missing-total":
      return `Antallet af studiepladser mangler for ${named([refusal.id], refusal.names)}. Angiv det.`;
    case "missing-bound":
      return `Angiv, hvor mange der mindst${of(" (minimum)")} eller højst${of(" (maximum)")} må være, eller begge dele.`;
    case "crossed-bounds":
      return `Der kan ikke være mindst ${danishNumber(refusal.minimum)} og højst ${danishNumber(refusal.maximum)}.`;
    case "bounded-twice":
      return `${cellName(refusal)} står to gange. Behold kun den ene.`;
    case "outside-bounds": {
      const { minimum, maximum } = refusal;
      const upTo = maximum === null ? "og derover" : `til ${danishNumber(maximum)}`;
      return `${cellName(refusal)} har ${studyPlaces(refusal.studyPlaces)}, men grænserne er ${danishNumber(minimum)} ${upTo}.`;
    }
    case "method-not-two-way":
      return `Største brøks metode kan ikke holde både institutionernes og specialiseringernes antal. Udelad metoden, eller vælg ${danishList(refusal.choices, "eller")}.`;
    case "change-or-changes":
      return of(
        'Angiv enten en samlet ændring (--change 20%, nøglen "change") eller en ændring for hver institution (--change ucsyd=2%,ucl=+5, nøglen "changes"). Uændret skrives +0, i JSON {"places": 0}.',
        "Angiv enten en samlet ændring eller en ændring for hver institution.",
      );
    case "change-form":
      return `En ændring skrives ${of('{"percent": "20"} eller {"places": 23}', "20 % eller +23")}.`;
    case "missing-change":
      return `Ændringen mangler for ${named([refusal.institution], refusal.names)}.${of(' Uændret skrives +0, i JSON {"places": 0}.')}`;
    case "regional-total-without-places":
      return `Et samlet antal for regionen kan ikke fordeles på ${named(refusal.institutions, refusal.names)} ud fra andele alene. Angiv praktikpladser, eller et antal for hver institution.`;
    case "sum-differs":
      return `${named([refusal.institution], refusal.names)}: rækkerne giver ${danishNumber(refusal.available)}, men det samlede antal er ${danishNumber(refusal.needed)}.`;
    case "not-the-form":
      return `Her skal stå ${quoted(refusal.expected)} som på skemaet, men der står ${quoted(refusal.found)}.`;
    case "not-its-request":
      return `Tallene er ikke dem, som indstillingens egen anmodning giver. Skriv det, der er besluttet anderledes, i anmodningen${of(' (nøglen "decided")')}, og lav indstillingen igen.`;
    case "request-for-recommendation":
      return `Filen er en anmodning, ikke en indstilling. Lav indstillingen af den først${of(": dimensionering table ANMODNING.json --out INDSTILLING.json")}.`;
    case "infeasible":
      if (refusal.cells !== undefined) return decidedSum(refusal.cells, refusal);
      if (refusal.sums !== undefined) {
        const { institutions, specialisations } = refusal.sums;
        return `De faste antal for specialiseringerne er ${studyPlaces(specialisations)} tilsammen, men institutionernes antal er ${danishNumber(institutions)} tilsammen. De to skal være ens. Ret det ene.`;
      }
      return `Tallene kan ikke gå op ${among(refusal)}: der kræves ${studyPlaces(refusal.needed)}, men kun ${danishNumber(refusal.available)} er mulige ${WITHIN[refusal.heldBy ?? "bounds"]}.`;
    case "too-few-study-places":
      return `Metoden giver hver mindst én studieplads ${at(refusal.institution, refusal.names)}: der kræves ${studyPlaces(refusal.needed)}, men der er kun ${danishNumber(refusal.available)}.`;
    case "tie": {
      if ("cells" in refusal) {
        const cells = refusal.cells.map((cell) => cellName({ ...cell, names: refusal.names }));
        const ids = danishList([
          ...new Set(refusal.cells.flatMap((cell) => [cell.specialisation, cell.institution])),
        ]);
        return `Flere fordelinger er lige rigtige; disse felter er forskellige i dem: ${danishList(cells)}.${of(` Afgør rækkefølgen, og angiv den med --tie-order (nøglen "tieOrder") for alle specialiseringer og institutioner, adskilt af komma, den foretrukne først; her er det ${ids}.`)}`;
      }
      const { institution, tied, names, studyPlacesToDraw, settled } = refusal;
      const certain = Object.entries(settled)
        .map(([id, count]) => `${names[id] ?? id} ${danishNumber(count)}`)
        .join(", ");
      return `${named(tied, names)} står lige ${at(institution, names)} om ${studyPlaces(studyPlacesToDraw)}. Uanset rækkefølgen får ${certain}.${of(` Afgør rækkefølgen, og angiv den med --tie-order (nøglen "tieOrder"): ${danishList(tied)}, adskilt af komma, den foretrukne først.`)}`;
    }
    case "nothing-to-divide-on":
      return `Der er ${studyPlaces(refusal.studyPlaces)} at fordele ${at(refusal.institution, refusal.names)}, men grundlaget for fordelingen er 0.`;
    case "different-study-years":
    case "different-forms":
    case "missing-recommendation":
    case "overlapping-recommendations":
    case "form-without-study-year":
    case "missing-study-places":
    case "repeated-study-places":
    case "grand-total-differs":
      return danishCombineSentence(refusal, of);
    case "missing-need":
    case "no-providers":
    case "repeated-provider":
    case "unknown-provider":
    case "missing-weight":
    case "not-whole-places":
    case "total-outside-limits":
    case "weight-column":
    case "method-with-totals":
    case "providers-tied":
    case "provider-cells-tied":
    case "needs-not-met":
    case "empty-distribution-key":
    case "too-few-internship-places":
      return danishDistributionSentence(refusal, of);
    case "negative-total":
      return `Ændringen giver ${danishNumber(refusal.total)} studiepladser ${at(refusal.institution, refusal.names)}. Antallet skal være 0 eller derover.`;
    case "missing-unit":
    case "capacity-without-places":
    case "not-with-capacity":
    case "no-methods-with-capacity":
    case "survival-range":
      return danishCapacitySentence(refusal, of);
    case "unstated-return":
    case "other-return":
    case "returns-differ":
    case "unknown-unit":
    case "return-without-provider":
    case "previous-without-provider":
    case "changed-form-code":
    case "no-key-header":
    case "provider-of-another-kkr":
    case "misspelt-provider":
    case "two-providers-in-one":
    case "whole-and-part":
    case "former-regions":
    case "provider-twice":
    case "incomplete-return":
    case "blank-institutions":
    case "file-not-read":
    case "institution-unstated":
      return danishReturnsSentence(refusal, of);
    case "letter-as-pdf":
    case "letter-without-form":
    case "letter-several-forms":
    case "letter-rows-unclear":
    case "letter-rows-uneven":
    case "letter-without-study-year":
    case "letter-other-study-year":
    case "letter-institution-unknown":
    case "letter-id-taken":
    case "letter-id-invalid":
    case "letter-name-unused":
      return danishLetterSentence(refusal, of);
    default:
      return danishOfficeSentence(refusal, of);
  }
}
