import { describe, expect, it } from "vitest";
import { sensitivity } from "./commands/answers.js";
import { progressOn } from "./progress.js";

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
