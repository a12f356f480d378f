import { amountText } from "../../domain/amount.js";
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
  const request: RecommendationRequest = {
    studyYear: written.studyYear,
    ...given("kkr", frame.kkr),
    ...given("internshipPlaces", places ?? (internshipPlaces && placesOf(internshipPlaces, resolver))),
    ...given("internshipPlacesUnit", internshipPlacesUnit),
    ...given(
      "specialisationShares",
      specialisationShares &&
        resolver.keys("specialisation", specialisationShares, "specialisationShares", amountText),
    ),
    studyPlaces: originOf(written.studyPlaces, resolver),
    ...given("specialisationTotals", specialisationTotals && columnsOf(specialisationTotals, resolver)),
    ...given("bounds", bounds && boundsOf(bounds, resolver)),
    ...given("decided", decided && decidedOf(decided, resolver)),
    ...given("overbooking", overbooking && overbookingOf(overbooking)),
    ...given("intake", intake && intakeOf(intake)),
    ...given(
      "survival",
      survival && { period2: amountText(survival.period2), period3: amountText(survival.period3) },
    ),
    ...given("method", method),
    ...given(
      "tieOrder",
      tieOrder?.map((id, index) => resolver.id("id", id, `tieOrder[${index}]`)),
    ),
    ...given("edition", edition),
    ...given("returns", returns && resolver.answers(returns)),
  };
  return { request, refusals: resolver.refusals };
}

/** A key with its value, or nothing: what is left out stays left out. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: V });
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

function columnsOf(
  written: Shape<"specialisationTotals">,
  resolver: Resolver,
): NonNullable<RecommendationRequest["specialisationTotals"]> {
  if (typeof written === "string") return written;
  const whole = resolver.whole.bind(resolver);
  return resolver.keys("specialisation", written, "specialisationTotals", whole);
}

function boundsOf(bounds: Shape<"bounds">, resolver: Resolver): Bound[] {
  return bounds.map(({ institution, specialisation, minimum, maximum }, index) => {
    const path = `bounds[${index}]`;
    return {
      institution: resolver.id("institution", institution, `${path}.institution`),
      ...(specialisation === undefined
        ? {}
        : { specialisation: resolver.id("specialisation", specialisation, `${path}.specialisation`) }),
      ...(minimum === undefined ? {} : { minimum: resolver.whole(minimum, `${path}.minimum`) }),
      ...(maximum === undefined ? {} : { maximum: resolver.whole(maximum, `${path}.maximum`) }),
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

function overbookingOf(written: NonNullable<RequestShape["overbooking"]>): Overbooking {
  return written.mode === "none"
    ? { mode: "none" }
    : { mode: written.mode, percent: amountText(written.percent) };
}

function intakeOf({ summer, winter, oddTo }: Shape<"intake">): Intake {
  return { summer: amountText(summer), winter: amountText(winter), ...given("oddTo", oddTo) };
}
