import { readdirSync, readFileSync } from "node:fs";
import { describeNotice, describeRefusal, groupOf, type Language, type Refusal } from "../src/index.js";
import { type Coded, codesOf, root } from "./entry-points.js";
import { noticeSamples, refusalSamples } from "./samples.js";

/** docs/codes.md: every code of a refusal, a notice, a finding and a note. */
export function codesPage(): string {
  const refusals = refusalSamples();
  const notices = noticeSamples();
  return [
    "# The codes",
    "Generated from the source by `npm run docs`. For each code: what it means, the data beside `code` and `where` (`names`, where it is there, has the names of the ids), of a refusal and a notice a sentence in Danish and in English with constructed data, and the files of `src` that give it. A code keeps its meaning; new ones may come.",
    "## Refusals",
    "The word in brackets is what `groupOf` gives.",
    ...sections(
      codesOf("Refusal"),
      (code) => ` (${groupOf({ code: code as Refusal["code"] })})`,
      (code, language) => {
        const sample = refusals[code];
        return sample && describeRefusal(sample, language, { remedies: "none", place: false });
      },
    ),
    "## Notices",
    ...sections(
      codesOf("Notice"),
      () => "",
      (code, language) => {
        const sample = notices[code];
        return sample && describeNotice(sample, language, { remedies: "none", place: false });
      },
    ),
    "## Findings",
    "What `check` and `verify` find in a filled form, each with its `severity` and the `cells` it is about.",
    ...sections(codesOf("Finding").map(withoutShared), () => "", undefined, /^(?:verify|check)\//),
    "## Notes",
    "What the `notes` of a recommendation, a ceiling, a national form or a distribution say, each as `code` and `text`; the data are those of `said`, which JSON has not. Two kinds of code are made of those of notices above: the notice's own, where it is about the form or a table beside it (`form-edition`, `intake-left-out`), and `input-` before it, where it was met while the input was read (`input-total-row`).",
    ...sections(
      codesOf("Said").filter(({ code }) => code !== "notice"),
      () => "",
    ),
  ].join("\n\n");
}

/** A code by the data of its own: the others stand above all of them. */
function withoutShared(coded: Coded): Coded {
  return { ...coded, data: coded.data.filter(({ key }) => key !== "severity" && key !== "cells") };
}

function sections(
  coded: readonly Coded[],
  beside: (code: string) => string,
  said?: (code: string, language: Language) => string | undefined,
  folder = /^/,
): string[] {
  const codes = [...new Set(coded.map(({ code }) => code))];
  return codes.map((code) => {
    const shapes = coded.filter((it) => it.code === code);
    const meanings = [...new Set(shapes.map(({ sentence }) => sentence).filter((text) => text !== ""))];
    const data = shapes.map((shape) => shape.data.map(({ key, type }) => `\`${key}: ${type}\``).join(", "));
    return [
      `### ${code}${beside(code)}`,
      ...meanings,
      [
        ...data.map((line) => `- Data: ${line === "" ? "none" : line}`),
        ...(said === undefined ? [] : [`- da: ${said(code, "da") ?? ""}`, `- en: ${said(code, "en") ?? ""}`]),
        `- Given by: ${giversOf(code, folder)
          .map((path) => `\`${path}\``)
          .join(", ")}`,
      ].join("\n"),
    ].join("\n\n");
  });
}

const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.test\.tsx?$|^messages\/|^page\/|-refusal\.ts$|notice\.ts$|finding\.ts$|\/note\.ts$|refusal-group/.test(
        path,
      ),
  )
  .sort()
  .map((path) => ({ path, text: readFileSync(`${root}src/${path}`, "utf8") }));

/** Who in the folders makes a value with the code: where it stands as one, else wherever its name is written. */
function giversOf(code: string, folder: RegExp): string[] {
  const made = new RegExp(`(?<!=== )code: [^,;]*"${code}"`);
  const among = sources.filter(({ path }) => folder.test(path) && path !== "domain/refusal.ts");
  const makers = among.filter(({ text }) => made.test(text));
  return (makers.length > 0 ? makers : among.filter(({ text }) => text.includes(`"${code}"`))).map(
    ({ path }) => path,
  );
}
