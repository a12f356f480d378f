import { flagNumber } from "./flag-number.js";
import { WrongUse } from "./wrong-use.js";

/** What was said of a flag, where it was given. */
export type FlagValue = (name: string) => string | undefined;

/** `55/45`, and who gets the odd study place. */
export function intakeFrom(flag: FlagValue): unknown {
  const [written, oddTo] = [flag("intake"), flag("odd-to")];
  if (written === undefined) {
    if (oddTo === undefined) return undefined;
    throw new WrongUse({ da: "--odd-to kræver --intake.", en: "--odd-to needs --intake." });
  }
  const [summer, winter] = twoOf("intake", written, "55/45");
  return { summer, winter, ...(oddTo === undefined ? {} : { oddTo }) };
}

/** `0.95/0.90`, for internship periods 2 and 3. */
export function survivalFrom(written: string | undefined): unknown {
  if (written === undefined) return undefined;
  const [period2, period3] = twoOf("survival", written, "0.95/0.90");
  return { period2, period3 };
}

/** Two numbers with a slash between them. */
function twoOf(name: string, written: string, example: string): [string, string] {
  const [, first, second] = /^([^/]+)\/([^/]+)$/.exec(written) ?? [];
  if (first !== undefined && second !== undefined) return [flagNumber(first), flagNumber(second)];
  throw new WrongUse({
    da: `--${name} ${written}: skriv to tal med skråstreg imellem, fx ${example}.`,
    en: `--${name} ${written}: write two numbers with a slash between them, such as ${example}.`,
  });
}
