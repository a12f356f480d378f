import type { JSX } from "preact";
import type { Notice, Outcome, Refusal } from "../../index.js";
import { noticeOf, sentenceOf } from "../work/sentences.js";
import { usePage } from "../page-state.js";
import { FieldLink } from "./field-link.js";

/** What was noticed while something was made; or why it was not made. */
export function Remarks({
  outcome,
  without,
}: {
  readonly outcome: Outcome<unknown>;
  /** What is said elsewhere. */
  readonly without?: ReadonlySet<Notice["code"]>;
}): JSX.Element | null {
  if (!outcome.ok) return <Refused refusals={outcome.refusals} />;
  const notices = outcome.notices.filter(({ code }) => without?.has(code) !== true);
  if (notices.length === 0) return null;
  return (
    <div class="alert alert-info">
      <ul class="alert-text">
        {notices.map((notice, index) => (
          <li key={index}>{noticeOf(notice)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Why something is not shown, each reason with a way to the field that would change it. */
function Refused({ refusals }: { readonly refusals: readonly Refusal[] }): JSX.Element {
  const { fieldAt } = usePage().result.draft;
  return (
    <div class="alert alert-info">
      <ul class="alert-text faults">
        {refusals.map((refusal, index) => {
          const path = refusal.where?.path;
          return (
            <li key={index}>
              <FieldLink field={path === undefined ? null : fieldAt(path)} text={sentenceOf(refusal)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
