import { type FilledForm, type FilledName, saidBeside } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import { Readings } from "../readings.js";
import { notInForm } from "./document-notices.js";

/**
 * The institutions and specialisations that go by another name than the form's, each once; and the numbers outside
 * the form's cells that are called something else. One without a name is for `verify` to find.
 */
export function nameNotices({ rows, beside = [] }: FilledForm, { names }: FormFrame): Notice[] {
  const readings = new Readings();
  const add = (what: "institution" | "specialisation", { written, id, where }: FilledName): void => {
    const readAs = names[id ?? ""];
    // How a name is broken over lines, and its hyphens, are no other name.
    if (readAs === undefined || nameKey(written) === nameKey(readAs)) return;
    readings.add(what, written, readAs, () => where);
  };
  for (const institution of new Set(rows.map((row) => row.institution))) add("institution", institution);
  for (const { specialisation } of rows) add("specialisation", specialisation);
  return [
    ...beside
      .filter(({ label }) => label !== "")
      .flatMap((one) => notInForm("beside", [saidBeside(one)], one.number.where)),
    ...readings.notices(),
  ];
}
