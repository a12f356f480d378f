import { danishList, danishNumber } from "../../domain/danish.js";
import { METHOD_NAMES } from "../../domain/method.js";
import type { Names } from "../../domain/refusal.js";
import { INTAKE_NAMES } from "../../domain/season.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Finding, Misplaced } from "../finding.js";
import { factorText, figureTexts } from "./figures.js";
import { quotaDecimals, quotaOf } from "./quota.js";

/** What is wrong with a filled form, in Danish, without the place. */
export function danishFinding(finding: Finding): string {
  const { names } = finding;
  const name = (id: string): string => names[id] ?? id;
  switch (finding.code) {
    case "missing-row":
      return `${name(finding.institution)}: ${name(finding.specialisation)} mangler eller er ikke udfyldt.`;
    case "repeated-row":
      return `${name(finding.institution)}: ${name(finding.specialisation)} står to gange.`;
    case "out-of-order":
      return `${name(finding.institution)}: ${name(finding.specialisation)} står ikke i skemaets rækkefølge.`;
    case "unknown-row":
      return `»${visibleText(finding.written)}« er en ${finding.what === "institution" ? "institution" : "specialisering"}, som skemaet ikke har.`;
    case "outside-kkr":
      return `${name(finding.institution)} er udfyldt, men hører ikke til ${name(finding.kkr)}.`;
    case "not-a-whole-number":
      return `»${visibleText(finding.written)}« er ikke et helt antal studiepladser på 0 eller derover.`;
    case "missing-total":
      return `${name(finding.institution)}: det samlede antal mangler. Rækkerne giver ${danishNumber(finding.sum)}.`;
    case "sum-differs":
      return `${name(finding.institution)}: rækkerne giver ${danishNumber(finding.sum)}, men det samlede antal er ${danishNumber(finding.total)}.`;
    case "specialisation-sum-differs":
      return `${name(finding.specialisation)}: rækkerne giver ${danishNumber(finding.sum)}, men summen er angivet til ${danishNumber(finding.total)}.`;
    case "other-study-year":
      return `Skemaet nævner studieåret ${finding.written}: »${visibleText(finding.text)}«. Anmodningen gælder ${finding.needed}.`;
    case "grand-total-differs":
      return `Antallet i alt er angivet til ${danishNumber(finding.total)}, men rækkerne giver ${danishNumber(finding.sum)}.`;
    case "total-differs":
      return finding.institution === null
        ? `Rækkerne giver ${danishNumber(finding.total)} tilsammen, men efter anmodningen skal de give ${danishNumber(finding.needed)}.`
        : `${name(finding.institution)}: det samlede antal er ${danishNumber(finding.total)}, men efter anmodningen skal det være ${danishNumber(finding.needed)}.`;
    case "outside-bounds":
      return `${partyOf(finding.institution, finding.specialisation, names)} har ${danishNumber(finding.studyPlaces)}. Antallet skal være ${danishList(
        [
          ...(finding.minimum === null ? [] : [`mindst ${danishNumber(finding.minimum)}`]),
          ...(finding.maximum === null ? [] : [`højst ${danishNumber(finding.maximum)}`]),
        ],
      )}.`;
    case "not-as-decided":
      return `${partyOf(finding.institution, finding.specialisation, names)} har ${danishNumber(finding.studyPlaces)}, men der er besluttet ${danishNumber(finding.decided)}.`;
    case "specialisation-total-differs":
      return `${name(finding.specialisation)}: rækkerne giver ${danishNumber(finding.total)} tilsammen, men efter anmodningen skal de give ${danishNumber(finding.needed)}.`;
    case "outside-quota": {
      const { quota, allowed } = quotaOf(finding.at);
      return `${whereOf(finding)}${name(finding.at.id)} har ${danishNumber(finding.at.studyPlaces)}. Den nøjagtige andel er ${danishNumber(quota)}, så antallet skal være ${danishList(allowed.map(danishNumber), "eller")}.`;
    }
    case "misplaced-place": {
      const { from, to, byTieOrder } = finding;
      const decimals = quotaDecimals(from, to);
      return `${whereOf(finding)}En studieplads hører til ${name(to.id)} og ikke ${name(from.id)}. ${distance(from, decimals, names)}, og ${distance(to, decimals, names)}. ${
        byTieOrder
          ? `De to står lige, og den angivne rækkefølge sætter ${name(to.id)} først.`
          : "Flyttes den, kommer tabellen nærmere de nøjagtige andele."
      }`;
    }
    case "misplaced-by-figure": {
      const { from, to, method, byTieOrder } = finding;
      const figures = figureTexts(finding);
      return `${whereOf(finding)}En studieplads hører til ${name(to.id)} og ikke ${name(from.id)}. Efter ${METHOD_NAMES[method]} har den som nummer ${danishNumber(from.studyPlaces)} hos ${name(from.id)} jævnførelsestallet ${danishNumber(figures.from)}; som nummer ${danishNumber(to.studyPlaces + 1)} hos ${name(to.id)} har den ${danishNumber(figures.to)}. ${
        byTieOrder
          ? `De to står lige, og den angivne rækkefølge sætter ${name(to.id)} først.`
          : "Den hører til, hvor tallet er størst."
      }`;
    }
    case "without-basis":
      return `${whereOf(finding)}${name(finding.id)} har ${danishNumber(finding.studyPlaces)}, men grundlaget (praktikpladser eller andel) er 0. Så kan der ikke gives flere studiepladser end det, der mindst er fastsat.`;
    case "no-first-place":
      return `${whereOf(finding)}${name(finding.id)} har 0. Efter ${METHOD_NAMES[finding.method]} får hver, der har et grundlag, mindst én studieplads.`;
    case "misplaced-together": {
      const moves = finding.moves.map(
        ({ institution, from, to, studyPlaces }) =>
          `hos ${name(institution)} ${danishNumber(studyPlaces)} fra ${name(from)} til ${name(to)}`,
      );
      return `Studiepladser hører til i andre felter: ${danishList(moves)}. ${
        finding.factor === null
          ? "De to fordelinger er lige rigtige, og den angivne rækkefølge sætter den anden først."
          : `Flyttes de på én gang, er alle summer de samme, og felterne passer bedre til grundlaget: med faktoren ${danishNumber(factorText(finding.factor))}, hvor 1 er lige godt.`
      }`;
    }
    case "not-the-ceiling": {
      const { institution, specialisation, studyPlaces, isAbove, needed, available, season } = finding;
      const when = season === null ? "om året" : `i det halvår, hvor ${INTAKE_NAMES[season]} er i praktik`;
      const who = partyOf(institution, specialisation, names);
      return isAbove
        ? `${who} har ${danishNumber(studyPlaces)}. De bruger ${danishNumber(needed)} halvårspladser ${when}, men der er kun ${danishNumber(available)}.`
        : `${who} har ${danishNumber(studyPlaces)}, men praktikpladserne kan bære én mere: så bruges ${danishNumber(needed)} halvårspladser ${when}, og der er ${danishNumber(available)}.`;
    }
    case "total-in-text-differs":
      return `I teksten står ${finding.written}: »${visibleText(finding.text)}«. Tabellen har ingen steder det tal; den giver ${danishNumber(finding.total)} i alt.`;
  }
}

function partyOf(institution: string, id: string | null, names: Names): string {
  return [institution, id].flatMap((it) => (it === null ? [] : (names[it] ?? it))).join(": ");
}

/** Whose division it was, where that is not plain from the parties. */
function whereOf({
  over,
  institution,
  names,
}: Pick<Extract<Finding, { over: unknown }>, "over" | "institution" | "names">): string {
  if (institution !== null) return `${names[institution] ?? institution}: `;
  return over === "institutions" ? "" : "Alle institutioner tilsammen: ";
}

function distance(at: Misplaced, decimals: number, names: Names): string {
  const { quota, missed, isAbove } = quotaOf(at, decimals);
  return `${names[at.id] ?? at.id} har ${danishNumber(at.studyPlaces)}, ${danishNumber(missed)} ${isAbove ? "over" : "under"} sin nøjagtige andel på ${danishNumber(quota)}`;
}
