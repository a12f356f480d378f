import type { ComponentChildren } from "preact";

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
  const at = tabs.findIndex(({ id }) => id === chosen);
  const choose = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChoice(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  return (
    <div class="tab-container">
      <div
        role="tablist"
        aria-label={label}
        class="tab-list"
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          choose(step);
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
