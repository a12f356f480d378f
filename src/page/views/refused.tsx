import type { JSX } from "preact";
import type { Refusal } from "../../index.js";
import { usePage } from "../page-state.js";
import { FieldLink } from "./field-link.js";
import { sentenceOf } from "../work/sentences.js";

/** Why something is not shown, each reason with a way to the field that would change it. */
export function Refused({ refusals }: { readonly refusals: readonly Refusal[] }): JSX.Element {
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
