import type { ComponentChildren } from "preact";

/** Something that only the caseworker knows, and what can be answered. */
export function Question({
  id,
  text,
  children,
}: {
  readonly id: string;
  readonly text: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="alert alert-warning question" id={id} tabIndex={-1}>
      <p class="alert-text">{text}</p>
      {children}
    </div>
  );
}
