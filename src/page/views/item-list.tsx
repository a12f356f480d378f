import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { usePage, useTyped } from "../page-state.js";
import type { Work } from "../work/work.js";
import { describedBy, FieldMessages } from "./field.js";
import { Button } from "./button.js";
import { HappenedAt } from "./happened.js";

type Lists = Pick<Work, "bounds" | "decided" | "scenarios">;

/** A list of the work with like things to fill in, which may grow and shrink. Each is a field by itself: `bounds.0`. */
export function ItemList<K extends keyof Lists>({
  list,
  blank,
  itemName,
  addLabel,
  children,
}: {
  readonly list: K;
  /** What is added. */
  readonly blank: Lists[K][number];
  readonly itemName: string;
  readonly addLabel: string;
  readonly children: (item: Lists[K][number], field: string) => ComponentChildren;
}) {
  const { edit, messagesAt } = usePage();
  const work = useTyped();
  const drawn = useRef<HTMLDivElement>(null);
  const change = (make: (items: Lists[K]) => Lists[K][number][]): void => {
    edit((current) => ({ ...current, [list]: make(current[list]) }));
  };
  // Once it is drawn: to the first field of what was added, or to the button where what was removed had the focus.
  const focus = (selector: string): void => {
    requestAnimationFrame(() => drawn.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <div ref={drawn}>
      {work[list].map((item, index) => {
        const [field, name] = [`${list}.${index}`, `${itemName} ${index + 1}`];
        const messages = messagesAt(field);
        return (
          <div
            key={index}
            id={field}
            tabIndex={-1}
            class="item side-by-side"
            role="group"
            aria-label={name}
            aria-describedby={describedBy(field, messages)}
          >
            {children(item, field)}
            <FieldMessages id={field} {...messages} />
            <Button
              kind="link"
              aria-label={`Fjern ${name}`}
              onClick={() => {
                change((items) => items.filter((_, at) => at !== index));
                focus(":scope > button");
              }}
            >
              Fjern
            </Button>
          </div>
        );
      })}
      <HappenedAt field={list} />
      <Button
        onClick={() => {
          change((items) => [...items, blank]);
          focus(".item:nth-last-child(2) :is(select, input)");
        }}
      >
        {addLabel}
      </Button>
    </div>
  );
}
