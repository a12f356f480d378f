import type { Amount } from "../../domain/amount.js";
import { distributionRefusals } from "../../domain/checks/distribution-refusals.js";
import { statedStudyYear } from "../../domain/checks/stated-study-year.js";
import type { DistributionRequest, ProviderKey } from "../../domain/distribution-request.js";
import { unknownKkr } from "../../domain/checks/name-refusal.js";
import { given } from "../../domain/given.js";
import { groupsOf } from "../../domain/grouped.js";
import { membersOf } from "../../domain/kkr.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { nearestName } from "../../domain/nearest.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused, refusalsOf, refusedIfAny } from "../../domain/outcome.js";
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
  /** The KKR by id, if it is known whose key it is; else what the request says, or the one that its providers belong to. */
  readonly kkr?: string;
}

/**
 * A request to distribute internship places, from data that nobody has checked, such as parsed JSON:
 *
 * `{ studyYear?, kkr?, internshipPlacesNeeded: { dagtilbud: 120, … }, key: { meaning, source },
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
  const { kkr, internshipPlacesNeeded, key, providers, method, tieOrder } = written;
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
  const council = whoseKey(request.providers, options.kkr ?? kkr, frame);
  const id = council.ok ? council.value : null;
  const ofCouncil = id === null ? frame : reference.at(studyYear, id, options.editions);
  const misspelt = misspeltProviders(request.providers, ofCouncil);
  const others = othersInKey(request.providers, ofCouncil);
  const isOfPart = ({ code, where }: Refusal): boolean => {
    const part = code === "no-providers" ? "providers" : firstKeyOf(where);
    // The order names providers.
    return !misshapen.has(part) && (part !== "tieOrder" || !misshapen.has("providers"));
  };
  const ofParts = [...resolver.refusals, ...wrong, ...refusalsOf(council), ...misspelt, ...others].filter(
    isOfPart,
  );
  const refusal = refusedIfAny([...ofShape, ...ofParts]);
  if (refusal !== null) return refusal;
  const said = { ...request, ...(kkr === undefined || id === null ? {} : { kkr: id }) };
  return done(said, [...readings.notices(), ...providerNotices(request.providers, ofCouncil)]);
}

/**
 * The KKR that is said, or that more than half of the known providers belong to, by id; null if there is none, as for
 * the whole country. Of one that has become another's part, which stays usable, the key has nobody else's
 * municipalities: whom it leaves out of that one it leaves out of the other too.
 */
function whoseKey(
  providers: readonly ProviderKey[],
  said: string | undefined,
  frame: FormFrame,
): Outcome<string | null> {
  const { councils, knownProvider } = frame;
  if (said !== undefined) {
    const council = findNamed(said, councils);
    return council === undefined ? refused(unknownKkr(said, { path: "kkr" }, frame)) : done(council.id);
  }
  const known = providers.flatMap(({ provider }) => knownProvider(provider) ?? []);
  const [most] = [...groupsOf(known, ({ kkr }) => kkr.id).values()].filter(
    (own) => 2 * own.length > known.length,
  );
  if (most === undefined) return done(null);
  const [{ kkr }] = most;
  const inKey = new Set(most.map(({ name }) => name).filter((name) => name !== kkr.region));
  const parts = councils.filter(({ id }) => kkr.covers?.includes(id) === true);
  const part = parts.find(({ municipalities }) => {
    const names = new Set(municipalities.map(({ name }) => name));
    return [...inKey].every((name) => names.has(name));
  });
  return done((part ?? kkr).id);
}

/** Who belongs to another KKR than the key is for; nobody of one that stands there with all its municipalities. */
function othersInKey(providers: readonly ProviderKey[], { council, knownProvider }: FormFrame): Refusal[] {
  if (council === undefined) return [];
  const others = providers.flatMap(({ provider }, index) => {
    const known = knownProvider(provider);
    const where = { path: `providers[${index}]` };
    return known === null || known.kkr.id === council.id ? [] : [{ provider, known, where }];
  });
  return [...groupsOf(others, ({ known }) => known.kkr).entries()].flatMap(([kkr, own]): Refusal[] => {
    const inKey = new Set(own.map(({ known }) => known.name));
    if (kkr.municipalities.every(({ name }) => inKey.has(name))) return [];
    const names = { found: kkr.name, expected: council.name };
    return own.map(({ provider, where }) => ({
      ...{ code: "provider-of-another-kkr", provider, ...names, inKey: true, where },
    }));
  });
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
