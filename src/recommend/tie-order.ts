/** Of tied parties, those that the order lists, in its order. */
export function listedAmong(
  tied: readonly number[],
  ids: readonly string[],
  tieOrder: readonly string[],
): number[] {
  return tieOrder.map((id) => ids.indexOf(id)).filter((index) => tied.includes(index));
}

/**
 * A complete order of `length` parties from those listed. Behind them the order does not matter: it is asked for
 * only where those listed take all there is to draw.
 */
export function completeOrder(listed: readonly number[], length: number): number[] {
  const rest = Array.from({ length }, (_, index) => index).filter((index) => !listed.includes(index));
  return [...listed, ...rest];
}
