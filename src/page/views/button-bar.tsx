import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Buttons by the pattern of the ARIA practices for a toolbar: one stop for Tab, the arrows go between them. */
export function ButtonBar({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);
  const buttons = (): HTMLButtonElement[] =>
    Array.from(bar.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? []);
  // Tab comes back to the one that had the focus last.
  const setStop = (): void => {
    const all = buttons();
    const stop = all.find((button) => button === last.current) ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  };
  // Another one may have become usable.
  useLayoutEffect(setStop);
  return (
    <div
      ref={bar}
      class="button-group"
      role="toolbar"
      aria-label={label}
      onFocusIn={({ target }) => {
        last.current = target;
        setStop();
      }}
      onKeyDown={(event) => stepOf(event)?.focus()}
    >
      {children}
    </div>
  );
}

/** The button that a key goes to from the one that has the focus: the arrows go around. */
export function stepOf({
  key,
  currentTarget,
}: TargetedKeyboardEvent<HTMLElement>): HTMLButtonElement | undefined {
  const all = Array.from(currentTarget.querySelectorAll<HTMLButtonElement>("button:enabled"));
  const at = all.findIndex((button) => button === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const step = steps[key];
  return step === undefined ? undefined : all.at(step % all.length);
}
