/** How far two colours may lie apart in red, green and blue, of 255, and nobody tells them apart at a glance. */
const ALIKE = 24;

/** Whether two colours, each as six hexadecimal digits, can't be told apart: white on nearly white. */
export function areAlike(one: string, other: string): boolean {
  const parts = (colour: string): number[] => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const others = parts(other);
  return parts(one).every((part, index) => Math.abs(part - (others[index] ?? 0)) <= ALIKE);
}
