import { plain, sumOf } from "../domain/amount.js";
import type { Names, Where } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { ReturnsNotice } from "../domain/returns-notice.js";
import type { BlankInstitution, MetInReturns } from "../domain/returns-refusal.js";
import { visibleText } from "../domain/visible-text.js";
import type { Say } from "./say.js";

type Notice<Code> = Extract<ReturnsNotice, { readonly code: Code }>;

/** What a table of the collected internship places does not say, as the flags that do. */
export function scopeFlags({ studyYear, kkr, unit }: Notice<"unsaid-in-table">): string {
  return `--study-year ${studyYear} --kkr ${kkr}${unit === null ? "" : ` --unit ${unit}`}`;
}

/** The words of a language in the parts that the sentences about returns share. */
interface ReturnsWords {
  readonly at: string;
  readonly units: Readonly<Record<InternshipPlacesUnit, string>>;
  readonly noUnit: string;
  readonly added: string;
  readonly replaced: string;
  readonly insteadOf: string;
  readonly sameNumbers: string;
  readonly withoutRemark: (remarks: string) => string;
  /** How many have answered, and how many internship places they have, in a unit if one is known. */
  readonly collected: (
    answered: number,
    of: number,
    places: string,
    unit: InternshipPlacesUnit | null,
  ) => string;
}

interface ReturnsParts {
  /** "UCL at Varde, Vejen; UC Syddanmark at Odense". */
  readonly blanksText: (blanks: readonly BlankInstitution[], names: Names) => string;
  readonly valueText: (met: MetInReturns, names: Names) => string;
  /** What a provider has answered, how many internship places and where. */
  readonly answer: (written: string, amounts: readonly (string | number)[], where: Where) => string;
  readonly changedText: (notice: Notice<"collection-changed">) => string;
  readonly collectedText: (notice: Notice<"collected">) => string;
}

export function returnsPartsIn(say: Say, words: ReturnsWords): ReturnsParts {
  const { list, listed, nameOf, number, place, quoted, visibleNames } = say;
  return {
    blanksText: (blanks, names) =>
      blanks
        .map(
          ({ institution, providers }) =>
            `${visibleText(nameOf(institution, names))} ${words.at} ${visibleNames(providers)}`,
        )
        .join("; "),
    valueText: ({ value }, names) => {
      if (value === null) return words.noUnit;
      return value === "half-year" || value === "full-year"
        ? words.units[value]
        : visibleText(nameOf(value, names));
    },
    answer: (written, amounts, where) => {
      const shown = amounts.map((amount) => visibleText(number(amount)));
      const said = [listed(shown), place(where)].filter((text) => text !== "");
      return `${quoted(written)} (${said.join(": ")})`;
    },
    changedText: ({ added, replaced, names }) => {
      const parts = replaced.map(({ provider, changes, instead: others, remarks: lost = [] }) => {
        const cells = changes.map(({ institution, specialisation, before, now }) => {
          const instead = before === null ? "" : ` ${words.insteadOf} ${number(before)}`;
          return `${nameOf(institution, names)}, ${nameOf(specialisation, names)} ${number(now)}${instead}`;
        });
        const gone = lost.length === 0 ? [] : [words.withoutRemark(list(lost.map(quoted)))];
        const was = others === undefined ? [] : [`${words.insteadOf} ${list(others.map(quoted))}`];
        const said = [...was, ...(cells.length === 0 ? [words.sameNumbers] : cells), ...gone];
        return `${visibleText(provider)} (${said.join("; ")})`;
      });
      return [
        ...(added.length === 0 ? [] : [`${words.added}: ${visibleNames(added)}.`]),
        ...(parts.length === 0 ? [] : [`${words.replaced}: ${list(parts)}.`]),
      ].join(" ");
    },
    collectedText: ({ answered, of, sums, unit, names }) => {
      const sumIn = (cells: typeof sums): string => number(plain(sumOf(cells.map(({ places }) => places))));
      const parts = [...new Set(sums.map(({ institution }) => institution))].map((institution) => {
        const own = sums.filter((cell) => cell.institution === institution);
        const cells = own.map((cell) => `${nameOf(cell.specialisation, names)} ${number(cell.places)}`);
        return `${nameOf(institution, names)} ${sumIn(own)} (${cells.join(", ")})`;
      });
      return `${words.collected(answered, of, sumIn(sums), unit)}: ${parts.join("; ")}.`;
    },
  };
}
