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
  const [institution = { name: "" }] = edition.institutions;
  // Somebody else, so that what the name says is not said of all.
  const table = [
    ["Kommune", "Institution", ...specialisations.map(({ name }) => name)],
    ...[provider.replaceAll('"', ""), "–"].map((name) => [
      ...[name, institution.name],
      ...specialisations.map(() => "1"),
    ]),
  ];
  const text = table.map((cells) => cells.map((cell) => `"${cell}"`).join("\t")).join("\n");
  const unit = work.unit === "" ? {} : { unit: work.unit };
  const read = readInternshipPlaces(new TextEncoder().encode(text), { ...yearOptions(work), ...unit });
  return read.ok ? undefined : read.refusals.find(({ code }) => OF_NAME.has(code));
}

const OF_NAME: ReadonlySet<string> = new Set<Refusal["code"]>([
  "other-unit",
  "unit-of-some",
  "other-study-year",
]);
