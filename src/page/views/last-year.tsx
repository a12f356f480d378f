import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { readLastYear } from "../files/read-form-file.js";
import { usePage, useTold } from "../page-state.js";
import type { Frame } from "../work/frame.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport, Work } from "../work/work.js";
import { FileField } from "./file-field.js";
import { Reports } from "./reports.js";

/** Last year's study places, read once: they fill in last year's totals, the change and the case for the meeting. */
export function LastYear(): JSX.Element {
  const { work, frame } = usePage();
  const told = useTold();
  const [report, setReport] = useState<ReadReport | null>(null);
  const read = async (file: File): Promise<void> => {
    const outcome = await readLastYear(file, work);
    setReport(reportOf(file.name, outcome));
    if (!outcome.ok) return;
    const year = outcome.value;
    const totals = year.institutions.map(
      ({ institution, studyPlaces }) => [institution, `${studyPlaces}`] as const,
    );
    told("previous-file", `Sidste års tal er læst af ${file.name}.`, (current) => ({
      ...current,
      previous: { name: file.name, year },
      previousTotals: { ...current.previousTotals, ...Object.fromEntries(totals) },
    }));
  };
  return (
    <>
      <FileField
        id="previous-file"
        label="Sidste års indstilling"
        hint="Filen til næste år (.json), eller det udfyldte skema: Word, Excel eller CSV. Bruges til sidste års antal, ændringen og sagen til mødet."
        accept=".json,.docx,.xlsx,.csv"
        onFiles={([file]) => {
          if (file !== undefined) void read(file);
        }}
      />
      {report !== null && <Reports reports={[report]} />}
      {work.previous !== null && (
        <p>
          {fromText(work.previous, work.studyYear)}
          {isOfOthers(work.previous, frame) &&
            " Filen har ingen tal for KKR'ets institutioner og bruges ikke i sagen."}
        </p>
      )}
    </>
  );
}

/** Whether none of the KKR's institutions has numbers in last year's file. */
export function isOfOthers({ year }: NonNullable<Work["previous"]>, { institutions }: Frame): boolean {
  const own = new Set(institutions.map(({ id }) => id));
  return year.institutions.every(({ institution }) => !own.has(institution));
}

/** Where last year's numbers are from, and that they are not last year's where they are not. */
function fromText({ name, year }: NonNullable<Work["previous"]>, studyYear: string): string {
  const isYearBefore = Number.parseInt(studyYear, 10) - Number.parseInt(year.studyYear, 10) === 1;
  const other = isYearBefore ? "" : ` Det er ikke året før ${studyYear.trim()}.`;
  return `Sidste års tal er fra ${name}, studieåret ${year.studyYear}.${other}`;
}
