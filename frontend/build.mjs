// Builds each module of src/ that a page loads, and lays beside them the map's countries and the
// licences of what the modules carry.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";

const outdir = "../src/sayso/web/static/built";
await mkdir(outdir, { recursive: true });
const { metafile } = await build({
  entryPoints: ["src/reading.js", "src/map.js", "src/chart.js", "src/search.js"],
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
await copyFile("node_modules/world-atlas/countries-50m.json", `${outdir}/countries.json`);

const carried = Object.keys(metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
const names = [...new Set([...carried, "world-atlas"])].filter(Boolean).sort();
const licences = await Promise.all(
  names.map(async (name) => `${name}\n\n${(await readFile(`node_modules/${name}/LICENSE`, "utf8")).trim()}\n`),
);
await writeFile(`${outdir}/LICENSES.txt`, licences.join(`\n${"-".repeat(72)}\n\n`));
