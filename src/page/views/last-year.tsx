import { previousYear } from "../../index.js";
import { readLastYear } from "../files/read-form-file.js";
import { usePage, useTold, useWaits } from "../page-state.js";
import { differsFromFile, isOwn, lastYearsFiles, withLastYear } from "../work/last-year.js";
import { listed } from "../work/listed.js";
import { OF_ALL, reportOf } from "../work/report-of.js";
import type { Work } from "../work/work.js";
import { FileField, type Reported } from "./file-field.js";

/** Last year's study places, read once: they fill in last year's totals, the change and the case for the meeting. */
export function LastYear() {
  const { work, frame } = usePage();
  const told = useTold();
  const read = async (files: readonly File[]): Promise<Reported> => {
    const outcomes = await Promise.all(
      files.map(async (file) => ({ name: file.name, outcome: await readLastYear(file, work) })),
    );
    const years = outcomes.flatMap(({ name: file, outcome }) =>
      outcome.ok ? [{ file, year: outcome.value }] : [],
    );
    const [first, ...others] = years.filter((one) => isOwn(one, frame));
    const strange = years.filter((one) => !isOwn(one, frame)).map(({ file }) => file);
    const said = outcomes.map(({ name, outcome }) =>
      strange.includes(name) ? { name, isRead: false, texts: [notOwn("Filen")] } : reportOf(name, outcome),
    );
    const together = first === undefined ? null : previousYear([first, ...others]);
    if (together?.ok === false) return [...said, reportOf(OF_ALL.files, together)];
    if (first === undefined) return said;
    const names = listed([first, ...others].map(({ file }) => file));
    told("previous-file", `Sidste års tal er læst af ${names}.`, (current) =>
      withLastYear(current, [first, ...others], frame),
    );
    return said;
  };
  useWaits("previousTotals", differsFromFile(work, frame));
  return (
    <>
      <FileField
        id="previous-file"
        label="Sidste års indstilling"
        hint="Filen til næste år (.json), eller det udfyldte skema: Word, Excel eller CSV. Er to KKR'er blevet til ét, så indlæs begges."
        accept=".json,.docx,.xlsx,.csv"
        multiple
        onFiles={read}
      />
      {work.previous !== null && <p>{fromText(work, work.previous.year, lastYearsFiles(work, frame))}</p>}
    </>
  );
}

function notOwn(files: string): string {
  return `${files} har ingen tal for KKR'ets institutioner og bruges ikke.`;
}

/** Where last year's numbers are from, that they are not last year's where they are not, and what is not used. */
function fromText(
  { studyYear }: Work,
  { studyYear: last }: NonNullable<Work["previous"]>["year"],
  { own, others }: ReturnType<typeof lastYearsFiles>,
): string {
  const isYearBefore = Number.parseInt(studyYear, 10) - Number.parseInt(last, 10) === 1;
  return [
    ...(own.length === 0
      ? []
      : [`Sidste års tal er fra ${listed(own.map(({ file }) => file))}, studieåret ${last}.`]),
    ...(own.length === 0 || isYearBefore ? [] : [`Det er ikke året før ${studyYear.trim()}.`]),
    ...(others.length === 0 ? [] : [notOwn(listed(others))]),
  ].join(" ");
}
