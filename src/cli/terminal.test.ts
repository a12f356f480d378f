import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { progressOn, Terminal } from "./terminal.js";
import { sensitivity } from "./commands/answers.js";

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

/** What is written when each part of a job takes so many milliseconds. */
function written(isTerminal: boolean, took: readonly number[]): string[] {
  const heard: string[] = [];
  let clock = 0;
  const { progress, end } = progressOn({ err: (text) => heard.push(text), isTerminal }, "da", () => clock);
  for (const [index, milliseconds] of took.entries()) {
    clock += milliseconds;
    progress(index + 1, took.length);
  }
  end();
  end();
  return heard;
}

/** What a terminal of one line shows after it all. */
function left(texts: readonly string[]): string {
  let line = "";
  for (const text of texts) {
    for (const [index, part] of text.split("\r").entries()) {
      line = index === 0 ? line + part : part + line.slice(part.length);
    }
  }
  return line.trimEnd();
}

describe("progress", () => {
  it("is quiet for a second, then says how far the job has come, and takes it away", () => {
    const heard = written(true, [600, 600, 600]);
    expect(heard.slice(0, 2)).toEqual(["\r2 af 3 …", "\r3 af 3 …"]);
    expect(left(heard.slice(0, 2))).toBe("3 af 3 …");
    expect(left(heard)).toBe("");
  });

  it("says nothing of a job that takes a second or less", () => {
    expect(written(true, [300, 300, 399])).toEqual([]);
  });

  it("changes the line ten times a second at most", () => {
    const heard = written(true, [1000, ...Array.from({ length: 100 }, () => 10)]);
    expect(heard.filter((text) => text.includes("af"))).toHaveLength(11);
  });

  it("leaves nothing of a longer line", () => {
    const lines: string[] = [];
    let clock = 0;
    const { progress } = progressOn({ err: (text) => lines.push(text), isTerminal: true }, "en", () => clock);
    clock = 2000;
    progress(99, 100);
    clock = 4000;
    progress(1, 2);
    expect(left(lines)).toBe("1 of 2 …");
  });

  it("says at once that one long part has begun", () => {
    const lines: string[] = [];
    const { progress, end } = progressOn(
      { err: (text) => lines.push(text), isTerminal: true },
      "da",
      () => 0,
    );
    progress(0, 1);
    expect(lines).toEqual(["\r0 af 1 …"]);
    end();
    expect(left(lines)).toBe("");
  });

  it("says nothing where standard error is no terminal", () => {
    expect(written(false, [5000, 5000])).toEqual([]);
  });

  it("is told of by the search for the smallest changes", async () => {
    const heard: string[] = [];
    const words = {
      positionals: ["examples/syddanmark-2018-2019.json"],
      values: new Map<string, readonly string[]>(),
    };
    await sensitivity(words, (done, of) => heard.push(`${done}/${of}`), "da");
    expect(heard).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
  });
});
