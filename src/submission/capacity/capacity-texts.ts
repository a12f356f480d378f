import type { AssessedPlaces, CapacityAssessment, Load, Peak } from "../../capacity/capacity-assessment.js";
import { type Amount, type Decimal, exact, plain } from "../../domain/amount.js";
import { danishDay, danishList, danishNumber, danishPlaces } from "../../domain/danish.js";
import { grouped } from "../../domain/grouped.js";
import { INTAKE_NAMES, type Season, SEASONS } from "../../domain/request.js";

/**
 * Whether the internship places suffice: how many are missing in which half-year, the most first, and, if `withPlaces`,
 * in which cells the most are missing. Without the intake's division it is said of the year as a whole.
 */
export function answerText(assessment: CapacityAssessment, withPlaces = true): string {
  const missing = (season: Season | undefined): Decimal => exact(loadIn(assessment.total, season).missing);
  const lacks = partsOfYear(assessment)
    .toSorted((a, b) => missing(b).comparedTo(missing(a)))
    .flatMap((season) => (missing(season).isZero() ? [] : [lackText(assessment, season, withPlaces)]));
  if (lacks.length > 0) return lacks.join(" ");
  const when = assessment.intake === undefined ? "året som helhed" : "begge halvår";
  return `Der er praktikpladser nok i ${when}.`;
}

/** The half-years by their intake; undefined for the year as a whole, where nothing is said of the intake. */
export function partsOfYear({ intake }: CapacityAssessment): readonly (Season | undefined)[] {
  return intake === undefined ? [undefined] : SEASONS;
}

/** What is needed in a half-year, or in the year as a whole. */
export function loadIn({ year, halfYears }: AssessedPlaces, season: Season | undefined): Load {
  return (season === undefined ? undefined : halfYears?.[season]) ?? year;
}

/** The days of the half-year in which the students of an intake are in paid internship: "1. juni til 30. november". */
export function halfYearDays({ rules }: CapacityAssessment, season: Season): string {
  const halfYear = rules.halfYears.find(({ intake }) => intake === season);
  return halfYear === undefined ? "" : `${danishDay(halfYear.begins)} til ${danishDay(halfYear.ends)}`;
}

/** Where the rules of internship come from, and which half-year no source states. */
export function rulesText(assessment: CapacityAssessment): string {
  const { source, halfYears } = assessment.rules;
  const stated = halfYears.find(({ basis }) => basis === "source")?.intake;
  const from =
    stated === undefined
      ? ""
      : ` af, at ${INTAKE_NAMES[stated]} er i lønnet praktik fra ${halfYearDays(assessment, stated)}`;
  const derived = halfYears
    .filter(({ basis }) => basis === "derived")
    .map(({ intake }) => `For ${INTAKE_NAMES[intake]} er halvåret udledt${from}.`);
  return [`Kilder til reglerne om praktik: ${source.reference}.`, ...derived].join(" ");
}

function lackText(assessment: CapacityAssessment, season: Season | undefined, withPlaces: boolean): string {
  const { institutions, total } = assessment;
  const { missing } = loadIn(total, season);
  const [place, when] =
    season === undefined
      ? ["halvårsplads", "på et år"]
      : ["praktikplads", `fra ${halfYearDays(assessment, season)}`];
  const lack = `Der mangler ${danishNumber(missing)} ${missing === "1" ? place : `${place}er`} ${when}`;
  if (!withPlaces) return `${lack}.`;
  const cells = institutions
    .flatMap((row) =>
      row.specialisations.map((cell) => ({ row, cell, lack: exact(loadIn(cell, season).missing) })),
    )
    .filter(({ lack }) => !lack.isZero());
  const most = cells.filter(({ lack }) => cells.every((other) => lack.greaterThanOrEqualTo(other.lack)));
  const where = grouped(most, ({ row }) => row.institution).map(
    (own) => `på ${danishList(own.map(({ cell }) => cell.name))} hos ${own[0].row.name}`,
  );
  const howMany = cells.length === 1 ? "nemlig" : cells.length === most.length ? "lige mange" : "flest";
  const each = most.length === 1 ? "" : ` (${danishNumber(plain(most[0]?.lack ?? exact(0)))} på hver)`;
  return `${lack}, ${howMany} ${danishList(where)}${each}.`;
}

