// In a browser build csv-parse brings its own Buffer, 6 kB more: package.json, "imports".
const forNode = (config) => ({ ...config, platform: "node" });

export default [
  { name: "apportion", path: "dist/apportion.js", limit: "10 kB", gzip: true },
  {
    name: "index, with its dependencies",
    path: "dist/index.js",
    limit: "80 kB",
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
  { name: "index, with its dependencies, in a browser", path: "dist/index.js", limit: "86 kB", gzip: true },
];
