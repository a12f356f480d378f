import { danishList, danishNumber } from "../../domain/danish.js";
import type { Names } from "../../domain/refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Finding, Misplaced } from "../finding.js";
import { quotaOf } from "./quota.js";

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
      return `${partyOf(finding.institution, finding.at.id, names)} har ${danishNumber(finding.at.studyPlaces)}. Kvoten er ${danishNumber(quota)}, så antallet skal være ${danishList(allowed.map(danishNumber), "eller")}.`;
    }
    case "misplaced-place":
      return `${finding.institution === null ? "" : `${name(finding.institution)}: `}En studieplads hører til ${name(finding.to.id)} og ikke ${name(finding.from.id)}. ${distance(finding.from, names)}, og ${distance(finding.to, names)}. ${
        finding.byTieOrder
          ? `De to står lige, og rækkefølgen (tieOrder) sætter ${name(finding.to.id)} først.`
          : "Flyttes den, kommer tabellen nærmere kvoterne."
      }`;
  }
}

function partyOf(institution: string | null, id: string | null, names: Names): string {
  return [institution, id].flatMap((it) => (it === null ? [] : (names[it] ?? it))).join(": ");
}

function distance(at: Misplaced, names: Names): string {
  const { quota, missed, isAbove } = quotaOf(at);
  return `${names[at.id] ?? at.id} har ${danishNumber(at.studyPlaces)}, ${danishNumber(missed)} ${isAbove ? "over" : "under"} sin kvote på ${danishNumber(quota)}`;
}
