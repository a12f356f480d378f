import { readdirSync, readFileSync } from "node:fs";
import { findings } from "../../../src/messages/da/findings.js";
import { notes } from "../../../src/messages/da/notes.js";
import { notices } from "../../../src/messages/da/notices.js";
import { refusals } from "../../../src/messages/da/refusals.js";
import { returnsNotices } from "../../../src/messages/da/returns.js";

/**
 * The page's script with a name of two or three letters for each code of a refusal or a finding, by which it only finds
 * the sentence. What stands in a file that is saved or opened, as the codes of notices do, or is the name of something on
 * the page too, is called there as it was.
 */
export function withShortCodes(script: string): string {
  const others = filesIn("src/domain").filter((file) => !/refusal/.test(file));
  const inFiles = ["docs/json.md", ...filesIn("docs/schema"), ...others]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const onPage = filesIn("src/page").flatMap((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(NAMED), ([, name = ""]) => name),
  );
  const kept = new Set([
    ...[notices, returnsNotices, notes].flatMap((texts) => Object.keys(texts)),
    ...onPage,
  ]);
  const within = readFileSync("src/domain/refusal.ts", "utf8").matchAll(/"([a-z]+(?:-[a-z]+)+)"/g);
  const codes = [
    ...[refusals, findings].flatMap((texts) => Object.keys(texts)),
    ...Array.from(within, ([, text = ""]) => text),
  ].filter((code) => code.includes("-") && !kept.has(code) && !inFiles.includes(code));
  const names = new Map([...new Set(codes)].map((code, at) => [`"${code}"`, `"_${at.toString(36)}"`]));
  return script.replace(/"[a-z]+(?:-[a-z]+)+"/g, (text) => names.get(text) ?? text);
}

/** What an element is called, or looked up by. */
const NAMED = /(?:\b(?:id|class|goTo|field|for|name|value)=["']|[.#])([a-z]+(?:-[a-z]+)+)/g;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}
