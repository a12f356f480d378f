import { type FilledForm, type FilledName, saidBeside } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";

/**
 * The institutions and specialisations that go by another name than the form's, each once; and the numbers outside
 * the form's cells that are called something else. One without a name is for `verify` to find.
 */
export function nameNotices({ rows, beside = [] }: FilledForm, { names }: FormFrame): Notice[] {
  return [
    ...beside
      .filter(({ label }) => label !== "")
      .map((one): Notice => {
        return { code: "not-in-form", what: "beside", texts: [saidBeside(one)], where: one.number.where };
      }),
    ...otherNames("institution", [...new Set(rows.map(({ institution }) => institution))], names),
    ...otherNames(
      "specialisation",
      rows.map(({ specialisation }) => specialisation),
      names,
    ),
  ];
}

function otherNames(
  what: "institution" | "specialisation",
  filled: readonly FilledName[],
  names: FormFrame["names"],
): Notice[] {
  const found = new Map<string, { first: FilledName; readAs: string; times: number }>();
  for (const name of filled) {
    const readAs = names[name.id ?? ""];
    // How a name is broken over lines, and its hyphens, are no other name.
    if (readAs === undefined || nameKey(name.written) === nameKey(readAs)) continue;
    const known = found.get(name.written) ?? { first: name, readAs, times: 0 };
    found.set(name.written, { ...known, times: known.times + 1 });
  }
  return [...found.values()].map(({ first: { written, where }, readAs, times }) => ({
    code: "read-differently",
    ...{ what, written, readAs, times, where },
  }));
}
