import { type Amount, readDanishNumber } from "../../index.js";

/**
 * An amount as a Dane types it: "12,5". Where that could be read in two ways, as "12,345" could, a zero stands
 * before it: so what is read of it again is the same amount.
 */
export function typed(amount: Amount | undefined): string {
  if (amount === undefined) return "";
  const [, sign = "", digits = ""] = /^([-+]?)(.*)$/.exec(String(amount)) ?? [];
  const text = digits.replace(".", ",");
  return `${sign}${readDanishNumber(text).ok ? "" : "0"}${text}`;
}

/** The numbers among texts as they are typed; what is no number yet is left out. */
export function numbersIn(texts: Readonly<Record<string, string>>): string[] {
  return Object.values(texts).flatMap((text) => {
    const read = readDanishNumber(text);
    return read.ok ? [read.value] : [];
  });
}

/** The exact sum of amounts that are not negative, in plain digits with a point: of 12, "0.5" and "0.5" it is "13". */
export function sumOf(amounts: readonly (number | string)[]): string {
  const parts = amounts.map((amount) => String(amount).split("."));
  const decimals = Math.max(0, ...parts.map(([, part = ""]) => part.length));
  const scaled = parts.map(([whole = "", part = ""]) => BigInt(`${whole}${part.padEnd(decimals, "0")}`));
  const digits = String(scaled.reduce((sum, one) => sum + one, 0n)).padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  return `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0*$/, "");
}

/** Half of an amount, exactly: of "12.5" it is "6.25". */
function halfOf(amount: string): string {
  const [whole = "", decimals = ""] = sumOf(Array.from({ length: 5 }, () => amount)).split(".");
  const digits = whole.padStart(2, "0");
  return sumOf([`${digits.slice(0, -1)}.${digits.slice(-1)}${decimals}`]);
}

/** An amount of places in the unit, of that in the other one. */
export function inOtherUnit(unit: string, amount: number | string): string {
  return unit === "half-year" ? sumOf([amount, amount]) : halfOf(String(amount));
}

/** A sum as it is shown: "1.367,5"; empty where there is nothing to add up. */
export function sumText(amounts: readonly (number | string)[]): string {
  if (amounts.length === 0) return "";
  const [whole = "", decimals] = sumOf(amounts).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
