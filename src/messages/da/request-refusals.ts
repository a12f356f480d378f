import type { CapacityReason } from "../../domain/notice.js";
import type { CapacityRefusal, RequestRefusal } from "../../domain/refusal.js";
import { studyYearLike } from "../../domain/study-year.js";
import type { Sentences } from "../sentences.js";
import { danish, limits, list, number } from "./say.js";

const { cellName, named, nearestHint, quoted, studyPlaces } = danish;

const TYPES = {
  object: "et objekt { … }",
  list: "en liste [ … ]",
  text: "en tekst",
  "text-or-number": "en tekst eller et tal",
  number: "et tal, med punktum foran decimaler (20.5)",
};

/** What a request says under a key, as those say it too who have none. */
const FIELDS: Readonly<Record<string, string>> = {
  specialisationTotals: "Fast antal for hver specialisering",
  bounds: "Mindst og højst",
  decided: "Besluttede felter",
  method: "En metode",
};

/** The same of the keys that a request must have. */
const REQUIRED: Readonly<Record<string, string>> = {
  studyYear: "Studieåret",
  studyPlaces: "Antallet af studiepladser",
  total: "Antallet",
  totals: "Antallet for hver institution",
  from: "Antallets oprindelse",
  institution: "Institutionen",
  specialisation: "Specialiseringen",
  places: "Antallet af praktikpladser",
  mode: "Overbookingens art",
  percent: "Procenten",
  summer: "Sommeroptaget",
  winter: "Vinteroptaget",
  period2: "Andelen i 2. praktikperiode",
  period3: "Andelen i 3. praktikperiode",
  provider: "Indberetteren",
  text: "Bemærkningen",
  answered: "Listen over svar",
  missing: "Listen over manglende svar",
  notRead: "Listen over ulæste svar",
};

/** What the command has by that name, as it is typed; else what the key says, and for who writes JSON the key. */
function keyName(key: string): string {
  const words = FIELDS[key] ?? REQUIRED[key];
  if (key.startsWith("--")) return key;
  return words === undefined ? quoted(key) : `${words} (nøglen "${key}")`;
}

