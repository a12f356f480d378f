import type { Refusal, Where } from "../../domain/refusal.js";
import { shortened } from "../../domain/visible-text.js";
import { pathText } from "./path-text.js";

/** An object or a list that is not closed yet, and what stands in it now. */
interface Open {
  /** By key, the first of each; null in a list. */
  readonly members: Map<string, Member> | null;
  /** Null before the key of an object's next member. */
  member: Member | null;
  index: number;
}

interface Member {
  readonly key: string;
  readonly line: number;
  readonly from: number;
  to: number;
}

/** All that has a meaning between strings; and the line ends. */
const MARKS = /["{}[\],\n]/g;
/** Nothing that is read nests deeper; a file can, and its paths are longer than itself. */
const DEEPEST = 20;

/**
 * Every key that stands again in its object, with both values: `JSON.parse` keeps the last one and says nothing. The
 * text is one that `JSON.parse` has read. A third time is said against the first, like the second.
 */
export function repeatedKeys(text: string, where: Where): Refusal[] {
  const refusals: Refusal[] = [];
  // No recursion: what JSON.parse reads may nest deeper than the stack.
  const open: Open[] = [];
  let line = 1;
  MARKS.lastIndex = 0;
  for (let found = MARKS.exec(text); found !== null; found = MARKS.exec(text)) {
    const at = found.index;
    const inner = open.at(-1);
    switch (found[0]) {
      case "\n":
        line += 1;
        break;
      case "{":
      case "[":
        open.push({ members: found[0] === "{" ? new Map() : null, member: null, index: 0 });
        break;
      case '"': {
        const end = endOfString(text, at);
        if (inner !== undefined && inner.members !== null && inner.member === null) {
          const key = JSON.parse(text.slice(at, end)) as string;
          inner.member = { key, line, from: text.indexOf(":", end) + 1, to: end };
        }
        MARKS.lastIndex = end;
        break;
      }
      default: {
        const refusal = closedMember(text, at, open);
        if (refusal !== null) refusals.push({ ...refusal, where: { ...where, ...refusal.where } });
        if (found[0] !== ",") open.pop();
      }
    }
  }
  return refusals;
}

/** Ends the member of the innermost object or list; what is wrong with it where its key stood there before. */
function closedMember(text: string, to: number, open: readonly Open[]): Refusal | null {
  const inner = open.at(-1);
  if (inner === undefined) return null;
  inner.index += 1;
  const { members, member } = inner;
  if (members === null || member === null) return null;
  member.to = to;
  inner.member = null;
  const { key, line } = member;
  const first = members.get(key);
  if (first === undefined) {
    members.set(key, member);
    return null;
  }
  // Each of a million repeated keys has its path, and any key on it may be as long as the file.
  const outer = open.length > DEEPEST ? null : open.slice(0, -1).map(stepOf);
  return {
    ...{ code: "repeated-key", key, line, written: valueOf(text, member) },
    first: { line: first.line, written: valueOf(text, first) },
    where: outer === null ? {} : { path: pathText([...outer, shortened(key)]) },
  };
}

function stepOf({ member, index }: Open): string | number {
  return member === null ? index : shortened(member.key);
}

function valueOf(text: string, { from, to }: Member): string {
  return shortened(text.slice(from, to).trim());
}

/** Behind the closing mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
