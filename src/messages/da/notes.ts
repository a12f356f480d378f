import { type Change, INTAKE_NAMES, METHOD_NAMES } from "../../domain/request.js";
import type { NamedNumber, Said } from "../../domain/note.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import { noticeInDanish } from "../describe-notice.js";
import { changeText } from "../say.js";
import type { Sentences } from "../sentences.js";
import { danish, limits, list, number } from "./say.js";
import { MAY_BE_UNREAD, mayBeInText } from "./returns.js";

const BOTH_WAYS = " i begge retninger";

const numbered = ({ name, number: amount }: NamedNumber): string => `${name} ${number(amount)}`;

const signed = (change: Change): string => changeText(change, number, " pct.");

/** Who got a place by the stated order, for whom. */
const settled = (where: string, winners: readonly string[], place = "studieplads"): string =>
  `Flere stod lige${where}. Efter den angivne rækkefølge fik ${list(winners)} en ${place}.`;

/** What the numbers would be without what the council has set in the table; its totals are kept. */
function unset(calculated: readonly (number | null)[]): string {
  const numbers = calculated.flatMap((it) => (it === null ? [] : number(it)));
  const what = "uden fastsatte felter og grænser";
  return numbers.length === 0
    ? `Beregningen har ikke ét bestemt resultat ${what}.`
    : `Beregningen ${what} giver ${numbers.length === 1 ? "" : "henholdsvis "}${list(numbers)}.`;
}

