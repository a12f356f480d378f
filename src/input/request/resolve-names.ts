import { type Amount, amountText } from "../../domain/amount.js";
import { given } from "../../domain/given.js";
import type { FormEdition } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Refusal } from "../../domain/refusal.js";
import type {
  Bound,
  DecidedCell,
  Intake,
  InternshipPlaces,
  Overbooking,
  RecommendationRequest,
} from "../../domain/request.js";
import { placesRow } from "../../domain/internship-places.js";
import type { Readings } from "../readings.js";
import type { RequestShape } from "./request-schema.js";
import { originOf } from "./resolve-origin.js";
import { Resolver } from "./resolver.js";
import type { SumAnswers } from "../words/sum-answers.js";

/**
 * A request in which every name and alias is the id it stands for, and every number in its plain form. A name
 * that stands for nothing is left as it is, for the checks to refuse; one that stands for what is there already
 * is refused here. `places` are such already.
 */
export function resolveNames(
  written: RequestShape,
  frame: FormFrame,
  readings: Readings,
  edition: FormEdition | undefined,
  answers: SumAnswers,
  places?: readonly InternshipPlaces[],
): { readonly request: RecommendationRequest; readonly refusals: readonly Refusal[] } {
  const resolver = new Resolver(frame, readings, answers);
  const { internshipPlaces, internshipPlacesUnit, specialisationShares, overbooking, tieOrder } = written;
  const { specialisationTotals, bounds, decided, method, intake, survival, returns } = written;
  const whole = resolver.whole.bind(resolver);
  const request: RecommendationRequest = {
    studyYear: written.studyYear,
    ...given({
      kkr: frame.kkr,
      internshipPlaces: places ?? (internshipPlaces && placesOf(internshipPlaces, resolver)),
      internshipPlacesUnit,
      specialisationShares:
        specialisationShares &&
        resolver.keys("specialisation", specialisationShares, "specialisationShares", amountText),
    }),
    studyPlaces: originOf(written.studyPlaces, resolver),
    ...given({
      specialisationTotals:
        typeof specialisationTotals === "object"
          ? resolver.keys("specialisation", specialisationTotals, "specialisationTotals", whole)
          : specialisationTotals,
      bounds: bounds && boundsOf(bounds, resolver),
      decided: decided && decidedOf(decided, resolver),
      overbooking: overbooking && overbookingOf(overbooking),
      intake: intake && intakeOf(intake),
      survival: survival && { period2: amountText(survival.period2), period3: amountText(survival.period3) },
      method,
      tieOrder: tieOrder?.map((id, index) => resolver.id("id", id, `tieOrder[${index}]`)),
      edition,
      returns: returns && resolver.answers(returns),
    }),
  };
  return { request, refusals: resolver.refusals };
}

type Shape<K extends keyof RequestShape> = NonNullable<RequestShape[K]>;

function placesOf(rows: Shape<"internshipPlaces">, resolver: Resolver): InternshipPlaces[] {
  return rows.map(({ provider, institution, specialisation, places }, index) => {
    const path = `internshipPlaces[${index}]`;
    const who = provider === undefined ? undefined : resolver.provider(provider, `${path}.provider`);
    return placesRow(who, {
      institution: resolver.id("institution", institution, `${path}.institution`),
      specialisation: resolver.id("specialisation", specialisation, `${path}.specialisation`),
      places: resolver.places(places, `${path}.places`),
    });
  });
}

function boundsOf(bounds: Shape<"bounds">, resolver: Resolver): Bound[] {
  return bounds.map(({ institution, specialisation, minimum, maximum }, index) => {
    const path = `bounds[${index}]`;
    const at = (key: string, value: Amount | undefined): number | undefined =>
      value === undefined ? undefined : resolver.whole(value, `${path}.${key}`);
    return {
      institution: resolver.id("institution", institution, `${path}.institution`),
      ...given({
        specialisation:
          specialisation && resolver.id("specialisation", specialisation, `${path}.specialisation`),
        minimum: at("minimum", minimum),
        maximum: at("maximum", maximum),
      }),
    };
  });
}

function decidedOf(cells: Shape<"decided">, resolver: Resolver): DecidedCell[] {
  return cells.map(({ institution, specialisation, studyPlaces }, index) => {
    const path = `decided[${index}]`;
    return {
      institution: resolver.id("institution", institution, `${path}.institution`),
      specialisation: resolver.id("specialisation", specialisation, `${path}.specialisation`),
      studyPlaces: resolver.whole(studyPlaces, `${path}.studyPlaces`),
    };
  });
}

/** 0 per cent of overbooking is none. */
function overbookingOf(written: NonNullable<RequestShape["overbooking"]>): Overbooking {
  if (written.mode === "none") return { mode: "none" };
  const percent = amountText(written.percent);
  return /^0+(?:\.0+)?$/.test(percent) ? { mode: "none" } : { mode: written.mode, percent };
}

function intakeOf({ summer, winter, oddTo }: Shape<"intake">): Intake {
  return { summer: amountText(summer), winter: amountText(winter), ...given({ oddTo }) };
}
