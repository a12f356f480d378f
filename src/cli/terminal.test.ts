import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { Terminal } from "./terminal.js";

function printed(print: (terminal: Terminal) => void, language: "da" | "en" = "da"): string {
  let text = "";
  const add = (content: string | Uint8Array): void => void (text += String(content));
  print(new Terminal({ out: add, err: add }, language));
  return text;
}

describe("Terminal", () => {
  it("prints equal lines once, with how often", () => {
    const list = printed((terminal) => {
      terminal.list(["a", "b", "a", "a"]);
    });
    expect(list).toBe("a (3 gange)\nb\n");
  });

  it("prints 200 lines of a kind, and how many more there are", () => {
    const many = Array.from({ length: 254 }, (_, index) => `linje ${index}`);
    const list = (lines: readonly string[], language?: "en", more?: number): string[] =>
      printed((terminal) => {
        terminal.list(lines, more);
      }, language)
        .trimEnd()
        .split("\n");
    expect(list(many)).toEqual([...many.slice(0, 200), "… og 54 mere."]);
    expect(list(many, "en").at(-1)).toBe("… and 54 more.");
    expect(list(many.slice(0, 200))).toEqual(many.slice(0, 200));
    expect(list(many, "en", 199_000).at(-1)).toBe("… and 199054 more.");
  });

  prop([fc.string({ unit: "binary" })])("lets no control character through to a person", (text) => {
    const all = printed((terminal) => {
      terminal.show(text);
      terminal.explain(text);
      terminal.say(text);
      terminal.list([text]);
    });
    expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  prop([fc.string({ unit: "binary" })])("prints a message on one line, whatever is in it", (text) => {
    const said = printed((terminal) => {
      terminal.say(text);
    });
    expect(said.indexOf("\n")).toBe(said.length - 1);
  });
});
