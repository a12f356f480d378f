import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { readReturnKey } from "../../index.js";
import type { ReturnKey } from "../files/read-places-files.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport } from "../work/work.js";
import { FileField } from "./file-field.js";
import { Reports } from "./reports.js";

/** Asks which institution each provider belongs to, where the returns do not say it. */
export function KeyField({ onKey }: { readonly onKey: (key: ReturnKey) => void }): JSX.Element {
  const [refused, setRefused] = useState<ReadReport | null>(null);
  return (
    <>
      <FileField
        id="key-file"
        label="Hvilken institution hører indberetterne til?"
        hint="En CSV-fil med kolonnerne Kommune og Institution. Så læses indberetningerne igen."
        accept=".csv,.txt"
        onFiles={([file]) => {
          if (file === undefined) return;
          void file.arrayBuffer().then((buffer) => {
            const outcome = readReturnKey(new Uint8Array(buffer), { file: file.name });
            setRefused(outcome.ok ? null : reportOf(file.name, outcome));
            if (outcome.ok) onKey(outcome.value);
          });
        }}
      />
      {refused !== null && <Reports reports={[refused]} />}
    </>
  );
}
