import type { AssessedPlaces, CapacityAssessment, Peak } from "../../capacity/capacity-assessment.js";
import { answersTexts } from "../../messages/note-of.js";
import { danishNumber } from "../../domain/danish.js";
import { exact, plain } from "../../domain/amount.js";
import type { Amount } from "../../domain/amount.js";
import { INTAKE_NAMES, SEASONS } from "../../domain/request.js";
import { halfYearDays } from "./capacity-answer.js";

function number(amount: Amount): string {
  return danishNumber(plain(exact(amount)));
}

/** What the assessment rests on, rule by rule. */
export function howItems(assessment: CapacityAssessment): string[] {
  const { survival, placementsPerStudent, internshipPlacesUnit, total, returns } = assessment;
  return [
    ...answersTexts(returns),
    internshipPlacesUnit === "full-year"
      ? "Praktikpladserne er opgjort som helårspladser. En helårsplads er to halvårspladser: én i hvert halvår."
      : "Praktikpladserne er opgjort som halvårspladser på et år. De er regnet som ligeligt fordelt på de to halvår.",
    survival === undefined
      ? "En studerende bruger to halvårspladser: én i 2. og én i 3. praktikperiode. Der er ikke regnet med frafald."
      : `Af de studerende er en andel på ${number(survival.period2)} tilbage i 2. praktikperiode og ${number(survival.period3)} i 3. praktikperiode. En studieplads bruger derfor ${number(placementsPerStudent)} halvårspladser.`,
    ...overbookingTexts(assessment),
    intakeItem(assessment),
    ...(hasHalfStudents(total)
      ? [
          "Sommer og vinter står lige om den overskydende studieplads, når antallet er ulige, og det er ikke angivet, hvem den går til. Derfor er halvårene regnet med de nøjagtige andele.",
        ]
      : []),
    "Der er regnet med samme optag år efter år. Studiepladserne i et studieår belaster praktikpladserne omkring et til tre år senere.",
    "Efter kp.dk og ucl.dk får meritstuderende begge de lønnede praktikperioder godskrevet. Der er regnet med, at de ingen praktikplads bruger.",
    "En manglende plads i én specialisering kan ikke opvejes af en ledig plads i en anden. I rækkerne »I alt« er manglende og ledige pladser derfor lagt sammen hver for sig.",
  ];
}

/** That the need is that of the form's study places, where more are admitted on top of them. */
export function overbookingTexts({ overbooking }: CapacityAssessment): string[] {
  if (overbooking?.mode !== "on-top") return [];
  return [
    `Behovet er for skemaets studiepladser. Overbooking oven i på ${number(overbooking.percent)} pct. er ikke regnet med.`,
  ];
}

function intakeItem(assessment: CapacityAssessment): string {
  const { intake } = assessment;
  if (intake === undefined) {
    return "Fordelingen på sommer- og vinteroptag er ikke angivet. Derfor er der kun regnet på året som helhed.";
  }
  const when = SEASONS.map((season) => `${INTAKE_NAMES[season]} fra ${halfYearDays(assessment, season)}`);
  return `Optaget er ${number(intake.summer)} pct. om sommeren og ${number(intake.winter)} pct. om vinteren. I lønnet praktik er ${when.join(" og ")}.`;
}

function hasHalfStudents({ halfYears }: AssessedPlaces): boolean {
  return halfYears !== undefined && SEASONS.some((season) => halfYears[season].studyPlaces.includes("."));
}

/** In which half-year the most internship places are in use at once. */
export function peakText(assessment: CapacityAssessment, { seasons, needed }: Peak): string {
  const [season, ...others] = seasons;
  return season === undefined || others.length > 0
    ? `Der bruges lige mange praktikpladser på én gang i de to halvår: ${danishNumber(needed)}.`
    : `Belægningen er størst fra ${halfYearDays(assessment, season)}: ${danishNumber(needed)} praktikpladser.`;
}

/** How a ceiling is found, and what it is not. */
export function ceilingText({ intake, placementsPerStudent }: CapacityAssessment): string {
  const year = `Loftet er halvårspladserne til rådighed divideret med det, som én studieplads bruger, rundet ned: for året som helhed ${number(placementsPerStudent)}`;
  const sums =
    "Institutionens loft er summen af felternes. Loftet er ingen indstilling; hvor mange studiepladser der skal indstilles, er en vurdering.";
  if (intake === undefined) return `${year}. ${sums}`;
  const larger = exact(intake.summer).lessThan(intake.winter) ? intake.winter : intake.summer;
  const atPeak = plain(exact(placementsPerStudent).times(larger).dividedBy(100));
  return `${year}; når flest er i praktik ${number(placementsPerStudent)} × ${number(larger)} pct. = ${danishNumber(atPeak)} af pladserne i det halvår. ${sums} Et helt antal studerende om sommeren og om vinteren kan afvige lidt fra de nøjagtige andele; derfor kan et felt på sit loft mangle enkelte pladser i et halvår.`;
}
