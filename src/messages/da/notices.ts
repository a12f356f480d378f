import type { Notice, TrackedNumber } from "../../domain/notice.js";
import type { WhoseOverbooking } from "../../domain/request.js";
import { columnLetters } from "../../domain/where.js";
import { danishDate } from "../../domain/danish.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import { visibleText } from "../../domain/visible-text.js";
import { type HiddenWords, hiddenParts, leftOutParts } from "../hidden-parts.js";
import { type Sentences, sentenceFor } from "../sentences.js";
import { calculationRefusals } from "./calculation-refusals.js";
import { further } from "./file-refusals.js";
import { returnsNotices } from "./returns.js";
import { isFileName } from "../where.js";
import { danish, list, number } from "./say.js";

const { counted, listed, nameOf, named, places, quoted, quotedAt, quotedShort, several, withTexts } = danish;

const PARTS: HiddenWords = {
  ...danish,
  sheet: "arket",
  filter: "rækker uden for et filter",
  row: "række",
  rows: "rækkerne",
  column: "kolonne",
  columns: "kolonnerne",
};

const NOT_IN_FORM = {
  hidden: "Skjult tekst, som modtageren ikke ser,",
  mark: "Hævet eller sænket tekst",
  box: "Tekst i et tekstfelt ved en celle",
  beside: "Tal uden for skemaets felter",
  note: "Fodnoter og slutnoter",
  comment: "Kommentarer",
  chart: "Diagrammer",
};

const TRACKED =
  "har registrerede ændringer, som ingen har accepteret eller afvist. Det er læst, som om de er accepteret.";

const TITLED = {
  institution: "institution",
  provider: "kommune eller region",
  specialisation: "specialisering",
};

function changed({ label, accepted, rejected }: TrackedNumber): string {
  const text = (written: string | null): string => (written === null ? "intet tal" : visibleText(written));
  return `${visibleText(label)} ${text(accepted)} (uden ændringerne ${text(rejected)})`;
}

/** A text of a file with its dates as we write them: a workbook's are known as "2026-01-12". */
function dated(text: string): string {
  return quoted(text.replace(/(?<!\d)\d{4}-(?:0\d|1[0-2])-[0-3]\d(?!\d)/g, danishDate));
}

/** What overbooking there is, and for whom. */
function overbookingSaid({ names, ...it }: WhoseOverbooking): string {
  const whom = names ? `for ${list(names.map(visibleText))} ` : "";
  if (it.mode === "none") return `${whom}ingen overbooking`;
  return `${whom}${number(it.percent)} pct. overbooking${it.mode === "included" ? ", som er regnet med i antallet" : " ud over antallet i tabellen"}`;
}

