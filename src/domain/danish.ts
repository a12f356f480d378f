/** A number in plain digits with a point, as a Dane writes it: "1110.5" is "1.110,5". Not by Intl, whose output follows the machine. */
export function danishNumber(plain: string | number): string {
  const [whole = "", decimals] = String(plain).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** "1 studieplads", "1.110 studiepladser". */
export function danishPlaces(
  count: number | string,
  kind: "studie" | "praktik" | "halvårs" = "studie",
): string {
  return `${danishNumber(count)} ${kind}plads${String(count) === "1" ? "" : "er"}`;
}

/** More than twice the municipalities of the country; a file may have a hundred thousand names. */
export const LONGEST_LIST = 200;

/** "a, b og c"; of very many the first and "99.800 andre". */
export function danishList(items: readonly string[], conjunction: "og" | "eller" = "og"): string {
  const others = items.length - LONGEST_LIST;
  const said = others > 1 ? [...items.slice(0, LONGEST_LIST), `${danishNumber(others)} andre`] : items;
  const last = said.at(-1) ?? "";
  return said.length < 2 ? last : `${said.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** "mindst 100", "højst 120": the limits that there are. */
export function danishLimits({
  minimum,
  maximum,
}: {
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}): string[] {
  return [
    ...(typeof minimum === "number" ? [`mindst ${danishNumber(minimum)}`] : []),
    ...(typeof maximum === "number" ? [`højst ${danishNumber(maximum)}`] : []),
  ];
}

export const MONTHS: readonly string[] = [
  ...["januar", "februar", "marts", "april", "maj", "juni"],
  ...["juli", "august", "september", "oktober", "november", "december"],
];

/** "2023-02-10" as "10. februar 2023". */
export function danishDate(isoDate: string): string {
  const [year = "", ...monthAndDay] = isoDate.split("-");
  return `${danishDay(monthAndDay.join("-"))} ${year}`;
}

/** "02-10" as "10. februar". */
export function danishDay(monthAndDay: string): string {
  const [month, day] = monthAndDay.split("-");
  return `${Number(day)}. ${MONTHS[Number(month) - 1] ?? ""}`;
}

/** A text that begins a sentence or a cell. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
