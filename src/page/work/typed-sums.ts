import { tableText } from "./filled.js";
import { frameOf } from "./frame.js";
import { readTable } from "./read-table.js";
import { NOT_REPORTED } from "./rows.js";
import { sentenceOf } from "./sentences.js";
import { isBlankRow, isByHand, type Work } from "./work.js";

/** A row that was typed and may be the sum of others. */
interface TypedSum {
  readonly row: number;
  /** As the provider is written; empty where nobody is. */
  readonly label: string;
  readonly text: string;
}

/** The typed rows that are sums of others by the rule that files are read by, but for those said to be a provider's. */
export function typedSums(work: Work): readonly TypedSum[] {
  const known = FOUND.get(work);
  if (known !== undefined) return known;
  const isTyped = work.basis === "places" && work.rows.length <= MOST && work.rows.some(isByHand);
  const found = isTyped ? sumsIn(work) : [];
  FOUND.set(work, found);
  return found;
}

// Both the request and the page ask, at every key that is pressed.
const FOUND = new WeakMap<Work, readonly TypedSum[]>();

function sumsIn(work: Work): readonly TypedSum[] {
  const { institutions, specialisations, onlyInstitution } = frameOf(work);
  const lines = work.rows.flatMap((row, at) => (isBlankRow(row) ? [] : [{ ...row, at }]));
  const table = lines.map(({ provider, institution, places, at }) => [
    // Without a name it is asked about too.
    provider.trim() || `Række ${at}`,
    institutions.find(({ id }) => id === (institution || onlyInstitution))?.name ?? "",
    ...specialisations.map(({ id }) => (places[id] === NOT_REPORTED ? "" : (places[id] ?? ""))),
  ]);
  const headings = ["Kommune", "Institution", ...specialisations.map(({ id }) => id)];
  const providers = work.confirmed.flatMap((key) => (key.startsWith(SUM) ? key.slice(SUM.length) : []));
  const read = readTable(tableText([headings, ...table]), work, { providers });
  return (read.ok ? [] : read.refusals).flatMap((refusal) => {
    const line = lines[(refusal.where?.row ?? 0) - 2];
    if (refusal.code !== "sum-or-provider" || line === undefined || !isByHand(line)) return [];
    // What a name says is judged where the request is read.
    if (refusal.because === "label" || refusal.because === "example") return [];
    const label = line.provider.trim();
    const unnamed =
      "Rækken har netop de tal, som andre rækker giver tilsammen. Fjern den, hvis den er en sum.";
    const text = label === "" ? unnamed : sentenceOf({ ...refusal, where: {} });
    return { row: line.at, label, text };
  });
}

/** Nobody types more rows. To look through thousands at each change would make the page wait. */
const MOST = 200;

const SUM = "sum-";

/** The work once it is answered whether the rows of a label are a sum, which goes, or a provider's. */
export function withSumAnswered(work: Work, label: string, as: "sums" | "providers"): Work {
  return as === "providers"
    ? { ...work, confirmed: [...work.confirmed, SUM + label] }
    : { ...work, rows: work.rows.filter((row) => row.provider.trim() !== label || !isByHand(row)) };
}
