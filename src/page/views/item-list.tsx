import type { ComponentChildren, JSX } from "preact";

/** A list of like things to fill in, which may grow and shrink. */
export function ItemList<T>({
  items,
  nameOf,
  addLabel,
  onAdd,
  onRemove,
  children,
}: {
  readonly items: readonly T[];
  readonly nameOf: (index: number) => string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (item: T, index: number) => ComponentChildren;
}): JSX.Element {
  return (
    <>
      {items.map((item, index) => (
        <div key={index} class="item side-by-side" role="group" aria-label={nameOf(index)}>
          {children(item, index)}
          <button
            type="button"
            class="function-link"
            aria-label={`Fjern ${nameOf(index)}`}
            onClick={() => {
              onRemove(index);
            }}
          >
            Fjern
          </button>
        </div>
      ))}
      <button type="button" class="button button-secondary" onClick={onAdd}>
        {addLabel}
      </button>
    </>
  );
}
