// The page is one file already: there is nothing to bundle.
const asItIs = (config) => ({ ...config, loader: { ".html": "copy" } });

export default [
  { name: "apportion", path: "dist/apportion.js", limit: "10 kB", gzip: true },
  {
    name: "the main job, from CSV to the form",
    path: "dist/index.js",
    import:
      "{ readInternshipPlaces, parseRequest, recommend, explain, submissionDocument, toJson, toMarkdown, toCsv, toHtml }",
    limit: "109 kB",
    gzip: true,
  },
  {
    name: "index, with its dependencies",
    path: "dist/index.js",
    limit: "173 kB",
    gzip: true,
  },
  { name: "docx, without its peer", path: "dist/docx.js", limit: "44 kB", gzip: true },
  { name: "xlsx, without its peer", path: "dist/xlsx.js", limit: "90 kB", gzip: true },
  {
    name: "the page",
    path: "dist/dimensionering.html",
    limit: "840 kB",
    gzip: false,
    brotli: false,
    modifyEsbuildConfig: asItIs,
  },
  {
    name: "the page, gzipped",
    path: "dist/dimensionering.html",
    limit: "300 kB",
    gzip: true,
    modifyEsbuildConfig: asItIs,
  },
];
