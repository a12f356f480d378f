import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import { type ExtractorResultDetailed, PurgeCSS } from "purgecss";
import { type CompressOptions, type MangleOptions, minify } from "terser";
import type { Options } from "tsup";
import { withShortCodes } from "./codes.js";
import { cuts, UNSAID, withoutErrorTexts } from "./cuts.js";
import { licencesOf, packagesInto } from "../licences.js";
import { likeBesideLike } from "./order.js";
import { ownNames } from "./own-names.js";
import { OUT, thirdParties } from "../out.js";

const PAGE = join(OUT, "dimensionering.html");
const PARTS = join(OUT, "page");

/** The packages that the script is made of, found while it is bundled. */
const bundled = new Set(["dkfds"]);

/** Nothing of these is in it: the page has our own in their place (`scripts/build/page/decimal.ts`, `scripts/build/page/shapes.ts`, `scripts/build/page/xml-reader.ts`). */
const REPLACED: ReadonlySet<string> = new Set(["decimal.js", "saxes", "zod"]);

/** The names of the design system's icons that are in the styles. */
const icons = new Set<string>();

/** The page for the browser: the scripts, the styles and the icons in one file that asks nobody for anything. */
export const page: Options = {
  entry: { opening: "src/page/opening.ts", program: "src/page/main.tsx" },
  outDir: PARTS,
  tsconfig: "src/page/tsconfig.json",
  format: ["iife"],
  platform: "browser",
  target: "es2022",
  minify: true,
  noExternal: [/.*/],
  esbuildPlugins: [...cuts(), packagesInto(bundled), thirdParties()],
  esbuildOptions: (options) => {
    // A browser reads a text in half the time where each letter is one byte.
    options.charset = "ascii";
    options.legalComments = "none";
  },
  onSuccess: async () => {
    const opening = scriptOf("opening");
    const bundle = scriptOf("program");
    const said = UNSAID.filter((code) => new RegExp(`code: ?"${code}"`).test(bundle));
    if (said.length > 0) throw new Error(`page: it says ${said.join(", ")}`);
    const view = await firstView();
    const style = await stylesFor(bundle);
    const program = await shortened(withShortCodes(withoutErrorTexts(bundle)), `${view}${guide()}${opening}`);
    writeFileSync(PAGE, htmlOf({ style, view, opening, program }));
    rmSync(PARTS, { recursive: true });
  },
};

function scriptOf(entry: string): string {
  // So tsup calls it.
  return readFileSync(join(PARTS, `${entry}.global.js`), "utf8").trim();
}

/**
 * The same script, 4 % shorter when packed than a bundler leaves it: names and statements that two passes find alike.
 * Functions that are put where they are called repeat themselves less where a pass of its own leaves them alone.
 */
async function shortened(script: string, before: string): Promise<string> {
  const once = await minified(script, { passes: 2 });
  const own = {
    properties: { regex: new RegExp(`^(?:${ownNames(once).join("|").replace(/\$/g, "\\$")})$`) },
  };
  const twice = await minified(
    once,
    { passes: 2, hoist_funs: true, inline: true, reduce_funcs: false, ...REPEATED },
    own,
  );
  return withItsLetters(likeBesideLike(twice, before));
}

/** A browser keeps a text in one byte a letter up to U+00FF, so æ, ø and å stand as they are; all beyond is escaped. */
function withItsLetters(script: string): string {
  return script.replace(/\\(?:x([a-f\d]{2})|[^])/gi, (escape, hex: string | undefined) => {
    const letter = hex === undefined ? "" : String.fromCharCode(parseInt(hex, 16));
    return /[À-ÿ§«»·½]/.test(letter) ? letter : escape;
  });
}

/** What is written alike is packed better than what is written short; no function is asked how many arguments it takes. */
const ALIKE = { lhs_constants: false, keep_fargs: false };

/** So too what is declared one by one, and what is not worked out before. */
const REPEATED = { join_vars: false, evaluate: false, hoist_props: false };

async function minified(
  script: string,
  compress: CompressOptions,
  mangle: MangleOptions = {},
): Promise<string> {
  const { code } = await minify(script, {
    ...{ ecma: 2020, mangle },
    // No getter of the page or its packages does more than give a value, no text is made of a symbol or of an object
    // whose number is another, and what is called with `new` is a class or says `this`.
    compress: { ...compress, pure_getters: true, unsafe: true, unsafe_arrows: true, ...ALIKE },
    format: { ascii_only: true },
  });
  if (code === undefined) throw new Error("page: nothing is left of the script");
  return code;
}

