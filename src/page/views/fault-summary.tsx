import { usePage } from "../page-state.js";
import { type Fault, gathered, inShort } from "../work/fault.js";
import { sumText } from "../work/amounts.js";
import { isBlankRow, type Work } from "../work/work.js";
import { FieldLink } from "./field-link.js";
import type { ComponentChildren } from "preact";
import type { Notice, Outcome } from "../../index.js";
import { noticeOf, sentenceOf } from "../work/sentences.js";
import type { Frame } from "../work/frame.js";
import { numbersAt } from "../work/numbers.js";

/** What waits for an answer, and everything that is wrong or missing, each a way to its field. */
export function FaultSummary() {
  const { result, work, frame, waits } = usePage();
  const faults = gathered(result.faults, frame.nameOf);
  const linkOf = useFaultLink();
  const { shown, more } = inShort(faults, 8);
  const isOnlyMissing = faults.every(({ isMissing }) => isMissing);
  return (
    <>
      <AlertList kind="warning" items={waits.map(linkOf)} />
      {/* Nothing is complained of before anything is touched. */}
      {faults.length > 0 && work.kkr === "" && work.rows.every(isBlankRow) ? (
        <p>Skemaet vises her, når du har valgt KKR og angivet praktikpladser og antal.</p>
      ) : (
        <AlertList
          kind={isOnlyMissing ? "info" : "error"}
          title={isOnlyMissing ? "Det mangler, før skemaet kan udfyldes" : "Skemaet kan ikke udfyldes"}
          items={[...shown.map(linkOf), ...(more > 0 ? [`og ${sumText([more])} til`] : [])]}
        />
      )}
    </>
  );
}

/** What is wrong or missing in a task of its own. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return <AlertList items={faults.map(useFaultLink())} />;
}

/** A fault as a way to its field, with the field's name if the sentence does not itself say whose it is. */
function useFaultLink() {
  const { work, frame } = usePage();
  return ({ field, text }: Fault) => {
    const name = field === null ? null : nameOfField(field, work, frame);
    return (
      <FieldLink field={field} text={name === null || text.includes(name) ? text : `${name}: ${text}`} />
    );
  };
}

/** Sentences that the reader is to see, in a box; nothing where there are none. */
export function AlertList({
  kind = "info",
  title,
  items,
}: {
  readonly kind?: "info" | "warning" | "error";
  readonly title?: string;
  readonly items: readonly ComponentChildren[];
}) {
  if (items.length === 0) return null;
  return (
    <div class={`alert alert-${kind}`}>
      {title !== undefined && <h3 class="alert-heading">{title}</h3>}
      <ul class="alert-text">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** What was noticed while something was made; or why it was not made, each reason with a way to the field that would change it. */
export function Remarks({
  outcome,
  without,
}: {
  readonly outcome: Outcome<unknown>;
  /** What is said elsewhere. */
  readonly without?: ReadonlySet<Notice["code"]>;
}) {
  const { fieldAt } = usePage().result.draft;
  const items = outcome.ok
    ? outcome.notices.filter(({ code }) => without?.has(code) !== true).map(noticeOf)
    : outcome.refusals.map((refusal) => {
        const path = refusal.where?.path;
        return <FieldLink field={path === undefined ? null : fieldAt(path)} text={sentenceOf(refusal)} />;
      });
  return <AlertList items={items} />;
}

/** What a field is called where it is spoken of elsewhere: "Esbjerg, Dagtilbudspædagogik"; null where its name says nothing. */
export function nameOfField(field: string, { rows }: Work, { nameOf, edition }: Frame): string | null {
  const [, named, at] = /^edition\.(institutions|specialisations)\.(\d+)/.exec(field) ?? [];
  if (named !== undefined) return edition[named as "institutions"][Number(at)]?.name ?? null;
  const [list = "", index = "", part = ""] = field.split(".");
  if (list === "scenarios") return `Alternativ ${Number(index) + 1}`;
  if (list === "supply" && part !== "") return nameOf(part);
  if (list !== "rows") return numbersAt(list)?.nameOf?.(index, nameOf) ?? NAMES[field] ?? null;
  if (part === "provider") return null;
  const provider = rows[Number(index)]?.provider.trim() ?? "";
  const row = provider === "" ? `Række ${Number(index) + 1}` : provider;
  return part === "institution" ? row : `${row}, ${nameOf(part)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  "supply.meaning": "Hvad nøglen tæller",
  "supply.source": "Nøglens kilde",
};