function number(amount: Amount): string {
  return danishNumber(plain(exact(amount)));
}

/** Why what is missing in all is not what is needed less what is available. */
const SUMS_TEXT =
  "En plads, der mangler på en specialisering hos en institution, kan ikke opvejes af en ledig plads et andet sted. I rækkerne »I alt« er manglende og ledige pladser derfor lagt sammen hver for sig.";

/** The same, only where both are missing and spare in a sum. */
export function sumsTexts({ institutions, total }: CapacityAssessment, season: Season | undefined): string[] {
  const isBoth = [...institutions, total].some((places) => {
    const { missing, spare } = loadIn(places, season);
    return missing !== "0" && spare !== "0";
  });
  return isBoth ? [SUMS_TEXT] : [];
}

export function howItems(assessment: CapacityAssessment): string[] {
  const [dropout = "", ...others] = assumedTexts(assessment);
  const { survival, placementsPerStudent } = assessment;
  return [
    assessment.internshipPlacesUnit === "full-year"
      ? "Praktikpladserne er opgjort som helårspladser. En helårsplads er to halvårspladser: én i hvert halvår."
      : "Praktikpladserne er opgjort som halvårspladser på et år. De er regnet som ligeligt fordelt på de to halvår.",
    survival === undefined
      ? `En studerende bruger to halvårspladser: én i 2. og én i 3. praktikperiode. ${dropout}`
      : `${dropout} En studieplads bruger derfor ${number(placementsPerStudent)} halvårspladser.`,
    ...others,
    intakeItem(assessment),
    ...exactSharesTexts(assessment),
    "Der er regnet med samme optag år efter år. Studiepladserne i et studieår belaster praktikpladserne omkring et til tre år senere.",
    "Efter kp.dk og ucl.dk får meritstuderende begge de lønnede praktikperioder godskrevet. Der er regnet med, at de ingen praktikplads bruger.",
    SUMS_TEXT,
  ];
}

/** How many students are left, and that the need is that of the form's study places where more are admitted on top of them. */
export function assumedTexts({ survival, overbooking }: CapacityAssessment): string[] {
  return [
    survival === undefined
      ? "Der er ikke regnet med frafald."
      : `Af de studerende er en andel på ${number(survival.period2)} tilbage i 2. praktikperiode og ${number(survival.period3)} i 3. praktikperiode.`,
    ...(overbooking?.mode === "on-top"
      ? [
          `Behovet er for skemaets studiepladser. Overbooking oven i på ${number(overbooking.percent)} pct. er ikke regnet med.`,
        ]
      : []),
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

/** That the half-years are of parts of students, where nothing says to whom the odd one goes. */
export function exactSharesTexts({ total: { halfYears } }: CapacityAssessment): string[] {
  const isHalf =
    halfYears !== undefined && SEASONS.some((season) => halfYears[season].studyPlaces.includes("."));
  return isHalf
    ? [
        "Sommer og vinter står lige om en studieplads, og det er ikke angivet, hvem den går til. Derfor er halvårene regnet med de nøjagtige andele.",
      ]
    : [];
}

/** In which half-year the most internship places are in use at once. */
export function peakText(assessment: CapacityAssessment, { seasons, needed }: Peak): string {
  const [season, ...others] = seasons;
  return season === undefined || others.length > 0
    ? `Der bruges lige mange praktikpladser på én gang i de to halvår: ${danishNumber(needed)}.`
    : `Belægningen er størst fra ${halfYearDays(assessment, season)}: ${danishPlaces(needed, "praktik")}.`;
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
