import type { ComponentChildren } from "preact";
import { goToField } from "./field-link.js";

const KINDS = {
  primary: "button button-primary",
  secondary: "button button-secondary",
  tertiary: "button button-tertiary",
  link: "function-link",
} as const;

/** A button. Of the primary ones there is one at a time: what most will do next. */
export function Button({
  kind = "secondary",
  onClick,
  goTo,
  children,
  ...attributes
}: {
  readonly kind?: keyof typeof KINDS;
  readonly onClick: () => void;
  /** The field that the focus goes to, where what was pressed is gone, or leads elsewhere. */
  readonly goTo?: string;
  readonly children: ComponentChildren;
  readonly id?: string;
  readonly tabIndex?: 0 | -1;
  readonly "aria-label"?: string;
  readonly "aria-disabled"?: boolean;
  readonly disabled?: boolean;
}) {
  const press = (): void => {
    onClick();
    if (goTo !== undefined) goToField(goTo);
  };
  return (
    <button type="button" {...attributes} class={KINDS[kind]} onClick={press}>
      {children}
    </button>
  );
}

/** Something that only the caseworker knows, and the buttons that answer it. */
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
