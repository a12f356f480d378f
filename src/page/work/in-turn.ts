import type { Frame } from "./frame.js";

/**
 * Things in the order of the KKR's own list of whose they are, however they came: a part of a municipality stands with
 * it, and others stand behind, by name. A collection has the same order.
 */
export function inTurn<T>(
  things: readonly T[],
  whose: (thing: T) => string,
  { members, ownerId, providerId }: Frame,
): readonly T[] {
  const ours = members.map(ownerId);
  const turns = things.map((thing) => {
    const [name, at] = [whose(thing), ours.indexOf(ownerId(whose(thing)))];
    return { thing, at: at === -1 ? ours.length : at, id: providerId(name) };
  });
  return turns
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map(({ thing }) => thing);
}
