import type { ComponentChildren } from "preact";

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
  children,
  ...attributes
}: {
  readonly kind?: keyof typeof KINDS;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly id?: string;
  readonly tabIndex?: 0 | -1;
  readonly "aria-label"?: string;
  readonly "aria-disabled"?: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <button type="button" {...attributes} class={KINDS[kind]} onClick={onClick}>
      {children}
    </button>
  );
}