export const requestRefusals: Sentences<RequestRefusal | Exclude<CapacityRefusal, CapacityReason>> = {
  "unknown-key": ({ key, nearest }) => `${quoted(key)} er en ukendt nøgle.${nearestHint(nearest)}`,
  "missing-key": ({ key }, of) => `${of(keyName(key), quoted(key))} mangler.`,
  "wrong-type": ({ expected }) => `Her skal stå ${TYPES[expected]}.`,
  "unknown-choice": ({ written, choices }) =>
    `${quoted(written)} er ikke en mulighed. Vælg ${list(choices.map(quoted), "eller")}.`,
  "repeated-name": ({ written, name }) =>
    `${quoted(written)} er ${name}, som allerede står der. Behold kun den ene.`,
  "absent-with-places": ({ provider }, of) =>
    `${quoted(provider)} har praktikpladser, men står som en, der ikke har svaret.${of(' Flyt navnet til dem, der har svaret (nøglen "answered"), eller føj svaret til med »dimensionering collect« og --add.')}`,
  "answered-without-places": ({ provider }, of) =>
    `${quoted(provider)} står som en, der har svaret, men har ingen praktikpladser, heller ikke 0.${of(' Flyt navnet til dem, der ikke har svaret (nøglen "missing"), eller føj svaret til igen med »dimensionering collect« og --add.')}`,
  "invalid-study-year": ({ written }) =>
    `${quoted(written)} er ikke et studieår. Skriv det som på skemaet, fx ${studyYearLike(written)}.`,
  "edition-of-another-year": ({ found, expected }) =>
    `Skemaet er for ${found}, men studieåret er ${expected}. Brug skemaet for ${expected}, eller ret studieåret.`,
  "two-editions": (_, of) =>
    `Filen har selv årets skema, og det er et andet end det angivne.${of(' Udelad --form, eller fjern skemaet fra filen (nøglen "edition").')}`,
  "invalid-date": ({ written }) =>
    `${quoted(written)} er ikke en dato. Skriv år, måned og dag, fx 2027-01-11.`,
  "invalid-id": ({ written }) =>
    `${quoted(written)} kan ikke bruges som id. Skriv bogstaver, cifre og bindestreg, fx ucsyd.`,
  "empty-list": "Listen er tom. Der skal være mindst én.",
  "places-and-shares": (_, of) =>
    `Der er angivet både praktikpladser${of(' (nøglen "internshipPlaces")')} og besluttede andele${of(' (nøglen "specialisationShares")')}. Behold kun det ene.`,
  "no-places-or-shares": (_, of) =>
    `Der mangler et grundlag for fordelingen: angiv praktikpladser${of(' (nøglen "internshipPlaces")')} eller besluttede andele${of(' (nøglen "specialisationShares")')}.`,
  "shares-sum": ({ sum, needed }) =>
    `Andelene giver ${number(sum)} pct. tilsammen. De skal give præcis ${needed}.`,
  "missing-share": ({ specialisations, names }) =>
    `Andelen mangler for ${named(specialisations, names)}. Skriv 0, hvis der ingen er.`,
  "missing-specialisation": ({ institution, names, specialisations }) =>
    `${named([institution], names)} mangler praktikpladser for ${named(specialisations, names)}. Tilføj dem, eller skriv 0, hvis der ingen er.`,
  "missing-institution": ({ institution, names }) =>
    `Der er ingen praktikpladser for ${named([institution], names)}. Tilføj dem, eller skriv 0 for hver specialisering.`,
  "outside-kkr": ({ institution, names, kkr }) =>
    `${named([institution], names)} hører ikke til ${named([kkr], names)}. Vælg det rette KKR, eller fjern alt, der er angivet for institutionen.`,
  "no-origin": ({ ways }) =>
    `Det fremgår ikke, hvor det samlede antal studiepladser kommer fra. Det er en vurdering, som skal angives på én af fire måder: ${list(ways, "eller")}.`,
  "missing-total": ({ id, names }) =>
    `Antallet af studiepladser mangler for ${named([id], names)}. Angiv det.`,
  "missing-bound": (_, of) =>
    `Angiv, hvor mange der mindst${of(' (nøglen "minimum")')} eller højst${of(' (nøglen "maximum")')} må være, eller begge dele.`,
  "crossed-bounds": ({ minimum, maximum }) =>
    `Der kan ikke være mindst ${number(minimum)} og højst ${number(maximum)}.`,
  "bounded-twice": (refusal) => `${cellName(refusal)} står to gange. Behold kun den ene.`,
  "outside-bounds": (refusal) =>
    `${cellName(refusal)} har ${studyPlaces(refusal.studyPlaces)}, men grænserne er ${list(limits(refusal))}. Ret grænserne eller antallet.`,
  "method-not-two-way": ({ choices }, of) =>
    `Største brøks metode kan ikke holde både institutionernes og specialiseringernes antal. ${of(`Udelad metoden, eller vælg ${list(choices, "eller")}.`, "Vælg en anden metode.")}`,
  "change-or-changes": (_, of) =>
    of(
      'Angiv enten en samlet ændring med --change 20% (nøglen "change") eller en ændring for hver institution med --change ucsyd=2%,ucl=+5 (nøglen "changes"). Uændret skrives +0 (i koden {"places": 0}).',
      "Angiv enten en samlet ændring eller en ændring for hver institution.",
    ),
  "change-form": (_, of) =>
    `En ændring skrives ${of('som procent, {"percent": "20"}, eller som studiepladser, {"places": 23}', "20 % eller +23")}.`,
  "missing-change": ({ institution, names }, of) =>
    `Ændringen mangler for ${named([institution], names)}.${of(' Uændret skrives +0 (i koden {"places": 0}).')}`,
  "regional-total-without-places": ({ institutions, names }) =>
    `Et samlet antal kan ikke fordeles på ${named(institutions, names)} ud fra andele alene. Angiv praktikpladser, eller et antal for hver institution.`,
  "sum-differs": ({ institution, names, available, needed }) =>
    `${named([institution], names)}: rækkerne giver ${number(available)}, men det samlede antal er ${number(needed)}.`,
  "not-the-form": ({ expected, found }) =>
    `Her skal stå ${quoted(expected)} som på skemaet, men der står ${quoted(found)}.`,
  "not-its-request": (_, of) =>
    `Tallene er ikke dem, som indstillingens egne oplysninger giver. Angiv det, der er besluttet anderledes${of(', med --decided (nøglen "decided")')}, og lav indstillingen igen.`,
  "single-scenario": () =>
    "Der er intet at sammenligne: alternativerne giver det samme skema. Angiv mindst to forskellige antal.",
  "request-for-recommendation": (_, of) =>
    `Filen er ikke en indstilling, men det, som den laves af. Lav indstillingen først${of(": dimensionering table FIL --out indstilling.json")}.`,
  "not-with-capacity": ({ key }, of) =>
    `${of(keyName(key), FIELDS[key] ?? quoted(key))} kan ikke bruges, når antallet er det loft, som praktikpladserne kan bære: hvert felt er sit eget loft, og der fordeles ikke noget. Udelad det, eller angiv antallet på en anden måde.`,
  "no-methods-with-capacity":
    "Metoderne kan ikke sammenlignes, når antallet er det loft, som praktikpladserne kan bære: hvert felt er sit eget loft, og der fordeles ikke noget. Angiv antallet på en anden måde.",
  "survival-range": ({ written }, of) =>
    `${quoted(written)} er ikke en andel af de studerende. Skriv andelen, der er tilbage, som et tal over 0 og højst 1, fx ${of("0.95", "0,95")}.`,
};
