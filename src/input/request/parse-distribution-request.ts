import type { Amount } from "../../domain/amount.js";
import { distributionRefusals } from "../../domain/checks/distribution-refusals.js";
import { statedStudyYear } from "../../domain/checks/stated-study-year.js";
import type { DistributionRequest, ProviderKey } from "../../domain/distribution-request.js";
import { given } from "../../domain/given.js";
import { membersOf } from "../../domain/kkr.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { nearestName } from "../../domain/nearest.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal } from "../../domain/refusal.js";
import { findNamed } from "../../domain/name-key.js";
import { reference } from "../../reference/reference.js";
import { distributionSchema, type DistributionShape } from "./distribution-schema.js";
import type { ParseRequestOptions } from "./parse-request.js";
import { firstKeyOf, withSegments } from "./path-text.js";
import { Readings } from "../readings.js";
import { Resolver } from "./resolver.js";
import { readParts } from "./read-shape.js";

/** Whose key it is, beside what a request may be read with. */
export interface ParseDistributionOptions extends ParseRequestOptions {
  /** The KKR by id, if it is known whose key it is; else the one that most of the key's providers belong to. */
  readonly kkr?: string;
}

/**
 * A request to distribute internship places, from data that nobody has checked, such as parsed JSON:
 *
 * `{ studyYear?, internshipPlacesNeeded: { dagtilbud: 120, … }, key: { meaning, source },
 *   providers: [{ provider, weight, minimum?, maximum?, total? }], method?, tieOrder? }`
 *
 * A weight is one number, or one for each specialisation: `{ dagtilbud: 4210, … }`. Specialisations are understood by
 * name, id and alias. Everything that is wrong is refused, with its path, all in one go; only with a study year that is
 * none the names, which go by the form of the year, are not judged. Never throws.
 */
export function parseDistributionRequest(
  data: unknown,
  options: ParseDistributionOptions = {},
): Outcome<DistributionRequest> {
  return withSegments(checkedRequest(data, options), data);
}

/** What stands in for a part of another shape, so that the others are judged. */
const STAND_INS = { internshipPlacesNeeded: {}, key: { meaning: "", source: "" }, providers: [] } as const;

function checkedRequest(data: unknown, options: ParseDistributionOptions): Outcome<DistributionRequest> {
  const parts = readParts(distributionSchema, data, STAND_INS);
  if (!parts.ok) return parts;
  const { written, misshapen, refusals: ofShape } = parts.value;
  const stated = statedStudyYear(written.studyYear);
  if (!stated.ok) return refusedIfAny([...ofShape, ...stated.refusals]) ?? stated;
  const studyYear = stated.value;
  const frame = reference.at(studyYear, undefined, options.editions);
  const readings = new Readings();
  const resolver = new Resolver(frame, readings, options);
  const { internshipPlacesNeeded, key, providers, method, tieOrder } = written;
  const request: DistributionRequest = {
    ...given({ studyYear }),
    internshipPlacesNeeded: resolver.keys(
      "specialisation",
      internshipPlacesNeeded,
      "internshipPlacesNeeded",
      (amount, path) => wholeOf(amount, path, resolver),
    ),
    key,
    providers: providers.map((entry, index) => providerOf(entry, `providers[${index}]`, resolver)),
    ...given({
      method,
      tieOrder: tieOrder?.map((name) => findNamed(name, frame.specialisations)?.id ?? name),
    }),
  };
  const wrong = distributionRefusals(request, frame).filter((it) => !isSaid(it));
  const council = options.kkr ?? councilOfMost(request.providers, frame);
  const ofCouncil = council === null ? frame : reference.at(studyYear, council, options.editions);
  const misspelt = misspeltProviders(request.providers, ofCouncil);
  const isOfPart = ({ code, where }: Refusal): boolean => {
    const part = code === "no-providers" ? "providers" : firstKeyOf(where);
    // The order names providers.
    return !misshapen.has(part) && (part !== "tieOrder" || !misshapen.has("providers"));
  };
  const ofParts = [...resolver.refusals, ...wrong, ...misspelt].filter(isOfPart);
  const refusal = refusedIfAny([...ofShape, ...ofParts]);
  if (refusal !== null) return refusal;
  return done(request, [...readings.notices(), ...providerNotices(request.providers, ofCouncil)]);
}

/** The KKR that more than half of the known providers belong to, by id; null if there is none, as for the whole country. */
function councilOfMost(providers: readonly ProviderKey[], { knownProvider }: FormFrame): string | null {
  const ids = providers.flatMap(({ provider }) => knownProvider(provider)?.kkr.id ?? []);
  const isMost = (id: string): boolean => 2 * ids.filter((other) => other === id).length > ids.length;
  return [...new Set(ids)].find(isMost) ?? null;
}

/** Who is nearly a municipality or the region of the KKR: that one would get none, and the others less. */
function misspeltProviders(providers: readonly ProviderKey[], frame: FormFrame): Refusal[] {
  const { council, knownProvider } = frame;
  const spellings = (council === undefined ? [] : membersOf(council)).map((name) => ({
    spelling: name,
    answer: name,
  }));
  return providers.flatMap(({ provider: written }, index): Refusal[] => {
    const near = knownProvider(written) === null ? nearestName(written, spellings) : null;
    const where = { path: `providers[${index}]` };
    return near === null ? [] : [{ code: "misspelt-provider", written, nearest: near, where }];
  });
}

/** Who is a department or a site; and who does not belong to the KKR, or is left out of it, if the key is for one. */
function providerNotices(providers: readonly ProviderKey[], frame: FormFrame): Notice[] {
  const { council } = frame;
  const inKey = new Set(providers.map(({ provider }) => frame.ownerId(provider)));
  const members = council === undefined ? [] : membersOf(council);
  const absent = members.filter((name) => !inKey.has(frame.ownerId(name)));
  const named = providers.flatMap(({ provider }): Notice[] => {
    const known = frame.knownProvider(provider);
    if (known?.isPart === true) return [{ code: "part-of-provider", provider, of: known.name }];
    if (council === undefined || known?.kkr.id === council.id) return [];
    const mayBe = frame.possibleOwner(provider) ?? undefined;
    return [{ code: "other-provider", provider, ...given({ belongsTo: known?.kkr.name, mayBe }) }];
  });
  if (council === undefined || absent.length === 0) return named;
  return [...named, { code: "key-leaves-out", kkr: council.name, providers: absent }];
}

function providerOf(
  { provider, weight, minimum, maximum, total }: DistributionShape["providers"][number],
  path: string,
  resolver: Resolver,
): ProviderKey {
  const limit = (key: string, written: Amount | undefined): number | undefined =>
    written === undefined ? undefined : wholeOf(written, `${path}.${key}`, resolver);
  return {
    provider: resolver.provider(provider, path).trim(),
    weight:
      typeof weight === "object"
        ? resolver.keys("specialisation", weight, `${path}.weight`, (amount) => amount)
        : weight,
    ...given({
      minimum: limit("minimum", minimum),
      maximum: limit("maximum", maximum),
      total: limit("total", total),
    }),
  };
}

/** A whole number, also written as text; a text that is none is refused as written, and becomes no number. */
function wholeOf(written: Amount, path: string, { refusals }: Resolver): number {
  if (typeof written !== "string" || /^\d+$/.test(written)) return Number(written) + 0; // -0 is 0
  refusals.push({ code: "not-whole-places", written, where: { path } });
  return Number.NaN;
}

/** Whether a refusal is of what became no number, which is refused as it was written. */
function isSaid(refusal: Refusal): boolean {
  return refusal.code === "not-whole-places" && refusal.written === String(Number.NaN);
}
