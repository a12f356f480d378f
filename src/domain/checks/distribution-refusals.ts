import { type Amount, LONGEST_NUMBER } from "../amount.js";
import type { DistributionRequest, ProviderKey } from "../distribution-request.js";
import type { FormFrame } from "../form-frame.js";
import { repeatsOf } from "../grouped.js";
import { nameKey } from "../name-key.js";
import { nearest } from "../nearest.js";
import type { Refusal, Where } from "../refusal.js";
import { amountRefusals } from "./amount-refusals.js";
import { refusalsById, specialisationRefusals, tieOrderRefusals } from "./name-refusal.js";
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
  const written = providers.map(({ provider }) => provider);
  return repeatsOf(written, frame.providerId).map(({ item: provider, index, first }): Refusal => {
    const where = { path: `providers[${index}]` };
    const region = formerRegion(first, provider, frame);
    return region === null
      ? { code: "repeated-provider", provider, first, where }
      : { code: "former-regions", written: [first, provider].toSorted(), region, where };
  });
}

/** A department or a site beside its municipality: it would have to supply twice. */
function partRefusals(providers: readonly ProviderKey[], frame: FormFrame): Refusal[] {
  const nameOf = ({ provider }: { readonly provider: string }): string => provider;
  const rows = providers.map(({ provider, weight }, index) => ({
    ...{ provider, institution: null, places: typeof weight === "object" ? [] : [weight] },
    where: { path: `providers[${index}]` },
  }));
  return [
    ...rows.flatMap(({ provider, where }) => severalProviders(provider, frame, where) ?? []),
    ...wholeAndPartRefusals(rows, nameOf, (row) => row, frame),
  ];
}

function orderRefusals(
  { tieOrder = [], providers }: DistributionRequest,
  { specialisations, providerId: idOf }: FormFrame,
): Refusal[] {
  const known = [...providers.map(({ provider }) => provider), ...specialisations.map(({ id }) => id)];
  const unknown = (written: string, where: Where): Refusal => {
    return { code: "unknown-provider", written, nearest: nearest(written, known), where };
  };
  return tieOrderRefusals(tieOrder, known, idOf, unknown, (first) => first);
}

function wholeRefusals(count: number, path: string): Refusal[] {
  const isWhole = Number.isInteger(count) && count >= 0 && count < 10 ** LONGEST_NUMBER;
  return isWhole ? [] : [{ code: "not-whole-places", written: String(count), where: { path } }];
}
