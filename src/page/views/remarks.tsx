import type { Notice, Outcome } from "../../index.js";
import { noticeOf, sentenceOf } from "../work/sentences.js";
import { usePage } from "../page-state.js";
import { AlertList } from "./alert-list.js";
import { FieldLink } from "./field-link.js";

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
