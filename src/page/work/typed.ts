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
