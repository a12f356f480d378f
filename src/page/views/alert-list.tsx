import type { ComponentChildren } from "preact";

/** Sentences that the reader is to see, in a box; nothing where there are none. */
export function AlertList({
  kind = "info",
  title,
  items,
}: {
  readonly kind?: "info" | "warning" | "error";
  readonly title?: string;
  readonly items: readonly ComponentChildren[];
}) {
  if (items.length === 0) return null;
  return (
    <div class={`alert alert-${kind}`}>
      {title !== undefined && <h3 class="alert-heading">{title}</h3>}
      <ul class="alert-text">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
