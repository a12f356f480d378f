import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Notice, Refusal } from "../src/index.js";
import { root } from "./entry-points.js";

/** The first sample of each refusal in the tests of the sentences, by code. */
export function refusalSamples(): Readonly<Record<string, Refusal>> {
  const samples = samplesIn("src/messages/describe-refusal.test.ts") as Record<
    string,
    { refusal: Refusal }[]
  >;
  return Object.fromEntries(
    Object.entries(samples).flatMap(([code, [first]]) => (first ? [[code, first.refusal]] : [])),
  );
}

/** The sample of each notice in the tests of the sentences, by code. */
export function noticeSamples(): Readonly<Record<string, Notice>> {
  const samples = samplesIn("src/messages/describe-notice.test.ts") as Record<string, { notice: Notice }>;
  return Object.fromEntries(Object.entries(samples).map(([code, { notice }]) => [code, notice]));
}

/** The constant SAMPLES of a test, with what stands before it; the tests themselves are not run. */
function samplesIn(path: string): unknown {
  const source = ts.createSourceFile(path, readFileSync(root + path, "utf8"), ts.ScriptTarget.ES2023);
  const variables = source.statements.filter(ts.isVariableStatement);
  const names = variables.map((it) => it.declarationList.declarations[0]?.name.getText(source));
  const code = variables.slice(0, names.indexOf("SAMPLES") + 1).map((it) => it.getText(source));
  // The compiler asks for a sample of each code, so what is run here is a list of plain data.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function(
    `${ts.transpile(code.join("\n"), { target: ts.ScriptTarget.ES2023 })}; return SAMPLES;`,
  )();
}
