import { listed } from "./listed.js";

/** Something wrong, or something missing, in words; and the field it is said of, where there is one. */
export interface Fault {
  readonly field: string | null;
  readonly text: string;
  /** Nothing has been typed there yet: said in the list of what is missing, and at the field once it was left. */
  readonly isMissing: boolean;
  /** What is missing, where it may be missing for several alike. */
  readonly lack?: Lack;
  /** How many faults it only counts: of a fault met a thousand times no more are described. */
  readonly further?: number;
}

/** The internship places of an institution; its study places or last year's, or a specialisation's; an institution's KKR. */
interface Lack {
  readonly of: "internshipPlaces" | "studyPlaces" | "previousTotals" | "kkr";
  readonly id: string;
}

/** A text that was read differently than written, said beside its field. */
export type Reading = Pick<Fault, "field" | "text">;

/**
 * What is wrong and what is missing, as it is said in one list: what is missing for several alike is one sentence, in
 * the first one's place and with its field. A blank page would say it once for each institution.
 */
export function gathered(faults: readonly Fault[], nameOf: (id: string) => string): readonly Fault[] {
  return faults.flatMap((fault) => {
    const { lack } = fault;
    if (lack === undefined) return [fault];
    const [first, ...others] = faults.filter((other) => other.lack?.of === lack.of);
    if (others.length === 0) return [fault];
    if (first !== fault) return [];
    const text = sentenceOf(lack, [first, ...others], nameOf);
    // The KKR is the one thing to look at, and not each row.
    return [{ ...fault, text, ...(lack.of === "kkr" && { field: "kkr" }) }];
  });
}

/** The first faults of a list, and how many there are beside them, those that are only counted among them. */
export function inShort(
  faults: readonly Fault[],
  most: number,
): { readonly shown: readonly Fault[]; readonly more: number } {
  const described = faults.filter(({ further }) => further === undefined);
  const counted = faults.reduce((sum, { further = 0 }) => sum + further, 0);
  return { shown: described.slice(0, most), more: Math.max(0, described.length - most) + counted };
}

function sentenceOf({ of }: Lack, faults: readonly Fault[], nameOf: (id: string) => string): string {
  if (of === "kkr") return [...new Set(faults.map(({ text }) => text))].join(" ");
  const names = listed(faults.map(({ lack }) => nameOf(lack?.id ?? "")));
  return of === "internshipPlaces"
    ? `Der er ingen praktikpladser for ${names}. Skriv dem i tabellen, eller indlæs filer; skriv 0, hvis der ingen er.`
    : `${of === "studyPlaces" ? "Antallet af" : "Sidste års antal"} studiepladser mangler for ${names}. Angiv det for hver.`;
}
