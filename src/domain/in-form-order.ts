import { given } from "./given.js";
import type { FormFrame } from "./form-frame.js";
import { membersOf } from "./kkr.js";
import type { Answers, RecommendationRequest } from "./request.js";

/**
 * A request with its lists in the order of the form, and providers in that of the KKR, others by name: whatever order
 * they were written in, the same is said in the same order. The tie order is the user's own.
 */
export function inFormOrder(request: RecommendationRequest, frame: FormFrame): RecommendationRequest {
  const { internshipPlaces: rows, bounds, decided, returns } = request;
  const institutions = frame.edition.institutions.map(({ id }) => id);
  const specialisations = frame.specialisations.map(({ id }) => id);
  const place = ({ institution, specialisation = "" }: Place): number =>
    institutions.indexOf(institution) * (specialisations.length + 1) +
    specialisations.indexOf(specialisation);
  const byPlace = (one: Place, other: Place): number => place(one) - place(other);
  const rank = ranksOf(rows?.map(({ provider = "" }) => provider) ?? [], frame);
  return {
    ...request,
    ...given({
      internshipPlaces: rows?.toSorted(
        (one, other) => rank(one.provider) - rank(other.provider) || byPlace(one, other),
      ),
      bounds: bounds?.toSorted(byPlace),
      decided: decided?.toSorted(byPlace),
      returns: returns && answersInOrder(returns, frame),
    }),
  };
}

/** Who has answered and who has not, in the same order; what one provider wrote stays in its own. */
export function answersInOrder(returns: Answers, frame: FormFrame): Answers {
  const { answered, missing, notRead, blankAsZero, remarks } = returns;
  const writers = remarks?.map(({ provider }) => provider) ?? [];
  const rank = ranksOf([...answered, ...missing, ...notRead, ...(blankAsZero ?? []), ...writers], frame);
  const sorted = (names: readonly string[]): readonly string[] =>
    names.toSorted((one, other) => rank(one) - rank(other));
  return {
    ...{ answered: sorted(answered), missing: sorted(missing), notRead: sorted(notRead) },
    ...given({
      blankAsZero: blankAsZero && sorted(blankAsZero),
      remarks: remarks?.toSorted((one, other) => rank(one.provider) - rank(other.provider)),
    }),
  };
}

interface Place {
  readonly institution: string;
  readonly specialisation?: string;
}

/** Where each provider stands among these. */
function ranksOf(
  names: readonly string[],
  { council, ownerId, providerId }: FormFrame,
): (provider?: string) => number {
  const ours = council === undefined ? [] : membersOf(council).map(ownerId);
  const keyed = [...new Set(names)].map((name) => {
    const owner = ours.indexOf(ownerId(name));
    return { name, owner: owner === -1 ? ours.length : owner, key: `${providerId(name)}\n${name}` };
  });
  keyed.sort((one, other) => one.owner - other.owner || (one.key < other.key ? -1 : 1));
  const ranks = new Map(keyed.map(({ name }, index) => [name, index]));
  return (provider = "") => ranks.get(provider) ?? 0;
}
