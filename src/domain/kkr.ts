import type { Institution, Source } from "./form-edition.js";

/** A municipality, by its name and other spellings of it. */
export interface Municipality {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A municipal contact council (kommunekontaktråd) with the municipalities and the region it covers. */
export interface Council {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly region: string;
  readonly municipalities: readonly Municipality[];
  /** The names of the regions that its region was before. */
  readonly formerRegions?: readonly string[];
  /** The councils whose municipalities this one covers too; their institutions are its own. */
  readonly covers?: readonly string[];
  /** The institutions that stay with a council that another one covers, though they belong to that one. */
  readonly institutions?: readonly string[];
}

/** Who belongs to a council, by name: its municipalities, and its region as the last. */
export function membersOf({ municipalities, region }: Council): string[] {
  return [...municipalities.map(({ name }) => name), region];
}

/** A council as the reference data has it: with the first calendar year that its municipalities hold for. */
export interface Kkr extends Council {
  readonly validFrom: number;
  readonly source: Source;
}

/** A municipality or a region, by its name in the reference data, and the council it belongs to. */
export interface KnownProvider {
  readonly name: string;
  readonly kkr: Council;
  /** Whether the region was named by what it was called before. */
  readonly isFormer?: true;
  /** Whether the region was named by the beginning of its name: "Region Sj." */
  readonly isShort?: true;
}

/** Whom a text names: the municipality or the region that it is, or whose department or site. */
export interface NamedProvider extends KnownProvider {
  /** Whether the text says more than the name: it is then one of its departments or sites. */
  readonly isPart: boolean;
  /** Other municipalities and regions that the text names. */
  readonly others: readonly string[];
  /** Whether the name stands behind words that may be of anything: "Jane Hansen, Køge". In a row of numbers it is a part. */
  readonly isLoose?: true;
  /** Whether the text says too how far the numbers have come: "Køge (rettet)". */
  readonly isVersion?: true;
}

/** Whether a text names somebody wherever it stands. */
export function isFirm(known: NamedProvider | null): known is NamedProvider {
  return known !== null && known.isLoose !== true;
}

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
