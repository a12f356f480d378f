import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { usePage } from "../page-state.js";
import { describedBy, FieldMessages } from "./field.js";

/** A list of like things to fill in, which may grow and shrink. */
export function ItemList<T>({
  id,
  items,
  nameOf,
  addLabel,
  onAdd,
  onRemove,
  children,
}: {
  /** Each item is a field by itself: `bounds.0`. */
  readonly id: string;
  readonly items: readonly T[];
  readonly nameOf: (index: number) => string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (item: T, index: number) => ComponentChildren;
}): JSX.Element {
  const { messagesAt } = usePage();
  const list = useRef<HTMLDivElement>(null);
  // Once it is drawn: to the first field of what was added, or to the button where what was removed had the focus.
  const focus = (selector: string): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <div ref={list}>
      {items.map((item, index) => (
        <div
          key={index}
          id={`${id}.${index}`}
          tabIndex={-1}
          class="item side-by-side"
          role="group"
          aria-label={nameOf(index)}
          aria-describedby={describedBy(`${id}.${index}`, messagesAt(`${id}.${index}`))}
        >
          {children(item, index)}
          <FieldMessages id={`${id}.${index}`} {...messagesAt(`${id}.${index}`)} />
          <button
            type="button"
            class="function-link"
            aria-label={`Fjern ${nameOf(index)}`}
            onClick={() => {
              onRemove(index);
              focus(".add");
            }}
          >
            Fjern
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-secondary add"
        onClick={() => {
          onAdd();
          focus(".item:nth-last-child(2) :is(select, input)");
        }}
      >
        {addLabel}
      </button>
    </div>
  );
}
