import type { JSX } from "preact";
import type { Outcome } from "../../index.js";
import { noticeOf } from "../work/sentences.js";
import { Refused } from "./refused.js";

/** What was noticed while a file was made; or why it was not made. */
export function Remarks({ outcome }: { readonly outcome: Outcome<unknown> }): JSX.Element | null {
  if (!outcome.ok) return <Refused refusals={outcome.refusals} />;
  if (outcome.notices.length === 0) return null;
  return (
    <div class="alert alert-info">
      <ul class="alert-text">
        {outcome.notices.map((notice, index) => (
          <li key={index}>{noticeOf(notice)}</li>
        ))}
      </ul>
    </div>
  );
}
