// Builds runtime-dist/ from src/. `--check` builds in memory and fails where a file differs.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import { bundleDeclarations } from "./declarations.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(root, "src");
const target = path.join(root, "..", "runtime-dist");

/** One classic script out of `entry`, named `sourceName` in stack traces. */
async function script(entry, sourceName, options) {
  const { outputFiles } = await build({
    absWorkingDir: source,
    bundle: true,
    charset: "utf8",
    entryPoints: [entry],
    footer: { js: `//# sourceURL=${sourceName}` },
    format: "iife",
    legalComments: "none",
    outfile: path.join(source, sourceName),
    target: "es2022",
    tsconfigRaw: { compilerOptions: { target: "es2022", useDefineForClassFields: true } },
    write: false,
    ...options,
  });
  return new Map(outputFiles.map((file) => [path.extname(file.path), file.text]));
}

/** What every isolate keeps in memory: no white space, lines short enough for a diff. */
async function platform(entry, sourceName) {
  const output = await script(entry, sourceName, { lineLimit: 120, minifyWhitespace: true });
  return output.get(".js");
}

/** The script of a guild that has none, readable and with a source map beside it. */
async function starter() {
  const output = await script("starter/main.ts", "guild.js", { sourcemap: "external" });
  const { version, sources, sourcesContent, mappings, names } = JSON.parse(output.get(".map"));
  const map = { version, file: "guild.js", sources, sourcesContent, names, mappings };
  return { script: output.get(".js"), map: `${JSON.stringify(map, null, 1)}\n` };
}

function declarations() {
  const directory = mkdtempSync(path.join(tmpdir(), "trellis-declarations-"));
  try {
    const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const project = path.join(root, "tsconfig.declarations.json");
    execFileSync(process.execPath, [compiler, "-p", project, "--outDir", directory], {
      stdio: "inherit",
    });
    const platform = readFileSync(path.join(source, "sdk", "platform.d.ts"), "utf8");
    return bundleDeclarations(path.join(directory, "sdk"), platform);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function buildAll() {
  const files = new Map();
  files.set("prelude.js", await platform("prelude/index.ts", "prelude.js"));
  files.set("sdk.js", await platform("sdk/main.ts", "sdk.js"));
  files.set("sdk.d.ts", declarations());
  const { script: bundle, map } = await starter();
  files.set("default_guild_bundle.js", bundle);
  files.set("default_guild_bundle.js.map", map);
  return files;
}

function write(files) {
  mkdirSync(target, { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(path.join(target, name), text);
    console.log(`runtime-dist/${name} ${Buffer.byteLength(text)} bytes`);
  }
}

function check(files) {
  const stale = [...files].filter(([name, text]) => {
    const file = path.join(target, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const [name] of stale) console.error(`runtime-dist/${name} is not what src/ builds`);
  if (stale.length > 0) {
    console.error("run `npm run build` in sdk-js and commit what changes");
    process.exitCode = 1;
  }
}

const files = await buildAll();
if (process.argv.includes("--check")) check(files);
else write(files);
