/** Items that have the same key: one at least. */
export type Group<T> = [T, ...T[]];

/** Items by their key, the groups and what is in them in the order of the items. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => unknown): Group<T>[] {
  return [...groupsOf(items, keyOf).values()];
}

/** The same groups, each by its key. */
export function groupsOf<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, Group<T>> {
  const groups = new Map<K, Group<T>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** An item whose key an earlier one has: where it stands, and the first one with that key. */
interface Repeat<T> {
  readonly item: T;
  readonly index: number;
  readonly first: T;
}

/** Every item but the first of its key. */
export function repeatsOf<T>(items: readonly T[], keyOf: (item: T) => unknown): Repeat<T>[] {
  const first = new Map<unknown, { readonly item: T }>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    const before = first.get(key);
    if (before !== undefined) return [{ item, index, first: before.item }];
    first.set(key, { item });
    return [];
  });
}
