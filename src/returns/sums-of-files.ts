import { type Amount, amountText, RunningSum } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { type Group, grouped, groupsOf } from "../domain/grouped.js";
import type { Refusal } from "../domain/refusal.js";
import { answerOf, type SumAnswers } from "../input/words/sum-answers.js";
import type { ReportedCell } from "./reported-cell.js";

/**
 * Whoever has, at each institution and specialisation, what all the other files come to, or all of another file: a
 * total of them lies among the returns. Those that it may be a total of are two providers at least. What stays of an
 * earlier collection is one of the other files.
 */
export function sumsOfFiles(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
  labels: readonly string[],
  answers: SumAnswers,
  frame: FormFrame,
): Refusal[] {
  const returns = grouped(cells, ({ where }) => where.file ?? "");
  const files = [...returns, earlier];
  const all = totals(files.flat());
  const sums = groupsOf(files.filter(isOfSeveral), (file) => textOf(totals(file)));
  return returns.flatMap((file) => {
    const own = totals(file);
    const beside = new Map([...all].map(([key, sum]) => [key, sum.without(own.get(key)?.amount ?? 0)]));
    const others = files.filter((other) => other !== file);
    const ofOthers = isOfSeveral(others.flat()) ? amountsText(beside) : "";
    return grouped(file, ({ providerId }) => providerId).flatMap((rows): Refusal[] => {
      const [first] = rows;
      const text = textOf(totals(rows));
      const same = text === ofOthers ? others : others.filter((other) => sums.get(text)?.includes(other));
      if (text === "" || same.length === 0) return [];
      const written = labels.find((label) => frame.providerId(label) === first.providerId) ?? first.provider;
      if (answerOf(written, answers) !== null) return [];
      if (mayHave(first, same.flat(), frame)) return [wholeAndSites(rows, same.flat(), frame)];
      return [{ code: "sum-or-provider", written, because: "other-files", where: first.where }];
    });
  });
}

/** Whether a municipality may have all that is in names that nobody knows, as its sites: it is no sum of others. */
function mayHave(
  { provider }: ReportedCell,
  others: readonly ReportedCell[],
  { knownProvider, council }: FormFrame,
): boolean {
  const isMunicipality = knownProvider(provider)?.isPart === false && provider !== council?.region;
  return isMunicipality && others.every((other) => knownProvider(other.provider) === null);
}

function wholeAndSites(
  whole: Group<ReportedCell>,
  sites: readonly ReportedCell[],
  { names }: FormFrame,
): Refusal {
  const [{ provider, where }] = whole;
  const answers = [whole, ...grouped(sites, ({ providerId }) => providerId)].map((own) => ({
    written: own[0].provider,
    places: own.map(({ places }) => places),
    where: own[0].where,
  }));
  return { code: "whole-and-part", provider, institution: null, answers, areSame: true, names, where };
}

function isOfSeveral(cells: readonly ReportedCell[]): boolean {
  return cells.some(({ providerId }) => providerId !== cells[0]?.providerId);
}

/** What each institution and specialisation comes to. */
function totals(cells: readonly ReportedCell[]): Map<string, RunningSum> {
  const sums = new Map<string, RunningSum>();
  for (const { institution, specialisation, places } of cells) {
    const key = JSON.stringify([institution, specialisation]);
    const sum = sums.get(key) ?? new RunningSum();
    sums.set(key, sum);
    sum.add(places);
  }
  return sums;
}

function textOf(sums: ReadonlyMap<string, RunningSum>): string {
  return amountsText(new Map([...sums].map(([key, { amount }]) => [key, amount])));
}

/** The same text for the same amounts; "" where all are 0. */
function amountsText(amounts: ReadonlyMap<string, Amount>): string {
  const texts = [...amounts].map(([key, amount]) => [key, amountText(amount)]);
  return texts
    .filter(([, amount]) => amount !== "0")
    .map((pair) => pair.join(" "))
    .sort()
    .join("\n");
}
