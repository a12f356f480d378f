/** A line that two documents have in common: its places in both. */
export interface CommonLine {
  readonly own: number;
  readonly written: number;
}

interface Chain extends CommonLine {
  readonly before: Chain | undefined;
}

/** The longest row of lines that both have in the same order (Hunt and Szymanski 1977). */
export function commonLines(own: readonly string[], written: readonly string[]): CommonLine[] {
  const places = new Map<string, number[]>();
  for (const [at, line] of own.entries()) places.set(line, [at, ...(places.get(line) ?? [])]);
  /** Of each length the chain that ends earliest in `own`. */
  const chains: Chain[] = [];
  for (const [at, line] of written.entries()) {
    // From the last place on, so that no line of `written` is in a chain twice.
    for (const place of places.get(line) ?? []) {
      const length = chainsBefore(chains, place);
      chains[length] = { own: place, written: at, before: chains[length - 1] };
    }
  }
  const common: CommonLine[] = [];
  for (let chain = chains.at(-1); chain !== undefined; chain = chain.before) common.push(chain);
  return common.reverse();
}

/** How many of the chains, which end ever later, end before a place. */
function chainsBefore(chains: readonly Chain[], place: number): number {
  let [low, high] = [0, chains.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chains[middle]?.own ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