/** What a table rests on and what was done on the way. */
export const notes: Sentences<Said, null> = {
  recommendation: "Tabellen er en indstilling. Ministeren fastsætter antallet.",
  ceiling:
    "Tabellen er et loft, ikke en indstilling: den viser, hvor mange studiepladser praktikpladserne kan bære. Hvor mange der skal indstilles, er en vurdering.",
  "total-capacity":
    "Hvert felt er sit eget loft, rundet ned, og institutionens antal er summen af felterne. Der er ikke fordelt noget.",
  "total-institution-totals": "Antallet af studiepladser for hver institution er fastsat af KKR.",
  "total-regional-total": ({ total, isDivided }) =>
    `Det samlede antal, ${number(total)}, er fastsat af KKR${isDivided ? " og fordelt på institutionerne efter deres praktikpladser" : ""}.`,
  "total-previous-year": ({ changed }) => {
    if (!("exact" in changed)) {
      const changes = list(
        changed.map(({ name, before, change }) => `${name} ${number(before)} ${signed(change)}`),
      );
      // The last change may end in "pct.", which is then the sentence's own full stop.
      return `Antallet for hver institution er sidste års med den besluttede ændring: ${changes.replace(/\.?$/, ".")}`;
    }
    const { before, change, exact, studyPlaces, isDivided } = changed;
    const rounded = exact === String(studyPlaces) ? "" : `, afrundet til ${number(studyPlaces)}`;
    return `Det samlede antal er sidste års ${number(before)} ${signed(change)} = ${number(exact)}${rounded}${isDivided ? ", fordelt på institutionerne efter sidste års antal" : ""}.`;
  },
  "basis-internship-places": ({ unit, ceiling }) => {
    if (ceiling === undefined) {
      return `Studiepladserne er fordelt på specialiseringer efter institutionens praktikpladser inden for hver af dem.${
        unit === undefined ? "" : ` Praktikpladserne er opgjort som ${UNIT_NAMES[unit]}.`
      }`;
    }
    const { survival, intake } = ceiling;
    const need =
      survival === undefined
        ? "to halvårspladser, som tilsammen er én helårsplads"
        : `${number(survival.period2)} + ${number(survival.period3)} halvårspladser, fordi så stor en andel er tilbage i 2. og 3. praktikperiode`;
    const when =
      intake === undefined
        ? "Loftet gælder året som helhed; fordelingen på sommer- og vinteroptag er ikke angivet."
        : `Loftet gælder det halvår, hvor der er flest i praktik, med ${number(intake.summer)} pct. sommeroptag og ${number(intake.winter)} pct. vinteroptag; praktikpladserne ligger jævnt i de to halvår.`;
    return `Praktikpladserne er opgjort som ${unit === "half-year" ? "halvårspladser om året" : "helårspladser"}. En studerende bruger ${need}. ${when}`;
  },
  "basis-shares": ({ shares }) =>
    `Studiepladserne er fordelt på specialiseringer efter besluttede andele i pct.: ${list(shares.map(numbered))}.`,
  method: ({ method, totals, isAllDecided }) => {
    if (isAllDecided === true) {
      return "Antallet i alle felter er fastsat af KKR; felterne er ikke beregnet ved en fordeling.";
    }
    if (totals !== undefined) {
      const origin =
        totals === "divided"
          ? "Det samlede antal er fordelt på specialiseringer efter praktikpladser ved største brøks metode."
          : "Antallet for hver specialisering er fastsat af KKR.";
      return `${origin} Felterne er fordelt, så både institutionernes og specialiseringernes antal overholdes, efter ${METHOD_NAMES[method]}${BOTH_WAYS}.`;
    }
    return method === "largest-remainder"
      ? "Fordelt efter største brøks metode: hver får den hele del af sin nøjagtige andel, og de resterende studiepladser går til de største brøkdele."
      : `Fordelt efter ${METHOD_NAMES[method]}.`;
  },
  programme: ({ paidPeriods, source }) =>
    `Der er gået ud fra en uddannelse med ${paidPeriods === 2 ? "to" : paidPeriods} lønnede praktikperioder af et halvt år (${source}).`,
  returns: (said) =>
    said.what === "counted"
      ? `Praktikpladserne er fra ${said.answered} af ${said.all} indberettere${said.others === undefined ? "" : ` og fra ${danish.counted(said.others, ["anden", "andre"])}`}.`
      : `${
          {
            missing: `${list(said.names)} har ikke svaret.`,
            "may-be-unread": `${list(said.names)} ${MAY_BE_UNREAD}.`,
            "not-read": `Praktikpladserne fra ${list(said.names)} indgår ikke: svaret er ikke brugt.`,
            blank: `Felterne for ${said.institution ?? "en institution"}, som ${list(said.names)} har ladet stå tomme, er læst som 0.`,
          }[said.what]
        }${mayBeInText(said.mayBeIn)}`,
  "overbooking-none": "Der er ikke regnet med overbooking.",
  "overbooking-included": ({ percent }) => `Antallet er inkl. ${number(percent)} pct. overbooking.`,
  "overbooking-on-top": ({ percent }) =>
    `Antallet er uden overbooking. Herudover overbookes med ${number(percent)} pct.`,
  bounds: ({ bounds }) => {
    const parts = bounds.map(({ name, ...bound }) => `${name} ${list(limits(bound))}`);
    return `Fastsatte grænser: ${parts.join("; ")} studiepladser. ${unset(bounds.map((bound) => bound.calculated))}`;
  },
  decided: ({ name, studyPlaces, calculated }) =>
    `Fastsat af KKR: ${name} ${danish.studyPlaces(studyPlaces)}. ${unset([calculated])}`,
  "tie-settled": ({ among, winners }) =>
    among === "providers"
      ? settled("", winners, "praktikplads")
      : settled(
          ` i fordelingen ${among === "region" ? "af det samlede antal" : `for ${among === "cells" ? "felterne" : among.institution}`}`,
          winners,
        ),
  overbooked: ({ totals }) =>
    `Med overbooking oven i bliver antallet: ${list(totals.map(numbered))}. Procenten er lagt til institutionens samlede antal og rundet ned, ikke række for række, og fordelt efter samme metode og grundlag som skemaet, så ingen specialisering får færre end på skemaet.`,
  "overbooked-tie-settled": ({ institution, winners }) =>
    settled(` i fordelingen med overbooking for ${institution}`, winners),
  intake: ({ summer, winter }) =>
    `Optaget er fordelt med ${number(summer)} pct. om sommeren og ${number(winter)} pct. om vinteren: først institutionens samlede antal efter største brøks metode, derefter hver specialisering, så både specialiseringernes antal og det samlede sommer- og vinteroptag går op (Sainte-Laguës metode${BOTH_WAYS}).`,
  "intake-tie-settled": ({ institution, oddTo, cells, byTieOrder }) => {
    const winners = cells.map(({ name, season }) => `${name} (${INTAKE_NAMES[season]})`);
    const among =
      cells.length === 0
        ? ""
        : ` Blandt specialiseringerne er ${byTieOrder ? "den angivne rækkefølge" : "skemaets rækkefølge"} brugt; derved fik ${list(winners)} en studieplads.`;
    return `Sommer og vinter stod lige hos ${institution}. Efter det angivne går ${INTAKE_NAMES[oddTo]} forud.${among}`;
  },
  "filled-form": ({ isYearStated, isTextLeftOut }) =>
    `Tallene er læst fra et udfyldt skema.${isTextLeftOut ? " Skemaets øvrige tekst og bemærkninger er ikke gengivet." : ""}${isYearStated ? " Studieåret fremgår ikke af det og er oplyst ved sammenlægningen." : ""}`,
  "key-meaning": ({ text }) => `Fordelingsnøglen er: ${text}`,
  "key-source": ({ text }) => `Nøglens kilde: ${text}`,
  unit: "Praktikpladserne er halvårspladser.",
  "totals-held": ({ isFixed, method }) =>
    `${
      isFixed
        ? "Antallet for hver kommune og region er holdt, hvor det er fastsat; for de andre er det fordelt efter nøglen"
        : "Hvis specialiseringerne blev fordelt hver for sig, ville en grænse blive overskredet; derfor er antallet for hver kommune og region først fordelt efter nøglen"
    } inden for grænserne ved største brøks metode. Felterne er fordelt, så både disse antal og behovet for hver specialisering overholdes, efter ${METHOD_NAMES[method]}${BOTH_WAYS}.`,
  "by-specialisation": ({ method }) =>
    `Hver specialiserings praktikpladser er fordelt for sig efter nøglen, efter ${METHOD_NAMES[method]}.`,
  // The form says what came of it; what to write on the command line is no part of what is sent.
  notice: ({ notice }) => noticeInDanish(notice, { remedies: "none" }),
};
