import type { ComponentChildren } from "preact";
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
      onKeyDown={({ key }) => {
        const step = ({ ArrowRight: 1, ArrowLeft: -1 } as Readonly<Record<string, number>>)[key];
        const all = buttons();
        const at = all.findIndex((button) => button === document.activeElement);
        if (step !== undefined) all.at((at + step) % all.length)?.focus();
      }}
    >
      {children}
    </div>
  );
}
