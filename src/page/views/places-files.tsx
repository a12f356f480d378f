import { useEffect } from "preact/hooks";
import { keysAmong } from "../files/keys-among.js";
import { sortedOut, toldApart } from "../files/opened.js";
import { usePage, useTold, useWaits } from "../page-state.js";
import { isUnread, WAITING } from "../work/report-of.js";
import { kkrOf } from "../work/work.js";
import { listed } from "../work/listed.js";
import { Button } from "./button.js";
import { FileField } from "./file-field.js";
import { Reminders } from "./reminders.js";
import { Reports } from "./reports.js";
import { useBatches } from "./use-batches.js";
import { WaitingFiles } from "./waiting-files.js";

/**
 * Files of internship places, one or many, and beside each what was read and what is wrong with it.
 *
 * @param pasted a pasted table that is read as a file, for what must be asked of it
 */
export function PlacesFiles({ pasted }: { readonly pasted: File | null }) {
  const { work } = usePage();
  const told = useTold();
  const { waiting, remind, unfinished, add, readAgain, drop } = useBatches();
  useEffect(() => {
    if (pasted !== null) add([pasted]);
  }, [pasted]);
  const unread = work.reports.filter(isUnread).map(({ name }) => name);
  const shown = work.reports.filter((report) => !isUnread(report));
  // Others are being read, or wait behind the question of the table, which says so itself.
  const isLeft = waiting === null && unfinished().length === 0;
  const isShown = unread.length > 0 && (waiting !== null || isLeft);
  const who = unread.length === 1 ? unread.join("") : `${unread.length} filer`;
  const how = isLeft ? "blev ikke indsat" : "venter på svar";
  useWaits(WAITING, isShown ? `${who} ${how} i trin 2 og er ikke med i tallene.` : null);
  return (
    <>
      <FileField
        id="places-files"
        label="Indlæs filer"
        hint="Træk indberetninger hertil, eller vælg dem: Excel (.xlsx) eller CSV, én eller mange. Eller indsæt et område fra Excel i tabellen herunder."
        accept=".xlsx,.csv,.tsv,.txt"
        multiple
        onFiles={async (files, unopened) => {
          const { key, others, remembered, said } = await keysAmong(
            await toldApart(files, unfinished()),
            work,
          );
          if (key !== null) told("rows.0.provider", said, remembered);
          const { returns, asides } = sortedOut(others);
          if (returns.length + unfinished().length > 0)
            add(returns, [...unopened, ...asides.map(({ name }) => name)], asides, key);
          return [];
        }}
      />
      <Reports reports={shown} />
      <Reminders
        key={remind}
        remind={shown.length > 0 && remind?.options.kkr === kkrOf(work).kkr ? remind : null}
      />
      {isShown && (
        <div id={WAITING} tabIndex={-1} class="alert alert-warning question">
          {waiting === null ? (
            <p class="alert-text">
              {`${listed(unread)} blev ikke indsat. Skal det med, så indlæs eller indsæt det igen.`}
            </p>
          ) : (
            <WaitingFiles waiting={waiting} onAnswer={readAgain} />
          )}
          <Button
            kind="link"
            goTo="places-files"
            onClick={() => {
              drop();
              told("rows.0.provider", "Det, der ventede på svar, er ikke indsat.", (current) => ({
                ...current,
                reports: current.reports.filter((report) => !isUnread(report)),
              }));
            }}
          >
            {waiting === null ? "Luk beskeden" : "Indsæt det ikke"}
          </Button>
        </div>
      )}
    </>
  );
}
