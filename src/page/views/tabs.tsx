import type { ComponentChildren } from "preact";
import { stepOf } from "./button-bar.js";

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
