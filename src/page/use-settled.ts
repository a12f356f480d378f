import { options } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { History } from "./work/history.js";
import { SHOWN_ROWS, type Work } from "./work/work.js";

/** So long nobody has typed, in milliseconds, before what was typed is calculated. */
const PAUSE = 200;

/**
 * The work that is calculated with: as it stood when the caseworker last paused. A choice counts at once, unless the
 * table is so long that it must be drawn first. Before anything is pressed, dropped, chosen as a file or printed, what
 * was typed counts, so that nobody takes away an old number.
 */
export function useSettled({ present, changing }: History<Work>): Work {
  const settled = useRef(present);
  const [, redraw] = useState(0);
  if (changing === null && present.rows.length <= SHOWN_ROWS) settled.current = present;
  useLayoutEffect(() => {
    if (settled.current === present) return undefined;
    const settle = (): void => {
      settled.current = present;
      redraw((count) => count + 1);
    };
    const settleFirst = ({ target }: Event): void => {
      if (target instanceof Element && target.closest("button, a, summary, [type=file]") === null) return;
      // The handlers of this very event must be those that know the work.
      options.debounceRendering = (draw) => draw();
      settle();
      delete options.debounceRendering;
    };
    const timer = setTimeout(settle, changing === null ? 0 : PAUSE);
    for (const type of EVENTS) addEventListener(type, settleFirst, true);
    return () => {
      clearTimeout(timer);
      for (const type of EVENTS) removeEventListener(type, settleFirst, true);
    };
  }, [present]);
  return settled.current;
}

const EVENTS = ["click", "change", "drop", "beforeprint"] as const;
