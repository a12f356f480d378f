import type { Refusal } from "../../index.js";
import { grouped } from "./grouped.js";
import { listed } from "./listed.js";
import { sentenceOf } from "./sentences.js";

/** What the caseworker has answered of files or of a pasted table, beyond what stands in them. */
export interface FileAnswers {
  /** Whether an institution that somebody left all blank has 0 there. */
  readonly blankAsZero?: true;
  /** Labels of rows that are sums. */
  readonly sums?: readonly string[];
  /** Labels of rows that are a provider's own. */
  readonly providers?: readonly string[];
}

/** What must be answered before it can be read. */
export interface FileQuestions {
  /** What is left blank and may be 0, in words; empty where nothing is. */
  readonly blanks: string;
  /** Which files say no unit, or another than others do, in words; empty where all agree. */
  readonly unit: string;
  /** The labels that may be a sum or a provider, each once, with why, in words. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What to ask of what was refused, and what else was wrong with it. */
export function questionsOf(refusals: readonly Refusal[]): {
  readonly questions: FileQuestions;
  readonly others: readonly Refusal[];
} {
  const blanks = refusals.filter(({ code }) => code === "blank-institutions");
  const units = refusals.filter(
    (one) =>
      (one.code === "returns-differ" && one.what === "unit") ||
      (one.code === "unknown-unit" && one.written === ""),
  );
  const sums = refusals.filter((one) => one.code === "sum-or-provider");
  const asked: readonly Refusal[] = [...blanks, ...units, ...sums];
  return {
    questions: {
      blanks: joined(blanks),
      unit: units.length === 0 ? "" : `${said([blankText(units), ...units.map(differText)])} ${CHOOSE_UNIT}`,
      sums: new Map([...grouped(sums, ({ written }) => written)].map(([label, own]) => [label, joined(own)])),
    },
    // What unit was assumed is said of a file that is used, and is nothing wrong with it.
    others: refusals.filter((one) => one.code !== "unit-assumed" && !asked.includes(one)),
  };
}

/** Which forms leave the unit blank: where in them is the same in each. */
function blankText(units: readonly Refusal[]): string {
  const blank = units.filter(({ code }) => code === "unknown-unit");
  const files = blank.flatMap(({ where }) => where?.file ?? []);
  return blank.length === 0 ? "" : `${listed(files)}: ${sentenceOf({ code: "unknown-unit", written: "" })}`;
}

/** Which files are in which unit, without where in them it stands. */
function differText(unit: Refusal): string {
  if (unit.code !== "returns-differ") return "";
  const met = unit.met.map((one) => ({ ...one, in: one.in.map(({ file = "" }) => ({ file })) }));
  return sentenceOf({ ...unit, met });
}

const CHOOSE_UNIT = "Hvad skal tallene stå i? Tal uden enhed læses i den, og andre regnes om.";

/** Refusals in words, each with its file. */
function joined(refusals: readonly Refusal[]): string {
  return said(
    refusals.map((refusal) => {
      const file = refusal.where?.file;
      return `${file === undefined ? "" : `${file}: `}${sentenceOf(refusal)}`;
    }),
  );
}

function said(texts: readonly string[]): string {
  return [...new Set(texts)].join(" ").trim();
}

export function isAsked({ blanks, unit, sums }: FileQuestions): boolean {
  return blanks !== "" || unit !== "" || sums.size > 0;
}

/** The answers with one more. A label is answered once. */
export function answered(answers: FileAnswers, label: string, as: "sums" | "providers"): FileAnswers {
  return { ...answers, [as]: [...(answers[as] ?? []), label] };
}

/** The answers without those of labels that stand nowhere. */
export function withoutLabels(answers: FileAnswers, labels: readonly string[]): FileAnswers {
  const left = (all: readonly string[] = []): string[] => all.filter((label) => !labels.includes(label));
  return { ...answers, sums: left(answers.sums), providers: left(answers.providers) };
}
