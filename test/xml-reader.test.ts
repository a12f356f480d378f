import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readXml } from "../src/input/xml/read-xml.js";
import { cuts } from "../scripts/build/page/cuts.js";

// The page reads XML by `scripts/build/page/xml-reader.ts`, everything else by saxes.

const root = new URL("../", import.meta.url).pathname;

let readOnPage: typeof readXml;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export { readXml } from "./src/input/xml/read-xml.js";', resolveDir: root },
    plugins: cuts(),
    ...{ bundle: true, write: false, format: "esm", logLevel: "error" },
  });
  const script = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  const page = (await import(`data:text/javascript;base64,${script}`)) as { readXml: typeof readXml };
  readOnPage = page.readXml;
});

/**
 * What a reading tells, and where each tag ends; or why it is refused. A text that is told in pieces is one; of the spaces
 * around the document saxes tells some.
 */
function told(read: typeof readXml, text: string): unknown {
  const events: unknown[][] = [];
  const refusal = read("part.xml", new TextEncoder().encode(text), {
    open: (name, attributes, { to }) => events.push(["open", name, { ...attributes }, to]),
    close: (name, { to }) => events.push(["close", name, to]),
    text: (said, { path }) => {
      if (path.length === 0) return;
      const last = events.at(-1);
      if (last?.[0] === "text") last[1] = `${String(last[1])}${said}`;
      else events.push(["text", said]);
    },
  });
  return refusal ?? events;
}

function expectSame(text: string): void {
  expect(told(readOnPage, text)).toEqual(told(readXml, text));
}

/** The parts of our office files, of each look once. */
function partsOfFiles(): string[] {
  const folders = ["test/files", "test/cases"].map((folder) => `${root}${folder}`);
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
      /\.(?:xlsx|docx)$/.test(file.name) ? [`${file.parentPath}/${file.name}`] : [],
    ),
  );
  const parts = files.flatMap((file) => {
    try {
      return Object.entries(unzipSync(readFileSync(file)));
    } catch {
      return [];
    }
  });
  const texts = parts.flatMap(([name, bytes]) =>
    /\.(?:xml|rels)$/.test(name) ? [new TextDecoder().decode(bytes)] : [],
  );
  return [...new Set(texts)];
}

const ILL_FORMED = [
  ...["", " ", "x", "<a>", "<a/><b/>", "<a><b></a>", "<a></b>", "<a", "<a b=1/>", "<a b/>", "<a b='<'/>"],
  ...["<a b='1' b='2'/>", "<a>&nothing;</a>", "<a>& </a>", "<a>&#0;</a>", "<a>]]></a>", "<a><!-- -- --></a>"],
  ...[
    "<a>\u0001</a>",
    "<1/>",
    "<a/>x",
    "<a><![CDATA[</a>",
    "<a><?xml version='1.0'?></a>",
    " <?xml version='1.0'?><a/>",
  ],
  ...['<?xml version="1.1"?><a/>', "<!DOCTYPE a><a/>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
];

const piece = fc.oneof(
  fc.constantFrom("æ 7", " \r\n\t", "&amp;&lt;&#230;&#xE6;", "\u00a0", "]]", "12,5", "\u{1f393}", "'\"", "="),
  fc.constantFrom("<![CDATA[<b>&amp;\r\n]]>", "<!-- <c> & -->", "<?skip <d> ?>", "<![CDATA[]]>"),
);
const attribute = fc.tuple(
  fc.constantFrom(" ", "\r\n ", "\t"),
  fc.constantFrom("=", " = "),
  fc.constantFrom(`"1 &gt; 0 > '"`, `'"'`, `"a\r\nb\t&#10;c"`, `""`, `"/"`, `'>/>'`),
);
const attributes = fc
  .array(attribute, { maxLength: 3 })
  .map((list) => list.map(([space, equals, value], index) => `${space}a${index}${equals}${value}`).join(""));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom("a", "w:b", "ø-1", "c.d"),
      attributes,
      fc.array(fc.oneof({ maxDepth: 3 }, piece, tie("element")), { maxLength: 4 }),
      fc.constantFrom("", " "),
    )
    .map(([name, given, inner, space]) =>
      inner.length === 0
        ? `<${name}${given}${space}/>`
        : `<${name}${given}${space}>${inner.join("")}</${name}${space}>`,
    ),
}));
const xml = fc
  .tuple(fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'), element)
  .map(([declared, all]) => `${declared}<x xmlns:w="w">${all}</x>\n`);

/** One letter put in, in the place of one, or gone. */
const changed = fc
  .tuple(xml, fc.nat(), fc.constantFrom("", "<", ">", "/", "&", '"', "=", " ", "x", "]"), fc.boolean())
  .map(([text, at, letter, isPutIn]) => {
    const index = at % text.length;
    return text.slice(0, index) + letter + text.slice(index + (isPutIn ? 0 : 1));
  });

describe("the page's reader of XML", () => {
  it("tells what saxes tells of every part of our files", () => {
    const texts = partsOfFiles();
    expect(texts.length).toBeGreaterThan(100);
    texts.forEach(expectSame);
  });

  it.for(ILL_FORMED)("refuses as with saxes: %s", (text, { expect: expectHere }) => {
    expectHere(told(readOnPage, text)).toEqual(told(readXml, text));
    expectHere(told(readOnPage, text)).toHaveProperty("code");
  });

  it("takes names that every object has for names", () => {
    expectSame("<a constructor='1' toString='2'><valueOf/></a>");
  });

  it("tells what saxes tells, whatever is well-formed", () => {
    fc.assert(fc.property(xml, expectSame), { numRuns: 500 });
  });

  it("tells or refuses as with saxes, where a letter is put in, gone or another", () => {
    fc.assert(fc.property(changed, expectSame), { numRuns: 2_000 });
  });
});