/** What the page shows first, as HTML: drawn here by the page's own code. */
async function firstView(): Promise<string> {
  const outfile = join(PARTS, "first-view.mjs");
  const tsconfig = "src/page/tsconfig.json";
  const entryPoints = ["src/page/first-view.tsx"];
  await build({ entryPoints, outfile, tsconfig, bundle: true, format: "esm", packages: "external" });
  const { firstView } = (await import(pathToFileURL(resolve(outfile)).href)) as { firstView: () => string };
  return firstView();
}

/**
 * The licences, as a comment of the page: a paragraph a line, and one that several have once, behind all of these. Of the
 * design system's icons, which are under another licence than the rest of it, those are named that are in the page.
 */
function licences(): string {
  const packages = [...bundled].filter((name) => !REPLACED.has(name));
  const all = licencesOf(new Set(packages)).replace(/\r/g, "").trim();
  const [symbols = ""] = /^#### Material Symbols[^]*?(?=^####)/m.exec(all) ?? [];
  // Some are there in several colours: "chevron-down-gray-200".
  const listed = new Set(symbols.match(/[a-z-]+/g));
  const named = [...icons].map((icon) => icon.replace(/-gray-\d+$/, ""));
  const others = named.filter((icon) => !listed.has(icon));
  if (others.length > 0) throw new Error(`page: whose are the icons ${others.join(", ")}?`);
  const paragraphs = all
    .replace(/^## A few parts[^]*?^```\n/m, `${[...new Set(named)].join(", ")}: ${SYMBOLS}\n\n`)
    .replace(/^```\n[^]*?(?=^\w+ \d)/m, "\n")
    .replace(/(?<=\S)[ \t]*\n[ \t]*(?=\S)/g, " ")
    .split(/\n{2,}/);
  const once = paragraphs.filter((paragraph, at) => paragraphs.lastIndexOf(paragraph) === at);
  return [PARTS_OF_PACKAGES, ...once].join("\n\n").replace(/-{2,}|>/g, "-");
}

const PARTS_OF_PACKAGES =
  "The page holds parts of these packages, each under its own licence; what several of them say stands once, at the end.";
const SYMBOLS =
  "Material Symbols (https://fonts.google.com/icons), altered, under https://www.apache.org/licenses/LICENSE-2.0.txt";

/** The guide as it stands on the page: of each of its parts what is said of the page. */
function guide(): string {
  const parts = readFileSync("docs/vejledning.md", "utf8").split(/^## (?:\d+\. )?/m);
  const html = parts.flatMap((part) => {
    const [title = "", ...texts] = part.split(/\n\n+/);
    const said = texts.filter((text) => text.startsWith(ON_THE_PAGE));
    const paragraphs = said.map((text) => `<p>${markedUp(text.slice(ON_THE_PAGE.length).trim())}</p>`);
    return said.length === 0 ? [] : [`<h3>${markedUp(title.trim())}</h3>${paragraphs.join("")}`];
  });
  if (html.length === 0) throw new Error("page: the guide says nothing of the page");
  return `<section class="guide" aria-labelledby="guide"><details><summary id="guide">Vejledning</summary>${html.join("")}</details></section>`;
}

const ON_THE_PAGE = "**På siden:**";

function markedUp(markdown: string): string {
  const escaped = markdown.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, " ");
  return escaped.replace(/`([^`]*)`/g, "<code>$1</code>").replace(/\*\*([^*]*)\*\*/g, "<strong>$1</strong>");
}

interface Parts {
  readonly style: string;
  readonly view: string;
  readonly opening: string;
  readonly program: string;
}

/** Only these scripts and styles run: each is named by its hash, and nothing may be fetched. */
function htmlOf({ style, view, opening, program }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf("script", opening)} ${hashOf("script", program)}`,
    `style-src ${hashOf("style", style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Dimensionering af pædagoguddannelsen</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>Siden kræver, at browseren tillader JavaScript.</noscript>
<div id="page">${view}</div>
${guide()}
<footer><p>Siden regner i din egen browser og sender intet nogen steder hen. Resultatet er en indstilling; ministeren fastsætter antallet.</p></footer>
<script>${opening}</script>
${inPieces(program)}
<!--
${licences()}
-->
</body>
</html>
`;
}

/** As texts that are no scripts yet. A browser reads one in two thirds of the time that it takes longer ones. */
function inPieces(program: string): string {
  const pieces = Array.from({ length: Math.ceil(program.length / PIECE) }, (_, at) =>
    program.slice(at * PIECE, (at + 1) * PIECE),
  );
  return pieces.map((piece) => `<script type="text/plain">${piece}</script>`).join("\n");
}

/** Below 65,536, which a browser's texts have at the most, and so that a packer finds the last piece's ends again. */
const PIECE = 30_000;

/** As a Content-Security-Policy names an inline script or style. */
function hashOf(element: "script" | "style", text: string): string {
  if (new RegExp(`</${element}`, "i").test(text)) throw new Error("page: the text would end its own element");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Of the common design system of the public sector what the script uses, and the page's own styles. */
async function stylesFor(script: string): Promise<string> {
  const dist = dirname(dirname(createRequire(import.meta.url).resolve("dkfds")));
  const system = readFileSync(join(dist, "css/dkfds.min.css"), "utf8");
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: script, extension: "js" }],
    css: [{ raw: system }],
    extractors: [{ extensions: ["js"], extractor: namesIn }],
    keyframes: true,
  });
  const used = (purged?.css ?? "")
    .replace(/^@charset "[^"]*";/, "")
    // The page's fonts are those of the machine.
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/url\(\.\.\/img\/([^)]*)\)/g, (_, file: string) => dataUrl(join(dist, "img", file)))
    .replace(/\/\*# sourceMappingURL[^]*$/, "");
  const shown = (await minifiedCss(used))
    // As it is without being said.
    .replace(/(?:letter-spacing:normal|text-transform:none|-moz-[a-z-]+:\w+%?);?/g, "")
    .replace(/@media print\{((?:[^{}]*\{[^{}]*\})*)\}/g, (_, rules: string) => {
      const printed = without(rules, UNPRINTED);
      return printed === "" ? "" : `@media print{${printed}}`;
    })
    .replace(/@media\(min-width:\d+px\)\{h[123]\{(?!margin)[^{}]*\}\}/g, "")
    .replace(/:not\(\.(?!tab-list|button)[a-z_-]+\)/g, "")
    .replace(/,(?:select|textarea)\.input-[a-z\d-]+/g, "")
    .replace(/;-webkit-font-smoothing:[^;}]*;font-feature-settings:[^;}]*;font-kerning:[^;}]*/, "");
  return await minifiedCss(`${without(shown, UNSHOWN)}\n${readFileSync("src/page/page.css", "utf8")}`);
}

/** Of the design system, besides the headings' sizes in wider windows: what page.css has its own of, or the page nothing. */
const UNSHOWN =
  /^(?!\.button:).*:disabled|details-summary:before|placeholder|-ms-|^h1 a|legend h1|a\.tab-button|first-of-type|aria-hidden|alert-text a:active|file-upload|inner-spin|type=number|^fieldset ul|tab-list(?:>| )li|^footer h1|label\+input\[|^a:focus$|^\.form-input:focus/;

/** Documents are printed, and nothing to click or to fill in. */
const UNPRINTED = /button|tab-|form-|^fieldset/;

/** The rules without those whose selectors match. */
function without(css: string, selectors: RegExp): string {
  return css.replace(/[^{}@]*\{[^{}]*\}/g, (rule) =>
    selectors.test(rule.split("{", 1)[0] ?? "") ? "" : rule,
  );
}

async function minifiedCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
  return code.trim();
}

/**
 * A word of the script is the name of a class where it is put together or stands as one, and that of an element where
 * one is made of it: "table" and "search" are also much else.
 */
function namesIn(script: string): ExtractorResultDetailed {
  const words = script.match(/[\w-]+/g) ?? [];
  const found = (pattern: RegExp): string[] =>
    Array.from(script.matchAll(pattern), ([, text = ""]) => text.split(" ")).flat();
  const classes = [...found(/\bclass:"([^"]*)"/g), ...words.filter((word) => /^[a-z]{2,}-/.test(word))];
  const tags = ["html", "body", "footer", ...found(/\("([a-z]+[1-6]?)",/g), ...found(/<([a-z]+[1-6]?)[ >]/g)];
  const attributes = { names: words, values: [...found(/\btype:"([a-z]+)"/g), ...classes, "true"] };
  return { classes, tags, ids: [], attributes, undetermined: [] };
}

function dataUrl(file: string): string {
  icons.add(basename(file, ".svg"));
  const svg = readFileSync(file, "utf8").replace(/\s+/g, " ").trim();
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/%20/g, " ").replace(/%3D/g, "=").replace(/%3A/g, ":").replace(/%2F/g, "/").replace(/%22/g, "'")}")`;
}
