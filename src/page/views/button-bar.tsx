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
function stepOf({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>): HTMLButtonElement | undefined {
  const all = Array.from(currentTarget.querySelectorAll<HTMLButtonElement>("button:enabled"));
  const at = all.findIndex((button) => button === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const step = steps[key];
  return step === undefined ? undefined : all.at(step % all.length);
}

/** Tabs, by the pattern of the ARIA practices: one stop for Tab, the arrows go between them. */
export function Tabs<T extends string>({
  label,
  tabs,
  chosen,
  onChoice,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoice: (id: T) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="tab-container">
      <div
        role="tablist"
        aria-label={label}
        class="tab-list"
        onKeyDown={(event) => {
          const tab = stepOf(event);
          if (tab === undefined) return;
          event.preventDefault();
          tab.focus();
          tab.click();
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            class="tab-button"
            aria-selected={tab.id === chosen}
            aria-controls="tab-content"
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoice(tab.id)}
          >
            <span>{tab.label}</span>
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="tab-content"
        class="tab-content"
        aria-labelledby={`tab-${chosen}`}
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}
