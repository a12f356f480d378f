import type { NamedAt } from "./names-in-text.js";

/** What parts a number from a name behind it. */
const APART = /[\d,;:.()…]|(?<!\p{L})(?:og|eller|mens|men|mod|får|har)(?!\p{L})/u;
const WHERE = /^\s(?:på|for|hos|ved|i|til)\s$/u;

/**
 * Whose a number in a text is, by its place: those named before it and not yet given one, and the one right behind it;
 * of one kind only the nearer.
 */
export function whoseIs(
  text: string,
  { from: start, to: end }: Pick<NamedAt, "from" | "to">,
  names: readonly NamedAt[],
): readonly NamedAt[] {
  const ahead = names.filter(
    ({ to }) => to <= start && start - to <= 80 && !/[\d;]|,\s(?:og|mens|men)\s/.test(text.slice(to, start)),
  );
  const later = names.filter(({ from }) => from >= end);
  const next = later.find(({ from }) => from - end <= 60 && !APART.test(text.slice(end, from)));
  const last = ahead.at(-1);
  const isAdjacent = last !== undefined && /^[\s:=]{0,3}$/.test(text.slice(last.to, start));
  if (next === undefined || (isAdjacent && last.kind === next.kind)) return ahead;
  // "115 til skole- og fritidspædagogik på UCL" is of both.
  const behind = later.filter(
    ({ kind, from, to }) => kind !== next.kind && to > next.to && WHERE.test(text.slice(next.to, from)),
  );
  return [...(behind.length > 0 ? behind : ahead.filter(({ kind }) => kind !== next.kind)), next];
}

/** The ids of those of them that stand right beside it: "KP: 621", "346 på Absalon". */
export function besideIt(
  text: string,
  at: Pick<NamedAt, "from" | "to">,
  names: readonly NamedAt[],
): string[] {
  return whoseIs(text, at, names).flatMap(({ id, from, to }) =>
    BESIDE.test(text.slice(to, at.from)) || WHERE.test(text.slice(at.to, from)) ? [id] : [],
  );
}

const BESIDE = /^[\s:=(]{1,3}$/;
