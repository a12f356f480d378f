import { type Amount, hasTooManyDigits, LONGEST_NUMBER } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed, isWrittenOut } from "../domain/name-key.js";
import type { Refusal } from "../domain/refusal.js";
import type {
  Change,
  InternshipPlaces,
  Overbooking,
  RecommendationRequest,
  StudyPlacesOrigin,
} from "../domain/request.js";
import { kkrs } from "../reference/kkrs.js";
import type { Readings } from "./readings.js";
import type { ChangeShape, RequestShape } from "./request-schema.js";

/** The id of the KKR that a text names; the text itself where it names none, for the check to refuse. */
export function kkrId(written: string, readings: Readings): string {
  const found = findNamed(written, kkrs);
  if (found !== undefined && !isWrittenOut(written, found)) {
    readings.add("kkr", written, found.name, { path: "kkr" });
  }
  return found?.id ?? written;
}

/**
 * A request in which every name and alias is the id it stands for, and every number in its plain form. A name
 * that stands for nothing is left as it is, for the checks to refuse; one that stands for what is there already
 * is refused here.
 */
export function resolveNames(
  written: RequestShape,
  kkr: string | undefined,
  frame: FormFrame,
  readings: Readings,
): { readonly request: RecommendationRequest; readonly refusals: readonly Refusal[] } {
  const resolver = new Resolver(frame, readings);
  const { internshipPlaces, internshipPlacesUnit, specialisationShares, overbooking, tieOrder } = written;
  const request: RecommendationRequest = {
    studyYear: written.studyYear,
    ...(kkr === undefined ? {} : { kkr }),
    ...(internshipPlaces === undefined ? {} : { internshipPlaces: resolver.places(internshipPlaces) }),
    ...(internshipPlacesUnit === undefined ? {} : { internshipPlacesUnit }),
    ...(specialisationShares === undefined
      ? {}
      : {
          specialisationShares: resolver.keys(
            "specialisation",
            specialisationShares,
            "specialisationShares",
            decimalText,
          ),
        }),
    studyPlaces: resolver.origin(written.studyPlaces),
    ...(overbooking === undefined ? {} : { overbooking: overbookingOf(overbooking) }),
    ...(written.method === undefined ? {} : { method: "largest-remainder" }),
    ...(tieOrder === undefined
      ? {}
      : { tieOrder: tieOrder.map((id, index) => resolver.id("id", id, `tieOrder[${index}]`)) }),
  };
  return { request, refusals: resolver.refusals };
}

class Resolver {
  readonly refusals: Refusal[] = [];
  readonly #frame: FormFrame;
  readonly #readings: Readings;

  constructor(frame: FormFrame, readings: Readings) {
    this.#frame = frame;
    this.#readings = readings;
  }

  id(what: "institution" | "specialisation" | "id", written: string, path: string): string {
    const { edition, specialisations } = this.#frame;
    const institution = what === "specialisation" ? undefined : findNamed(written, edition.institutions);
    const specialisation = what === "institution" ? undefined : findNamed(written, specialisations);
    const found = institution ?? specialisation;
    if (found === undefined) return written;
    if (!isWrittenOut(written, found)) {
      const kind = institution === undefined ? "specialisation" : "institution";
      this.#readings.add(kind, written, found.name, { path });
    }
    return found.id;
  }

  places(rows: NonNullable<RequestShape["internshipPlaces"]>): InternshipPlaces[] {
    return rows.map(({ provider, institution, specialisation, places }, index) => ({
      ...(provider === undefined ? {} : { provider: provider.normalize("NFC") }),
      institution: this.id("institution", institution, `internshipPlaces[${index}].institution`),
      specialisation: this.id("specialisation", specialisation, `internshipPlaces[${index}].specialisation`),
      places: wholeAsNumber(places),
    }));
  }

  /** A record by ids, from one by names. Two names of one thing are refused: neither is the one meant. */
  keys<T, U>(
    what: "institution" | "specialisation",
    written: Readonly<Record<string, T>>,
    path: string,
    valueOf: (value: T, path: string) => U,
  ): Record<string, U> {
    const resolved = new Map<string, U>();
    for (const [name, value] of Object.entries(written)) {
      const id = this.id(what, name, `${path}.${name}`);
      if (resolved.has(id)) {
        const known = this.#frame.names[id] ?? id;
        this.refusals.push({ code: "repeated-name", written: name, name: known, where: { path } });
      }
      resolved.set(id, valueOf(value, `${path}.${name}`));
    }
    return Object.fromEntries(resolved);
  }

  origin(written: RequestShape["studyPlaces"]): StudyPlacesOrigin {
    const whole = (value: Amount, path: string): number => this.#whole(value, path);
    const change = (value: ChangeShape, path: string): Change => this.#change(value, path);
    const path = "studyPlaces.totals";
    switch (written.from) {
      case "institution-totals":
        return { from: written.from, totals: this.keys("institution", written.totals, path, whole) };
      case "regional-total":
        return { from: written.from, total: whole(written.total, "studyPlaces.total") };
      case "previous-year":
        return {
          from: written.from,
          totals: this.keys("institution", written.totals, path, whole),
          ...(written.change === undefined ? {} : { change: change(written.change, "studyPlaces.change") }),
          ...(written.changes === undefined
            ? {}
            : { changes: this.keys("institution", written.changes, "studyPlaces.changes", change) }),
        };
      case "capacity":
        throw new Error("resolveNames: studyPlaces.from capacity is refused before");
    }
  }

  #change(written: ChangeShape, path: string): Change {
    return "places" in written
      ? { places: this.#whole(written.places, `${path}.places`) }
      : { percent: decimalText(written.percent) };
  }

  /** A whole number, also written as text. Where it is none 0 stands in, so that the rest is checked too. */
  #whole(written: Amount, path: string): number {
    if (typeof written === "number") return written;
    const where = { path };
    if (!/^[-+]?\d+$/.test(written)) this.refusals.push({ code: "not-whole", written, where });
    else if (hasTooManyDigits(written)) {
      this.refusals.push({ code: "too-many-digits", written, limit: LONGEST_NUMBER, where });
    } else return Number(written);
    return 0;
  }
}

function overbookingOf(written: NonNullable<RequestShape["overbooking"]>): Overbooking {
  return written.mode === "none"
    ? { mode: "none" }
    : { mode: "included", percent: decimalText(written.percent) };
}

/** A whole number as text too. A number with decimals, or beyond 2^53, as it is, for the check to refuse. */
function decimalText(written: Amount): Amount {
  return typeof written === "number" && Number.isSafeInteger(written) ? String(written) : written;
}

/** A whole number as a number, a decimal as the text it is; what is neither as it is, for the check to refuse. */
function wholeAsNumber(written: Amount): Amount {
  return typeof written === "string" && /^\d+$/.test(written) && !hasTooManyDigits(written)
    ? Number(written)
    : written;
}
