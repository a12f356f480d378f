const MOST = 12;

/** A list as it fits a sentence: all of it, or the first with how many others there are. */
export function mostOf(items: readonly string[]): {
  readonly shown: readonly string[];
  readonly others: number;
} {
  // "and 1 other" would say less than the item itself.
  return items.length <= MOST + 1
    ? { shown: items, others: 0 }
    : { shown: items.slice(0, MOST), others: items.length - MOST };
}
