import type { ComponentChildren, JSX } from "preact";
import { Button } from "./button.js";

/** Something that only the caseworker knows, and what can be answered. */
export function Question({
  id,
  text,
  children,
}: {
  readonly id: string;
  readonly text: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="alert alert-warning question" id={id} tabIndex={-1}>
      <p class="alert-text">{text}</p>
      {children}
    </div>
  );
}

export function Answer({
  text,
  label,
  onAnswer,
}: {
  readonly text: string;
  /** What it is an answer to, where one text stands in several questions. */
  readonly label?: string;
  readonly onAnswer: () => void;
}): JSX.Element {
  return (
    <Button {...(label === undefined ? {} : { "aria-label": label })} onClick={onAnswer}>
      {text}
    </Button>
  );
}