export const notices: Sentences<Notice> = {
  ...returnsNotices,
  "read-differently": ({ times, what, readAs, written }) => {
    const often = times === 1 ? "" : ` (${times} gange)`;
    const read = what === "number" ? readAs.replace(".", ",") : readAs;
    return `${quoted(written)} er læst som »${read}«${often}.`;
  },
  encoding: ({ encoding }) => `Filen er læst som ${encoding}.`,
  "rows-above-header": ({ texts }) =>
    `Over tabellen står ${list(texts.map(dated))}; det indgår ikke i beregningen.`,
  "unit-stated": ({ unit, where }) =>
    `${isFileName(where) ? "Filens navn angiver" : "Tabellen angiver"}, at pladserne er ${UNIT_NAMES[unit]}.`,
  "extra-columns": ({ headers, texts }) =>
    `Kolonner, der ikke indgår i beregningen: ${list(headers.map((header) => withTexts(header, texts)))}.`.replace(
      /\.\.$/,
      ".",
    ),
  "per-cent-not-100": ({ header, sum }) =>
    `Kolonnen ${quoted(header)} giver i alt ${number(sum)} og ikke 100. Der er fordelt efter forholdet mellem tallene.`,
  "institution-assumed": ({ name }) =>
    `Tabellen har ingen kolonne med institution. Alle rækker er læst som ${name}.`,
  "table-read": ({ rows }) => `${counted(rows, ["række", "rækker"])} læst.`,
  "sheets-read": ({ sheets, providers }) =>
    `${counted(sheets.length, ["ark", "ark"])} er læst som én tabel, hvert som indberetningen fra den, arket gælder: ${listed(sheets.map((sheet, index) => `${quoted(sheet)} (${visibleText(providers[index] ?? "")})`))}.`,
  "providers-assumed": ({ column, heading }) =>
    heading === undefined
      ? `Kolonne ${columnLetters(column)} har ingen overskrift. Navnene i den er læst som dem, der indberetter.`
      : `Navnene i kolonnen ${quoted(heading)} er læst som dem, der indberetter.`,
  "titles-read": ({ of, titles }) =>
    `Tabellen har ingen kolonne med ${TITLED[of]}. Rækkerne er læst efter teksten ved dem: ${listed(titles.map(({ written, name }) => `${quoted(written)} er ${visibleText(name)}`))}.`,
  "names-filled": ({ header, names, areOfSites }) =>
    areOfSites === true
      ? `Under ${quoted(header)} står ${several(names)} i ${names.length === 1 ? "en række" : "hver sin række"} uden tal. Rækkerne under er læst som dele af den, der står over dem.`
      : `Under ${quoted(header)} står navnene kun i den første række af hver gruppe. De øvrige felter er læst som navnet over dem: ${several(names)}.`,
  "repeated-headings": ({ rows }) =>
    `Overskriften gentages og er ikke læst som tal: række ${listed(rows.map(number))}.`,
  "tables-read": ({ rows, files, headings, names, sums }) => {
    const [only = ""] = files;
    const from =
      files.length > 1
        ? ` fra ${number(files.length)} filer`
        : only === ""
          ? ""
          : ` fra ${visibleText(only)}`;
    const known = list([
      ...(headings === 0 ? [] : [counted(headings, ["kolonneoverskrift", "kolonneoverskrifter"])]),
      ...(names === 0 ? [] : [counted(names, ["navn", "navne"])]),
      ...(sums === 0 ? [] : [counted(sums, ["sumrække", "sumrækker"])]),
    ]);
    return `${counted(rows, ["række", "rækker"])} læst${from}${known === "" ? "" : `; ${known} genkendt`}.`;
  },
  "total-row": ({ written, agrees, sum, isAlone }) =>
    `${quoted(written)} er læst som en sum og ikke lagt til. ${
      isAlone === true
        ? "Der er ingen andre rækker i tabellen at sammenligne den med."
        : agrees
          ? "Den stemmer med rækkerne."
          : `Den stemmer ikke: rækkerne giver ${number(sum)}.`
    }`,
  "figure-row": ({ written, numbers }, of) =>
    `Rækken ${quoted(written)} er efter sit navn ${
      numbers.length === 0
        ? "ikke en indberetter. Tallet i navnet er ikke talt med."
        : `hverken en indberetter eller en sum af rækkerne. Den er ikke talt med (${listed(numbers.map(quotedShort))}).`
    }${of(` Er det en indberetter, så angiv --provider "${visibleText(written)}".`)}`,
  "part-row": ({ written, of, numbers }) =>
    `${quoted(written)} er læst som en del af ${quoted(of)} og talt med der, ikke for sig (${listed(numbers.map(quotedShort))}).`,
  "hidden-cells": (notice) => `Det skjulte er også læst: ${listed(hiddenParts(notice, PARTS))}.`,
  "hidden-left-out": (notice) =>
    `Det skjulte er ikke læst, for modtageren af skemaet ser det ikke: ${listed(leftOutParts(notice, PARTS))}.`,
  "marks-left-out": ({ cells }) => `Mærker, der er hævet eller sænket, er ikke læst med i ${places(cells)}.`,
  "cell-comments": ({ cells }) =>
    `Kommentarer til celler, som ikke indgår i beregningen: ${quotedAt(cells)}.`,
  "beside-table": ({ texts }) =>
    `Ved siden af eller under tabellen står ${list(texts.map(dated))}; det indgår ikke i beregningen.`,
  "group-headings": ({ texts }) =>
    `Inde i tabellen står ${several(texts)} som overskrifter; det indgår ikke i beregningen.`,
  "sheet-not-read": ({ texts, isOfAnotherYear }) =>
    isOfAnotherYear === true
      ? "Arket er efter sit navn fra et andet år, og ingen af dets tal er talt med."
      : `Arket har ingen tabel, der er genkendt, og ingen af dets tal er talt med. Der står ${listed(texts.map(quotedShort))}.`,
  "cells-without-value": ({ cells }) => `Celler uden værdi, som der ikke er brug for: ${places(cells)}.`,
  "form-edition": ({ studyYear, form }, of) =>
    `Der er ikke fundet et skema for ${studyYear}. Skemaet for ${form} er brugt.${of(" Er årets brev kommet, så hent det med »dimensionering form« og angiv filen med --form.")}`,
  "distant-study-year": ({ isBefore, studyYear, limit }) =>
    isBefore
      ? `Studieåret ${studyYear} ligger før ${limit}, som er det første, programmet er lavet til. Kontrollér, at det er skrevet rigtigt.`
      : `Studieåret ${studyYear} ligger mere end to år efter det nyeste kendte skema, som er for ${limit}. Kontrollér, at det er skrevet rigtigt.`,
  "programme-reform": ({ paidPeriods, studyYear }) =>
    `Pædagoguddannelsen er ved at blive reformeret. Programmet går ud fra ${paidPeriods === 2 ? "to" : paidPeriods} lønnede praktikperioder af et halvt år. Kontrollér, at det gælder for ${studyYear}.`,
  "joined-regions": ({ parts, region, council }) =>
    `${list(parts)} ligger nu i samme region, ${region}. Det vides ikke, om de to fortsætter hver for sig eller bliver til ${council}. Undersøg det, før indstillingen sendes.`,
  "new-specialisation": ({ name, id }) =>
    `${quoted(name)} er ikke på noget kendt skema. Den er taget med som en ny specialisering (${id}).`,
  "overbooked-left-out": ({ because }, of) =>
    `Tabellen med overbooking oven i er udeladt. ${because.map((refusal) => sentenceFor(calculationRefusals, refusal, of)).join(" ")}`,
  "same-scenario": ({ like }) => `Alternativet giver det samme skema som ${like} og er udeladt.`,
  "capacity-left-out": ({ because }, of) =>
    `Behovet for praktikpladser er udeladt. ${because.map((refusal) => sentenceFor(calculationRefusals, refusal, of)).join(" ")}`,
  "previous-places-left-out": ({ because }) =>
    `Sidste års praktikpladser er udeladt: ${
      because === "unit"
        ? "enheden, halvårspladser eller helårspladser, er kun angivet for det ene år."
        : "de fremgår ikke af sidste års indstilling."
    }`,
  "intake-left-out": ({ institutions, names }, of) =>
    `Tabellen over sommer- og vinteroptag er udeladt: hos ${named(institutions, names)} står sommer og vinter lige om en studieplads, og det er ikke angivet, hvem den går til.${of(' Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").')}`,
  "other-council": ({ previous, current, names, councils }) => {
    const whose = (id: string | null): string => (id === null ? "hele skemaet" : nameOf(id, names));
    return `De to indstillinger gælder ikke det samme: sidste år ${list((councils ?? [previous]).map(whose))}, i år ${whose(current)}.`;
  },
  "other-council-heading": ({ council, kkr, names }) =>
    `Skemaet har overskriften ${nameOf(council, names)}, men dets institutioner hører til ${nameOf(kkr, names)}. Kontrollér, at det er det rigtige skema.`,
  "not-earlier-year": ({ previous, current }) =>
    `Der sammenlignes med studieåret ${previous}, som ikke er før ${current}. Kontrollér, at det er sidste års fil.`,
  "before-last-year": ({ previous, current }) =>
    `Der sammenlignes med studieåret ${previous}, som ligger mere end et år før ${current}. Kontrollér, at det er sidste års fil.`,
  "overbooking-differs": ({ previous, current }) =>
    `Overbooking er ikke regnet ens i de to indstillinger: I den tidligere er der ${list(previous.map(overbookingSaid))}, og i den nye er der ${list(current.map(overbookingSaid))}. Ændringen er ikke omregnet for det.`,
  "overbooking-unlike": ({ met }) =>
    `Indstillingerne siger ikke det samme om overbooking: ${list(met.map(({ text, in: wheres }) => `${text === "" ? "intet" : quoted(text)} (${places(wheres)})`))}. Tallene er lagt sammen, som de står.`,
  "overbooking-not-in-document": ({ overbooking }, of) =>
    `Der er ${overbookingSaid(overbooking)}. Ministeriets skema har ikke plads til det: Skriv det i den e-mail, skemaet sendes med.${of(" Med --mail står det i teksten til den.")}`,
  "others-filled": ({ institutions }) =>
    `I skemaet står der i forvejen tal ved ${list(institutions.map(visibleText))}, som ikke er blandt KKR'ets institutioner. De er ikke rettet.`,
  "letter-form-repeated": "Skemaet står flere gange i brevet. Kontrollér, hvilket af dem der skal udfyldes.",
  "letter-other-order": (_, of) =>
    `I brevets skema står navnene i en anden rækkefølge end før. Tallene er sat ind efter navnene.${of(" Kontrollér dokumentet efter brevets skema: Hent det med »dimensionering form«, og angiv det med --form.")}`,
  "fields-left": ({ fields }) =>
    `Dokumentet har også felter, som ikke er udfyldt: ${several(fields)}. Se, om de skal udfyldes, før det sendes.`,
  "letter-other-title": ({ inTitle, studyYear, isForm }) =>
    `${isForm ? "Skemaets" : "Brevets"} titel er for ${inTitle}, men studieåret ${studyYear} er angivet. Titlen rettes ikke: Kontrollér, at det er det rigtige ${isForm ? "skema" : "brev"}.`,
  "letter-tracked-changes": `Brevet ${TRACKED} Brug helst brevet, som ministeriet har sendt det.`,
  "tracked-changes": ({ isForm, numbers }) =>
    `Dokumentet ${TRACKED} ${
      isForm
        ? numbers.length === 0
          ? "Skemaets tal er de samme uden dem."
          : `Skemaets tal er andre uden dem: ${listed(numbers.map(changed))}.`
        : "Uden dem er der ikke noget skema at sammenligne med."
    }`,
  "further-notices": ({ count }) => further(`${number(count)} til`),
  "not-in-form": ({ what, texts }) => {
    const said = listed(texts.map(quotedShort));
    return what === "picture"
      ? `Billeder eller figurer ligger på skemaets tabel og kan dække for dens tal: ${said}.`
      : `${NOT_IN_FORM[what]} er ikke læst som en del af skemaet: ${said}.`;
  },
};
