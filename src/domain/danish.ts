/** A number in plain digits with a point, as a Dane writes it: "1110.5" is "1.110,5". Not by Intl, whose output follows the machine. */
export function danishNumber(plain: string | number): string {
  const [whole = "", decimals] = String(plain).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** "a, b og c". */
export function danishList(items: readonly string[], conjunction: "og" | "eller" = "og"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

const MONTHS = [
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
