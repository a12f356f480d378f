import { namesOfRow, TOTAL_OF_TABLE } from "../../domain/filled-form.js";
import { INTAKE_NAMES, METHOD_NAMES } from "../../domain/request.js";
import type { Finding, Misplaced } from "../../verify/finding.js";
import { factorText, figureTexts, quotaDecimals, quotaOf } from "../decimals.js";
import type { NameOf, Sentences } from "../sentences.js";
import { UNCLEAR } from "./office-refusals.js";
import { counted, danish, limits, list, number } from "./say.js";

const { cellName, quoted } = danish;

/** Whose division it was, where that is not plain from the parties. */
function whereOf({ over, institution }: Extract<Finding, { over: unknown }>, name: NameOf): string {
  if (institution !== null) return `${name(institution)}: `;
  return over === "institutions" ? "" : "Alle institutioner tilsammen: ";
}

function distance(at: Misplaced, decimals: number, name: NameOf): string {
  const { quota, missed, isAbove } = quotaOf(at, decimals);
  return `${name(at.id)} har ${number(at.studyPlaces)}, ${number(missed)} ${isAbove ? "over" : "under"} sin nøjagtige andel på ${number(quota)}`;
}

const NO_NUMBER = {
  ...UNCLEAR,
  "formula-without-value": "Cellen har en formel, hvis resultat ikke er gemt eller skal beregnes igen.",
  "error-cell": "Cellen viser en fejl.",
};

const ABOUT = {
  overbooking: "overbooking",
  intake: "sommer- og vinteroptaget",
  decisions: "det, som KKR har fastsat",
  answers: "dem, der ikke har svaret",
};

