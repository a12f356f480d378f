import { isDate } from "../domain/is-date.js";
import { readDate } from "../input/letter/danish-dates.js";
import { WrongUse } from "./wrong-use.js";

/** A date as a flag says it, "2027-02-03" or in Danish, as "2027-02-03"; undefined if the flag is not given. */
export function dateIn(flag: string, written: string | undefined): string | undefined {
  if (written === undefined || isDate(written)) return written;
  const read = readDate(written);
  if (read !== null && read.year !== null) return `${read.year}-${read.monthAndDay}`;
  throw new WrongUse({
    da: `--${flag} ${written}: skriv datoen som 2027-02-03 eller »3. februar 2027«.`,
    en: `--${flag} ${written}: write the date as 2027-02-03 or “3. februar 2027”.`,
  });
}
