// The table of layers in docs/architecture.md, as rules: what each folder of src may import besides itself.
const layers = {
  domain: [],
  messages: ["domain", "verify/finding\\.ts", "recommend/fraction\\.ts"],
  reference: ["domain"],
  apportion: [],
  capacity: ["domain", "reference", "apportion"],
  recommend: ["domain", "messages", "reference", "apportion", "capacity"],
  verify: ["domain", "reference", "apportion"],
  "what-if": ["domain", "reference", "apportion", "capacity", "recommend"],
  distribution: ["domain", "messages", "reference", "apportion"],
  input: ["domain", "reference", "recommend/explain\\.ts"],
  fill: ["domain", "messages", "reference", "verify/finding\\.ts", "check", "input"],
  returns: ["domain", "messages", "reference", "input"],
  submission: [
    "domain",
    "messages",
    "reference",
    "apportion",
    "capacity",
    "recommend",
    "what-if",
    "distribution",
  ],
  check: [
    "domain",
    "messages",
    "reference",
    "recommend/recommend\\.ts",
    "verify",
    "submission",
    "what-if/prepare-memo\\.ts",
  ],
  render: [
    "submission",
    "domain/blank-return",
    "domain/danish",
    "domain/sum",
    "domain/reminders",
    "domain/where",
    "messages/value-of",
  ],
};

// The rooms of src/input in which a table is read, in their order: each knows those before it, and no other room.
const tableRooms = ["grid", "words", "headings", "beside", "rows"];
const otherRooms = ["key", "request", "letter", "filled-form", "returns", "xlsx"];

// Which packages a folder may import; every other package is closed to it.
const packages = {
  domain: ["decimal.js"],
  input: ["zod", "fflate", "saxes"],
  fill: ["fflate"],
  render: ["docx", "hucre", "fflate"],
};

// The page sees what a consumer could see: the entry points, and behind them the two writers, which the entry points
// load when they are called. The page has no second file to load.
const entryPoints = ["index", "docx", "xlsx", "apportion/index", "render/docx/to-docx", "render/xlsx/to-xlsx"]
  .map((name) => `${name}\\.ts`)
  .join("|");

const outside = (folder) => `^src/(?!${[folder, ...layers[folder]].join("|")})`;

export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/(?!cli/main|page/main)" },
      to: {},
    },
    ...Object.keys(layers).map((folder) => ({
      name: `layer-${folder}`,
      severity: "error",
      from: { path: `^src/${folder}/`, pathNot: "\\.test\\.ts$" },
      to: { path: outside(folder) },
    })),
    ...Object.keys(layers).map((folder) => ({
      name: `packages-${folder}`,
      severity: "error",
      from: { path: `^src/${folder}/`, pathNot: "\\.test\\.ts$" },
      to: {
        path: "node_modules",
        ...(packages[folder] ? { pathNot: `node_modules/(${packages[folder].join("|")})/` } : {}),
      },
    })),
    ...tableRooms.map((room, at) => ({
      name: `input-${room}`,
      severity: "error",
      from: { path: `^src/input/${room}/`, pathNot: "\\.test\\.ts$" },
      to: { path: `^src/input/(${[...tableRooms.slice(at + 1), ...otherRooms].join("|")})/` },
    })),
    {
      name: "node-only-in-cli",
      severity: "error",
      from: { path: "^src/(?!cli/)", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      // What the methods work with is theirs: others read what they found with the result.
      name: "apportion-by-its-entries",
      severity: "error",
      from: { path: "^src/(?!apportion/)" },
      to: { path: "^src/apportion/(?!index\\.ts|solve\\.ts|two-way/greatest-common-divisor\\.ts)" },
    },
    {
      // A fault in the calculation must not be able to hide itself from the check.
      name: "verify-apart-from-recommend",
      severity: "error",
      from: { path: "^src/verify/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/recommend/", reachable: true },
    },
    {
      // What is dated is looked up by year, never taken as it is: a frame has what is in force.
      name: "reference-data-by-year",
      severity: "error",
      from: { path: "^src/(?!reference/|index\\.ts)", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/reference/(?!reference\\.ts|form-key\\.ts)" },
    },
    {
      name: "page-as-a-consumer",
      severity: "error",
      from: { path: "^src/page/", pathNot: "\\.test\\.tsx?$" },
      to: { path: `^src/(?!page/|${entryPoints})` },
    },
    {
      name: "packages-page",
      severity: "error",
      from: { path: "^src/page/" },
      to: {
        path: "node_modules",
        pathNot: "node_modules/(preact|preact-render-to-string|vitest|fast-check)/",
      },
    },
    {
      name: "nothing-imports-page-or-cli",
      severity: "error",
      from: { path: "^src/(?!page/|cli/)" },
      to: { path: "^src/(page|cli)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["import", "types", "default"] },
  },
};
