import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { causeOf } from "./wrong-use.js";
import { AlreadyThere, obstacle, writeFiles } from "./write-files.js";

const folder = mkdtempSync(join(tmpdir(), "write-files-"));
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("obstacle", () => {
  it("is a file that is read-only, also with --force and for who may do everything", () => {
    writeFileSync(at("a.csv"), "before", { mode: 0o444 });
    expect(obstacle([at("a.csv")], [], true)?.da).toMatch(/er skrivebeskyttet\. Skriv til en anden fil/);
    expect(obstacle([at("a.csv")], [], true)?.en).toMatch(/is read-only/);
    chmodSync(at("a.csv"), 0o644);
    expect(obstacle([at("a.csv")], [], true)).toBeNull();
  });

  it("is a link that leads to no file, or round in a ring", () => {
    symlinkSync(at("nowhere.csv"), at("dangling.csv"));
    symlinkSync(at("ring.csv"), at("ring.csv"));
    for (const name of ["dangling.csv", "ring.csv"])
      for (const force of [true, false])
        expect(obstacle([at(name)], [], force)?.da).toMatch(/er et link, der ikke fører til en fil/);
  });

  it.runIf(process.platform !== "win32")("is a device or a pipe, also behind a link", () => {
    symlinkSync("/dev/full", at("full.csv"));
    execFileSync("mkfifo", [at("pipe.csv")]);
    for (const name of ["full.csv", "pipe.csv"])
      expect(obstacle([at(name)], [], true)?.da).toBe(`${at(name)} er ikke en almindelig fil.`);
  });
});

describe("writeFiles", () => {
  it("keeps an existing file's rights, and a link that leads to it", () => {
    writeFileSync(at("real.csv"), "before");
    chmodSync(at("real.csv"), 0o640);
    symlinkSync("real.csv", at("link.csv"));
    writeFiles([{ path: at("link.csv"), content: "after" }], true);
    expect(readlinkSync(at("link.csv"))).toBe("real.csv");
    expect(readFileSync(at("real.csv"), "utf8")).toBe("after");
    expect(statSync(at("real.csv")).mode & 0o777).toBe(0o640);
  });

  it("gives a new file the rights that any new file has", () => {
    writeFileSync(at("other"), "");
    writeFiles([{ path: at("new.csv"), content: "x" }], false);
    expect(statSync(at("new.csv")).mode).toBe(statSync(at("other")).mode);
    expect(statSync(at("new.csv")).nlink).toBe(1);
  });

  it("replaces nothing that somebody made meanwhile, takes back what it placed, and leaves nothing beside", () => {
    writeFileSync(at("theirs.csv"), "theirs");
    const files = [at("new.csv"), at("theirs.csv"), at("third.csv")].map((path) => ({ path, content: "x" }));
    expect(() => {
      writeFiles(files, false);
    }).toThrow(AlreadyThere);
    expect(readdirSync(folder)).toEqual(["theirs.csv"]);
    expect(readFileSync(at("theirs.csv"), "utf8")).toBe("theirs");
  });

  it("follows no link that was put there meanwhile", () => {
    symlinkSync(at("elsewhere"), at("out.csv"));
    expect(() => {
      writeFiles([{ path: at("out.csv"), content: "x" }], false);
    }).toThrow(AlreadyThere);
    expect(lstatSync(at("out.csv")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });

  it("takes a temporary name that nobody has", () => {
    writeFileSync(at(`.dim-${process.pid}-0.tmp`), "theirs");
    writeFiles([{ path: at("new.csv"), content: "x" }], false);
    expect(readFileSync(at(`.dim-${process.pid}-0.tmp`), "utf8")).toBe("theirs");
    expect(readdirSync(folder).length).toBe(2);
  });

  it("writes a name as long as names can be, and says of a longer one that it is too long", () => {
    const longest = `${"a".repeat(251)}.csv`;
    writeFiles([{ path: at(longest), content: "x" }], false);
    expect(readdirSync(folder)).toEqual([longest]);
    for (const force of [true, false])
      expect(
        causeIn(() => {
          writeFiles([{ path: at(`a${longest}`), content: "x" }], force);
        }),
      ).toBe("navnet er for langt");
    expect(readdirSync(folder)).toEqual([longest]);
  });

  it("says of a folder that is not there, and of a file in its place", () => {
    writeFileSync(at("file"), "");
    const write = (name: string) => (): void => {
      writeFiles([{ path: at(name), content: "x" }], false);
    };
    expect(causeIn(write("none/a.csv"))).toBe("mappen findes ikke");
    expect(causeIn(write("file/a.csv"))).toBe("en del af stien er ikke en mappe");
  });
});

function causeIn(write: () => void): string {
  try {
    write();
  } catch (error) {
    return causeOf(error, "write").da;
  }
  return "written";
}

describe("causeOf", () => {
  const fault = (code: string): Error => Object.assign(new Error("x"), { code });

  it.for([
    ["ENOSPC", "disken er fuld", "the disk is full"],
    ["EACCES", "du har ikke rettigheder til det", "you have no right to"],
    ["EROFS", "drevet er skrivebeskyttet", "the drive is read-only"],
    ["EXYZ", "systemet svarer EXYZ", "the system says EXYZ"],
  ] as const)("%s", ([code, da, en]) => {
    expect([causeOf(fault(code), "write").da, causeOf(fault(code), "read").en]).toEqual([da, en]);
  });

  it("throws a bug again", () => {
    expect(() => causeOf(new Error("bug"), "read")).toThrow("bug");
  });
});
