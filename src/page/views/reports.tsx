import { useRef, useState } from "preact/hooks";
import { grouped } from "../work/grouped.js";
import { counted, listed } from "../work/listed.js";
import { usePage } from "../page-state.js";
import { OF_ALL, titleOf } from "../work/report-of.js";
import type { ReadReport, Work } from "../work/work.js";
import { Button } from "./button.js";
import { Folded } from "./folded.js";

/** For each file: that it was read, and, folded away unless it is to be looked at, how; or what is wrong with it. */
export function Reports({ reports }: { readonly reports: readonly ReadReport[] }) {
  const [closed, setClosed] = useState<readonly ReadReport[]>([]);
  const { edit } = usePage();
  const own = useRef<HTMLDivElement>(null);
  if (reports.length === 0) return null;
  const refused = reports.filter(
    (report) => !report.isRead && report.isClosed !== true && !closed.includes(report),
  );
  const read = reports.filter(({ isRead }) => isRead);
  const odd = read.filter((report) => report.isOdd).length;
  const isOfAll = read.some(({ name }) => name === OF_ALL.files);
  return (
    <div class="reports" ref={own} tabIndex={-1}>
      {refused.length > 0 && (
        <div class="alert alert-error">
          {/* Each may be readable, and not fit the others. */}
          <p class="alert-heading">Kunne ikke bruges</p>
          {refused.map((report, index) => (
            <Report key={index} report={report} isNamed />
          ))}
          <Button
            kind="link"
            onClick={() => {
              setClosed(refused);
              // Those that the browser keeps are closed there too.
              edit((current) => withClosed(current, refused));
              own.current?.focus();
            }}
          >
            Luk beskeden
          </Button>
        </div>
      )}
      {read.length > 0 && (
        <Folded
          key={odd > 0}
          title={
            read.length === 1
              ? `Læst: ${read[0]?.name ?? ""}`
              : `Hvad der blev læst${odd === 0 ? "" : `: ${counted(odd, "fil", "filer")} at se på`}`
          }
          isOpen={odd > 0}
        >
          {gathered(read).map((report, index) => (
            <Report key={index} report={report} isNamed={read.length > 1} isOfAll={isOfAll} />
          ))}
        </Folded>
      )}
    </div>
  );
}

function withClosed(work: Work, closed: readonly ReadReport[]): Work {
  if (!work.reports.some((report) => closed.includes(report))) return work;
  const reports = work.reports.map((one) => (closed.includes(one) ? { ...one, isClosed: true } : one));
  return { ...work, reports };
}

/** Files of which the same is said, together. */
function gathered(reports: readonly ReadReport[]): readonly ReadReport[] {
  return [...grouped(reports, ({ texts }) => JSON.stringify(texts))].map(([said, own]) => ({
    ...{ name: listed(own.map(titleOf)), isRead: true },
    texts: JSON.parse(said) as string[],
  }));
}

function Report({
  report,
  isNamed,
  isOfAll = false,
}: {
  readonly report: ReadReport;
  /** A single one has its name above it. */
  readonly isNamed: boolean;
  /** Whether something is said of several files at once, which may be of this one. */
  readonly isOfAll?: boolean;
}) {
  const { texts } = report;
  return (
    <div>
      {isNamed && <p class="report-name">{titleOf(report)}</p>}
      {texts.length === 0 ? (
        <p class="alert-text">{`Læst${isOfAll ? `. Se også »${OF_ALL.files}«` : ", som det er skrevet"}.`}</p>
      ) : (
        <ul class="alert-text">
          {texts.map((text) => (
            <li key={text}>{shortened(text)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A sentence quotes what stands in the file, which may be anything. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

const LONGEST = 1000;
