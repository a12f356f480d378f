import type { Institution } from "./form-edition.js";
import type { Council } from "./kkr.js";

/** The council that covers another one's municipalities, among those in force. */
export function coveringOf(council: string, councils: readonly Council[]): Council | undefined {
  return councils.find(({ covers = [] }) => covers.includes(council));
}

/** Whether an institution belongs to a council, by id: of two that cover the same municipalities to both. */
export function belongsTo({ id, kkr }: Institution, council: string, councils: readonly Council[]): boolean {
  if (kkr === council) return true;
  const asked = councils.find((entry) => entry.id === council);
  if (asked?.covers?.includes(kkr) === true) return true;
  return coveringOf(council, councils)?.id === kkr && asked?.institutions?.includes(id) === true;
}
