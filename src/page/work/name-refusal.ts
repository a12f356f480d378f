import { readInternshipPlaces, type Refusal } from "../../index.js";
import { frameOf, yearOptions } from "./frame.js";
import type { Work } from "./work.js";

/** What is wrong with a name that says another unit or another year than the work, as in a row of any table; if anything is. */
export function nameRefusal(
  provider: string,
  work: Pick<Work, "kkr" | "studyYear" | "edition" | "unit">,
): Refusal | undefined {
  if (!/[\d½]|[åa]r|md|måned/i.test(provider)) return undefined;
  const { edition, specialisations } = frameOf(work);
  const ids = specialisations.map(({ id }) => id);
  const numbers = [edition.institutions[0]?.name, ...ids.map(() => "1")];
  // Somebody else too, so that what the name says is not said of all.
  const table = [
    ["Kommune", "Institution", ...ids],
    [provider, ...numbers],
    ["–", ...numbers],
  ];
  const text = table.map((cells) => cells.join("\t")).join("\n");
  const unit = work.unit === "" ? {} : { unit: work.unit };
  const read = readInternshipPlaces(new TextEncoder().encode(text), { ...yearOptions(work), ...unit });
  return read.ok ? undefined : read.refusals.find(({ code }) => OF_NAME.has(code));
}

const OF_NAME: ReadonlySet<string> = new Set<Refusal["code"]>([
  "other-unit",
  "unit-of-some",
  "other-study-year",
]);
