import { type Outcome, readInternshipPlaces, readReturnKey } from "../../index.js";
import { asInFiles, frameOf, yearOptions } from "../work/frame.js";
import { choicesIn, type ReturnKey } from "../work/key.js";
import { counted, listed } from "../work/listed.js";
import { reportOf, withReports } from "../work/report-of.js";
import type { Work } from "../work/work.js";

/** What the keys among dropped files say, and the other files. */
interface KeysAmong {
  /** All that they say, for the returns that come with them; null where there are none. */
  readonly key: ReturnKey | null;
  /** In words. */
  readonly said: string;
  /** The work that remembers it. */
  readonly remembered: (work: Work) => Work;
  readonly others: readonly File[];
}

/** Sorts keys from what is dropped with them: tables of providers and institutions, without a number. */
export async function keysAmong(files: readonly File[], work: Work): Promise<KeysAmong> {
  const frame = frameOf(work);
  const read = await Promise.all(files.map(async (file) => ({ file, outcome: await keyIn(file, work) })));
  const keys = read.flatMap(({ file: { name }, outcome }) => (outcome === null ? [] : [{ name, outcome }]));
  const key = keys.flatMap(({ outcome }) =>
    outcome.ok ? outcome.value.map((one) => ({ ...one, provider: asInFiles(one.provider, frame) })) : [],
  );
  const choices = choicesIn(key, frame);
  const names = [...new Set(key.map(({ provider }) => provider))];
  const which = listed(keys.map(({ name }) => name));
  const unused = names.filter((name) => !Object.hasOwn(choices, name));
  const count = counted(names.length - unused.length, "indberetter", "indberettere");
  const left = ` Ikke brugt for ${listed(unused)}: institutionen er ikke på skemaet, eller der står to.`;
  return {
    key: keys.length === 0 ? null : key,
    said:
      names.length === 0
        ? `${which} kan ikke bruges.`
        : `${which} er læst som svar på, hvilken institution ${count} hører til.${unused.length === 0 ? "" : left}`,
    remembered: (now) =>
      withReports(
        { ...now, key: { ...now.key, ...choices } },
        keys.map(({ name, outcome }) => reportOf(name, outcome)),
      ),
    others: read.flatMap(({ file, outcome }) => (outcome === null ? [file] : [])),
  };
}

/** What was read of a file that is a key; null where it is none. */
async function keyIn(file: File, work: Work): Promise<Outcome<ReturnKey> | null> {
  if (NUMBER.test(await file.text())) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const options = { file: file.name, ...yearOptions(work) };
  const table = readInternshipPlaces(bytes, options);
  const isKey =
    !table.ok &&
    table.refusals.some((one) => one.code === "missing-column" && one.meaning === "specialisation");
  return isKey ? readReturnKey(bytes, options) : null;
}

/** A cell that begins with a number, and with no year. */
const NUMBER = /(?:^|[;,\t"])\s*(?!20\d\d)\d/m;
