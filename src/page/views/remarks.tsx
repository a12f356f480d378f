import type { JSX } from "preact";
import type { Notice, Outcome } from "../../index.js";
import { noticeOf } from "../work/sentences.js";
import { Refused } from "./refused.js";

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
