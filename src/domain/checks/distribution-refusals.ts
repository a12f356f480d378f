import { type Amount, LONGEST_NUMBER } from "../amount.js";
import type { DistributionRequest, ProviderKey } from "../distribution-request.js";
import type { FormFrame } from "../form-frame.js";
import { nameKey } from "../name-key.js";
import { nearest } from "../nearest.js";
import type { Refusal } from "../refusal.js";
import { amountRefusals } from "./amount-refusals.js";
import { refusalsById, specialisationRefusals } from "./name-refusal.js";
import { formerRegion } from "./places-refusals.js";
import { severalProviders, wholeAndPartRefusals } from "./provider-refusals.js";

/** Everything in a request that the form, the key or the numbers themselves contradict, all in one go. */
export function distributionRefusals(request: DistributionRequest, frame: FormFrame): Refusal[] {
  const { key, providers } = request;
  return [
    ...needRefusals(request, frame),
    ...(["meaning", "source"] as const).flatMap((part): Refusal[] =>
      key[part].trim() === "" ? [{ code: "missing-key", key: part, where: { path: "key" } }] : [],
    ),
    ...(providers.length === 0 ? [{ code: "no-providers" } as const] : []),
    ...providers.flatMap((provider, index) => providerRefusals(provider, `providers[${index}]`, frame)),
    ...repeatedRefusals(providers, frame),
    ...partRefusals(providers, frame),
    ...orderRefusals(request, frame),
  ];
}

function needRefusals({ internshipPlacesNeeded: needs }: DistributionRequest, frame: FormFrame): Refusal[] {
  const path = "internshipPlacesNeeded";
  const { names } = frame;
  return refusalsById("specialisation", needs, path, frame, wholeRefusals, (ids) => [
    { code: "missing-need", specialisations: ids, names, where: { path } },
  ]);
}

function providerRefusals(entry: ProviderKey, path: string, frame: FormFrame): Refusal[] {
  const { provider, weight, minimum = 0, maximum = null, total } = entry;
  const refusals = [
    ...(nameKey(provider) === "" ? [{ code: "missing-key", key: "provider", where: { path } } as const] : []),
    ...weightRefusals(provider, weight, path, frame),
    ...wholeRefusals(minimum, `${path}.minimum`),
    ...wholeRefusals(maximum ?? 0, `${path}.maximum`),
    ...wholeRefusals(total ?? 0, `${path}.total`),
  ];
  if (refusals.length > 0) return refusals;
  const where = { path };
  if (maximum !== null && minimum > maximum) return [{ code: "crossed-bounds", minimum, maximum, where }];
  return total !== undefined && (total < minimum || (maximum !== null && total > maximum))
    ? [{ code: "total-outside-limits", provider, total, minimum, maximum, where }]
    : [];
}

function weightRefusals(
  provider: string,
  weight: ProviderKey["weight"],
  path: string,
  frame: FormFrame,
): Refusal[] {
  if (typeof weight !== "object") return amountRefusals(weight, { path: `${path}.weight` });
  const { specialisations, names } = frame;
  const missing = specialisations.map(({ id }) => id).filter((id) => !Object.hasOwn(weight, id));
  return [
    ...Object.entries(weight).flatMap(([id, amount]: [string, Amount]): Refusal[] => {
      const where = { path: `${path}.weight.${id}` };
      const unknown = specialisationRefusals(id, where, frame);
      return unknown.length > 0 ? unknown : amountRefusals(amount, where);
    }),
    ...(missing.length === 0
      ? []
      : [{ code: "missing-weight", provider, specialisations: missing, names, where: { path } } as const]),
  ];
}

function repeatedRefusals(providers: readonly ProviderKey[], frame: FormFrame): Refusal[] {
  const { providerId: idOf } = frame;
  const first = firstById(
    providers.map(({ provider }) => provider),
    idOf,
  );
  return providers.flatMap(({ provider }, index): Refusal[] => {
    const before = first.get(idOf(provider));
    if (before === undefined || before.index === index) return [];
    const where = { path: `providers[${index}]` };
    const region = formerRegion(before.name, provider, frame);
    if (region !== null) {
      const written = [before.name, provider].toSorted();
      return [{ code: "former-regions", written, region, where }];
    }
    return [{ code: "repeated-provider", provider, first: before.name, where }];
  });
}

/** The first of the names that are one, by its id: of thousands each is looked up once. */
function firstById(
  names: readonly string[],
  idOf: (name: string) => string,
): ReadonlyMap<string, { readonly name: string; readonly index: number }> {
  // Of two with one id the later is written over by the earlier.
  return new Map(names.map((name, index) => [idOf(name), { name, index }] as const).toReversed());
}

/** A department or a site beside its municipality: it would have to supply twice. */
function partRefusals(providers: readonly ProviderKey[], frame: FormFrame): Refusal[] {
  const rows = providers.map(({ provider, weight }, index) => ({
    ...{ provider, institution: null, places: typeof weight === "object" ? [] : [weight] },
    where: { path: `providers[${index}]` },
  }));
  return [
    ...rows.flatMap(({ provider, where }) => severalProviders(provider, frame, where) ?? []),
    ...wholeAndPartRefusals(rows, frame),
  ];
}

function orderRefusals(
  { tieOrder = [], providers }: DistributionRequest,
  { specialisations, providerId: idOf }: FormFrame,
): Refusal[] {
  const known = [...providers.map(({ provider }) => provider), ...specialisations.map(({ id }) => id)];
  const knownIds = new Set(known.map(idOf));
  const first = firstById(tieOrder, idOf);
  return tieOrder.flatMap((written, index): Refusal[] => {
    const where = { path: `tieOrder[${index}]` };
    if (!knownIds.has(idOf(written))) {
      return [{ code: "unknown-provider", written, nearest: nearest(written, known), where }];
    }
    const before = first.get(idOf(written));
    if (before === undefined || before.index === index) return [];
    return [{ code: "repeated-name", written, name: before.name, where }];
  });
}

function wholeRefusals(count: number, path: string): Refusal[] {
  const isWhole = Number.isInteger(count) && count >= 0 && count < 10 ** LONGEST_NUMBER;
  return isWhole ? [] : [{ code: "not-whole-places", written: String(count), where: { path } }];
}
