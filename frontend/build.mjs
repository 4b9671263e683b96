// Builds each module of src/ that a page loads, and lays the map's countries beside them.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";

const outdir = "../src/sayso/web/static/built";
await mkdir(outdir, { recursive: true });
await build({
  entryPoints: ["src/reading.js", "src/map.js", "src/chart.js", "src/search.js"],
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "linked",
  logLevel: "warning",
});
await copyFile("node_modules/world-atlas/countries-50m.json", `${outdir}/countries.json`);
