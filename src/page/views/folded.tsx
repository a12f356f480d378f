import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Opens when used. Only the reader closes it, so that it does not fold while they are removing the last item. */
export function Folded({
  title,
  isOpen = false,
  onOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (isOpen && details.current !== null) details.current.open = true;
  }, [isOpen]);
  return (
    <details class="details" ref={details} onToggle={onOpen}>
      <summary class="details-summary">
        <span class="details-summary-text">{title}</span>
      </summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
