// In a browser build csv-parse brings its own Buffer, 6 kB more: package.json, "imports".
const forNode = (config) => ({ ...config, platform: "node" });

// The page is one file already: there is nothing to bundle.
const asItIs = (config) => ({ ...config, loader: { ".html": "copy" } });

export default [
  { name: "apportion", path: "dist/apportion.js", limit: "10 kB", gzip: true },
  {
    name: "the main job, from CSV to the form",
    path: "dist/index.js",
    import:
      "{ readInternshipPlaces, parseRequest, recommend, explain, submissionDocument, toJson, toMarkdown, toCsv, toHtml }",
    limit: "112 kB",
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
  {
    name: "index, with its dependencies",
    path: "dist/index.js",
    limit: "166 kB",
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
  { name: "index, with its dependencies, in a browser", path: "dist/index.js", limit: "171 kB", gzip: true },
  { name: "docx, without its peer", path: "dist/docx.js", limit: "46 kB", gzip: true },
  { name: "xlsx, without its peer", path: "dist/xlsx.js", limit: "81 kB", gzip: true },
  {
    name: "the page",
    path: "dist/dimensionering.html",
    limit: "1000 kB",
    gzip: false,
    brotli: false,
    modifyEsbuildConfig: asItIs,
  },
  {
    name: "the page, gzipped",
    path: "dist/dimensionering.html",
    limit: "302 kB",
    gzip: true,
    modifyEsbuildConfig: asItIs,
  },
];
