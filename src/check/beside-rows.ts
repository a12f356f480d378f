import { danishNumber } from "../domain/danish.js";
import { TOTAL_OF_TABLE } from "../domain/filled-form.js";
import type { Recommendation } from "../domain/recommendation.js";
import { sum } from "../domain/sum.js";
import type { NamesIn } from "../verify/names-in-text.js";
import { valueIn } from "../verify/running-text.js";
import type { AlteredLine } from "./altered-lines.js";

const BESIDE = /^([^:]+): (?:([\d.]+) med overbooking|([\d.]+) om sommeren og ([\d.]+) om vinteren)$/u;

/** Where a table beside the form has other study places with overbooking, or of summer and winter, than the calculation. */
export function besideRows(
  texts: readonly string[],
  { institutions, overbooked, intake, request }: Recommendation,
  namesIn: NamesIn,
): AlteredLine[] {
  const withOverbooking = request.overbooking?.mode === "included" ? institutions : overbooked;
  return texts.flatMap((text) => {
    const [, whose = "", overall, summer = "", winter = ""] = BESIDE.exec(text) ?? [];
    const named = namesIn(whose);
    const right =
      overall === undefined
        ? countsOf(intake, named, ["summer", "winter"])
        : countsOf(withOverbooking, named, ["studyPlaces"]);
    const said = overall === undefined ? [summer, winter] : [overall];
    const isOfAll = named.length > 0 || whose === TOTAL_OF_TABLE;
    if (right === null || !isOfAll || said.every((written, at) => valueIn(written) === right[at])) return [];
    const [first = "", second = ""] = right.map(danishNumber);
    const own =
      overall === undefined ? `${first} om sommeren og ${second} om vinteren` : `${first} med overbooking`;
    const quoted = text.replace(TOTAL_OF_TABLE, "I alt");
    return [{ code: "altered-line", text: quoted, own: quoted.replace(/(?<=: ).*/u, own), cells: [] }];
  });
}

type Counted = Partial<Readonly<Record<"studyPlaces" | "summer" | "winter", number>>>;

interface Row extends Counted {
  readonly institution: string;
  readonly specialisations: readonly (Counted & { readonly specialisation: string })[];
}

/** The numbers of those named, or of all; null where there are none. */
function countsOf(
  rows: readonly Row[] = [],
  named: ReturnType<NamesIn>,
  counts: readonly (keyof Counted)[],
): number[] | null {
  const isMeant = (kind: "institution" | "specialisation", id: string): boolean =>
    named.every((one) => one.kind !== kind || one.id === id);
  const places = rows
    .filter(({ institution }) => isMeant("institution", institution))
    .flatMap((row): readonly Counted[] =>
      named.some(({ kind }) => kind === "specialisation")
        ? row.specialisations.filter(({ specialisation }) => isMeant("specialisation", specialisation))
        : [row],
    );
  return places.length === 0 ? null : counts.map((count) => sum(places.map((place) => place[count] ?? 0)));
}