export const findings: Sentences<Finding, NameOf> = {
  "missing-row": ({ institution, specialisation }, name) =>
    `${name(institution)}: ${name(specialisation)} mangler eller er ikke udfyldt.`,
  "repeated-row": ({ institution, specialisation }, name) =>
    `${name(institution)}: ${name(specialisation)} står to gange.`,
  "out-of-order": ({ institution, specialisation }, name) =>
    `${name(institution)}${specialisation === null ? "" : `: ${name(specialisation)}`} står ikke i skemaets rækkefølge.`,
  "unknown-row": ({ written, what }) =>
    written === ""
      ? "Rækken har et antal, men intet navn. Den er hverken en af skemaets rækker eller en sum af dem."
      : `${quoted(written)} er en ${what === "institution" ? "institution" : "specialisering"}, som skemaet ikke har.`,
  "outside-kkr": ({ institution, kkr }, name) =>
    `${name(institution)} er udfyldt, men hører ikke til ${name(kkr)}.`,
  "not-a-whole-number": ({ written, because }) =>
    because === undefined
      ? /,0+$/.test(written)
        ? `${quoted(written)} er skrevet med decimaler. Skriv antallet som et helt tal.`
        : `${quoted(written)} er ikke et helt antal studiepladser på 0 eller derover.`
      : `${quoted(written)} gælder ikke som et antal. ${NO_NUMBER[because]} Skriv kun det tal, der gælder.`,
  "number-beside": ({ written, text, isHeld = true }) =>
    text === undefined
      ? `${quoted(written)} står uden for skemaets felter, og det fremgår ikke, hvad tallet er. Slet det, eller skriv, hvad det er.`
      : `I teksten står ${written}: ${quoted(text)}. ${isHeld ? "Tabellen har ingen steder det tal" : "I beregningen er det ikke fastsat sådan"}. Ret det, eller skriv, hvad det er.`,
  "missing-total": ({ institution, sum }, name) =>
    `${name(institution)}: det samlede antal mangler. Rækkerne giver ${number(sum)}.`,
  "sum-differs": ({ institution, sum, total }, name) =>
    `${name(institution)}: rækkerne giver ${number(sum)}, men det samlede antal er ${number(total)}.`,
  "specialisation-sum-differs": ({ specialisation, sum, total }, name) =>
    `${name(specialisation)}: rækkerne giver ${number(sum)}, men summen er angivet til ${number(total)}.`,
  "other-study-year": ({ written, text, needed }) =>
    `Skemaet nævner studieåret ${written}: ${quoted(text)}. Beregningen gælder ${needed}.`,
  "grand-total-differs": ({ total, sum }) =>
    `Antallet i alt er angivet til ${number(total)}, men rækkerne giver ${number(sum)}.`,
  "total-differs": ({ institution, total, needed }, name) =>
    institution === null
      ? `Rækkerne giver ${number(total)} tilsammen, men efter beregningen skal de give ${number(needed)}. Andelene er af skemaets ${number(total)}.`
      : `${name(institution)}: det samlede antal er ${number(total)}, men efter beregningen skal det være ${number(needed)}.`,
  "outside-bounds": (finding) =>
    `${cellName(finding, ": ")} har ${number(finding.studyPlaces)}. Antallet skal være ${list(limits(finding))}.`,
  "not-as-decided": (finding) =>
    `${cellName(finding, ": ")} har ${number(finding.studyPlaces)}, men der er besluttet ${number(finding.decided)}.`,
  "specialisation-total-differs": ({ specialisation, total, needed }, name) =>
    `${name(specialisation)}: rækkerne giver ${number(total)} tilsammen, men efter beregningen skal de give ${number(needed)}.`,
  "outside-quota": (finding, name) => {
    const { quota, allowed } = quotaOf(finding.at);
    return `${whereOf(finding, name)}${name(finding.at.id)} har ${number(finding.at.studyPlaces)}. Den nøjagtige andel er ${number(quota)}, så antallet skal være ${list(allowed.map(number), "eller")}.`;
  },
  "misplaced-place": (finding, name) => {
    const { from, to, byTieOrder } = finding;
    const decimals = quotaDecimals(from, to);
    return `${whereOf(finding, name)}En studieplads hører til ${name(to.id)} og ikke ${name(from.id)}. ${distance(from, decimals, name)}, og ${distance(to, decimals, name)}. ${
      byTieOrder
        ? `De to står lige, og den angivne rækkefølge sætter ${name(to.id)} først.`
        : "Flyttes den, kommer tabellen nærmere de nøjagtige andele."
    }`;
  },
  "misplaced-by-figure": (finding, name) => {
    const { from, to, method, byTieOrder } = finding;
    const figures = figureTexts(finding);
    return `${whereOf(finding, name)}En studieplads hører til ${name(to.id)} og ikke ${name(from.id)}. Efter ${METHOD_NAMES[method]} har den som nummer ${number(from.studyPlaces)} hos ${name(from.id)} jævnførelsestallet ${number(figures.from)}; som nummer ${number(to.studyPlaces + 1)} hos ${name(to.id)} har den ${number(figures.to)}. ${
      byTieOrder
        ? `De to står lige, og den angivne rækkefølge sætter ${name(to.id)} først.`
        : "Den hører til, hvor tallet er størst."
    }`;
  },
  "without-basis": (finding, name) =>
    `${whereOf(finding, name)}${name(finding.id)} har ${number(finding.studyPlaces)}, men grundlaget (praktikpladser eller andel) er 0. Så kan der ikke gives flere studiepladser end det, der mindst er fastsat.`,
  "no-first-place": (finding, name) =>
    `${whereOf(finding, name)}${name(finding.id)} har 0. Efter ${METHOD_NAMES[finding.method]} får hver, der har et grundlag, mindst én studieplads.`,
  "misplaced-together": ({ moves, factor }, name) => {
    const moved = moves.map(
      ({ institution, from, to, studyPlaces }) =>
        `hos ${name(institution)} ${number(studyPlaces)} fra ${name(from)} til ${name(to)}`,
    );
    return `Studiepladser hører til i andre felter: ${list(moved)}. ${
      factor === null
        ? "De to fordelinger er lige rigtige, og den angivne rækkefølge sætter den anden først."
        : `Flyttes de på én gang, er alle summer de samme, og felterne passer bedre til grundlaget: med faktoren ${number(factorText(factor))}, hvor 1 er lige godt.`
    }`;
  },
  "not-the-ceiling": (finding) => {
    const { studyPlaces, isAbove, needed, available, season } = finding;
    const when = season === null ? "om året" : `i det halvår, hvor ${INTAKE_NAMES[season]} er i praktik`;
    const who = cellName(finding, ": ");
    return isAbove
      ? `${who} har ${number(studyPlaces)}. De bruger ${counted(needed, "halvårs")} ${when}, men der er kun ${number(available)}.`
      : `${who} har ${number(studyPlaces)}, men praktikpladserne kan bære én mere: så bruges ${counted(needed, "halvårs")} ${when}, og der er ${number(available)}.`;
  },
  "total-in-text-differs": ({ written, text, total }) =>
    text.startsWith(TOTAL_OF_TABLE)
      ? `En anden tabel har ${written} i alt, men skemaet giver ${number(total)}.`
      : `I teksten står ${written}: ${quoted(text)}. Det er ingen af tabellens summer; den giver ${number(total)} i alt.`,
  "figure-in-text-differs": ({ written, text, ids, right }, name) =>
    `${namesOfRow(text) === undefined ? `I teksten står ${written}: ${quoted(text)}. I tabellen` : `Ud for ${namesOfRow(text)} står der ${written} i teksten eller en anden tabel end skemaets. På skemaet`} har ${list(ids.map(name))} ${list(right.map(number), "eller")}.`,
  "other-kind-on-form": ({ text }) =>
    `Skemaet siger, at det gælder noget andet end studiepladser på pædagoguddannelsen: ${quoted(text)}.`,
  "answers-in-text-differ": ({ text, answered, all, missing, notRead }) =>
    `I teksten står ${quoted(text)}. Efter indberetningerne har ${number(answered)} af ${number(all)} svaret${missing.length === 0 ? "" : `; det har ${list(missing)} ikke`}.${notRead.length === 0 ? "" : ` Praktikpladserne fra ${list(notRead)} indgår ikke: svaret er ikke brugt.`}`,
  "remark-missing": ({ about }) =>
    `I bemærkningerne mangler det, som beregningen siger om ${ABOUT[about]}. Skriv det ind.`,
  "draft-on-form": ({ text }) =>
    `Skemaet ser ikke færdigt ud: ${quoted(text)}. Skriv, hvad der skal stå, eller slet det, før skemaet sendes.`,
  "sum-in-text-differs": ({ text, total, sum }) =>
    `Tallene i teksten giver ${number(sum)} tilsammen og ikke ${number(total)}: ${quoted(text)}.`,
  "percent-in-text-differs": ({ written, text, ids, right }, name) =>
    `I teksten står ${written} pct.: ${quoted(text)}. ${
      ids.length === 0 ? "Efter beregningen er ændringen" : `${list(ids.map(name))} har`
    } ${list(right.map(number))} pct.`,
  "overbooking-in-text-differs": ({ text, mode, percent }) =>
    `Teksten siger noget andet om overbooking end beregningen: ${quoted(text)}. ${
      mode === "none"
        ? "Der er ikke regnet med overbooking."
        : `Antallet er ${mode === "included" ? "inkl." : "uden de"} ${number(percent ?? 0)} pct. overbooking.`
    }`,
  "altered-line": ({ text, own, others = 0 }) =>
    `${
      text === null
        ? `Linjen ${quoted(own ?? "")} mangler`
        : own === null
          ? `Rækken ${quoted(text)} i tabellen er ikke fra beregningen`
          : `Der står ${quoted(text)}; efter beregningen skal der stå ${quoted(own)}`
    }.${others === 0 ? "" : ` Linjer ud over disse: ${others}.`}`,
  "intake-in-text-differs": ({ text, summer, winter }) =>
    `Teksten siger noget andet om sommer- og vinteroptag end beregningen: ${quoted(text)}. Optaget er fordelt med ${number(summer)} pct. om sommeren og ${number(winter)} pct. om vinteren.`,
  "region-for-council": ({ text, kkr }, name) =>
    `Øverst på skemaet står ${quoted(text)}. Det er ${name(kkr)}, der indstiller.`,
  "other-council-on-form": ({ text, council, kkr }, name) =>
    `Skemaet nævner ${name(council)}${text === name(council) ? "" : `: ${quoted(text)}`}. Beregningen gælder ${name(kkr)}.`,
};
