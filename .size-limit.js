// The page is one file already: there is nothing to bundle.
const asItIs = { path: "dist/dimensionering.html", disablePlugins: ["@size-limit/esbuild"] };

/** What a browser gets, gzipped, of who imports these names. */
const named = (names, limit) => ({
  name: `{ ${names} }`,
  path: "dist/esm/index.js",
  import: `{ ${names} }`,
  limit,
  gzip: true,
});

export default [
  { name: "apportion", path: "dist/esm/apportion/index.js", limit: "10 kB", gzip: true },
  named("kkrs", "1.5 kB"),
  named("valueOf", "3 kB"),
  named("parseRequest, recommend", "72 kB"),
  named("readInternshipPlaces, parseRequest, recommend, submissionDocument, toCsv", "128 kB"),
  named(
    "readInternshipPlaces, parseRequest, recommend, explain, submissionDocument, toJson, toMarkdown, toCsv, toHtml",
    "132 kB",
  ),
  {
    name: "index, with its dependencies",
    path: "dist/esm/index.js",
    limit: "292.5 kB",
    gzip: true,
  },
  { name: "docx, without its peer", path: "dist/esm/docx.js", limit: "57 kB", gzip: true },
  { name: "xlsx, without its peer", path: "dist/esm/xlsx.js", limit: "173.5 kB", gzip: true },
  {
    name: "the page",
    ...asItIs,
    limit: "880 kB",
    gzip: false,
    brotli: false,
  },
  {
    name: "the page, gzipped",
    ...asItIs,
    // It is never above 300 kB.
    limit: "300 kB",
    gzip: true,
  },
];
