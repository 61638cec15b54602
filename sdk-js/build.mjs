// Builds runtime-dist/ and docs/sdk/ from src/. `--check` builds in memory and fails where a file differs.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import { bundleDeclarations, readDeclarations } from "./declarations.mjs";
import { sdkParts } from "./parts.mjs";
import { referencePages } from "./reference.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(root, "src");
const target = path.join(root, "..", "runtime-dist");

const TARGET = {
  target: "es2022",
  tsconfigRaw: { compilerOptions: { target: "es2022", useDefineForClassFields: true } },
};

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
    write: false,
    ...TARGET,
    ...options,
  });
  return new Map(outputFiles.map((file) => [path.extname(file.path), file.text]));
}

/** What every isolate keeps in memory: no white space, lines short enough for a diff. */
async function platform(entry, sourceName, options) {
  const small = { lineLimit: 120, minifySyntax: true, minifyWhitespace: true };
  const output = await script(entry, sourceName, { ...small, ...options });
  return output.get(".js");
}

/** Built-ins that the platform's source, and what it bundles, may name; the prelude captured them. */
const CAPTURED =
  "Array,ArrayBuffer,BigInt,Boolean,DataView,Date,Error,Map,Math,Number,Object,Promise,RangeError,RegExp,Set,String," +
  "Symbol,TypeError,Uint16Array,Uint32Array,Uint8Array";

/** The names that the prelude lends to the platform, and the modules made of them; see `prelude/lent.ts`. */
async function lentByPrelude() {
  const lent = path.join(source, "prelude", "lent.ts");
  const options = { bundle: true, entryPoints: [lent], format: "esm", metafile: true, outdir: source, write: false };
  const plugin = { name: "no-things", setup: (build) => build.onResolve({ filter: /lent-things$/ }, () => ({ path: lent, external: true })) };
  const { metafile } = await build({ ...options, plugins: [plugin] });
  const names = Object.values(metafile.outputs)[0].exports;
  const contents = {
    lent: names.map((name) => `export const ${name} = LENT.${name};`).join("\n"),
    things: `import { ${names} } from ${JSON.stringify(lent)};\nexport const lentThings = () => ({ __proto__: null, ${names} });`,
  };
  return {
    name: "lent-by-the-prelude",
    setup(build) {
      build.onResolve({ filter: /prelude\/lent$/ }, () => ({ path: lent, namespace: "lent" }));
      build.onResolve({ filter: /lent-things$/ }, () => ({ path: lent, namespace: "things" }));
      build.onLoad({ filter: /./, namespace: "lent" }, () => ({ contents: contents.lent }));
      build.onLoad({ filter: /./, namespace: "things" }, () => ({ contents: contents.things, resolveDir: source }));
    },
  };
}

/** One function expression: evaluated in an isolate that uses a part of it, and only then. */
async function latePlatform(lent) {
  const output = await script("platform/index.ts", "platform.js", {
    banner: { js: `(function(LENT,CAPTURED){"use strict";let platform;const{${CAPTURED}}=CAPTURED;` },
    charset: "ascii",
    footer: { js: "return platform;})" },
    lineLimit: 120,
    minify: true,
    plugins: [lent],
  });
  return ranAtOnce(output.get(".js"));
}

/**
 * `import()` runs its module there and then. esbuild's own ways give an object of what the module
 * exports, made with what guild code may have changed; nobody needs that object.
 */
function ranAtOnce(text) {
  const imports = /Promise\s*\.resolve\(\)\s*\.then\(\s*\(\)\s*=>\s*\(\s*([\w$]+\(\))\s*,\s*[\w$]+\s*\)\s*\)/g;
  const exporting = /for\s*\(var ([\w$]+) in ([\w$]+)\)\s*[\w$]+\(\s*[\w$]+,\s*\1,\s*\{\s*get:\s*\2\[\1\],\s*enumerable:\s*!0\s*\}\s*\)/g;
  for (const pattern of [imports, exporting]) {
    if (!pattern.test(text)) throw new Error("esbuild writes modules in another way than this knows");
  }
  const made = text.replace(imports, "$1").replace(exporting, "");
  if (/\bimport\(|Promise\s*\.resolve\(\)\s*\.then/.test(made)) throw new Error("an import() is left");
  return made;
}

/** The script of a guild that has none, readable and with a source map beside it. */
async function starter() {
  const output = await script("starter/main.ts", "guild.js", { sourcemap: "external" });
  const { version, sources, sourcesContent, mappings, names } = JSON.parse(output.get(".map"));
  const map = { version, file: "guild.js", sources, sourcesContent, names, mappings };
  return { script: output.get(".js"), map: `${JSON.stringify(map, null, 1)}\n` };
}

/** One text of several; `prelude/furniture.ts` finds each by its name. */
function sections(texts) {
  const named = texts.map(([name, text]) => `//#section ${name}\n${text}\n//# sourceURL=${name}.js\n`);
  return `${named.join("")}//#section end\n`;
}

/** The terms of the packages of which late.js holds code. */
function licences(packages) {
  const texts = packages.map((name) => {
    const folder = path.join(root, "node_modules", name);
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n\n${readFileSync(path.join(folder, "LICENSE"), "utf8").trim()}\n`;
  });
  return `late.js holds code of these packages.\n\n${texts.join("\n")}`;
}

function declarations() {
  const directory = mkdtempSync(path.join(tmpdir(), "trellis-declarations-"));
  try {
    const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const project = path.join(root, "tsconfig.declarations.json");
    execFileSync(process.execPath, [compiler, "-p", project, "--outDir", directory], {
      stdio: "inherit",
    });
    return readDeclarations(path.join(directory, "sdk"));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function buildAll() {
  const files = new Map();
  const lent = await lentByPrelude();
  files.set("prelude.js", await platform("prelude/index.ts", "prelude.js", { plugins: [lent] }));
  const parts = await sdkParts(path.join(source, "sdk"), TARGET);
  files.set("sdk.js", await platform("sdk/main.ts", "sdk.js", { minifyIdentifiers: true, plugins: [parts.plugin] }));
  files.set("late.js", sections([["platform", await latePlatform(lent)], ...parts.late]));
  files.set("late.LICENSES.txt", licences(["@noble/hashes"]));
  const declared = declarations();
  const platformTypes = readFileSync(path.join(source, "sdk", "platform.d.ts"), "utf8");
  files.set("sdk.d.ts", bundleDeclarations(declared, platformTypes));
  for (const [name, page] of referencePages(declared.modules, platformTypes)) {
    files.set(`../docs/sdk/${name}`, page);
  }
  const { script: bundle, map } = await starter();
  files.set("default_guild_bundle.js", bundle);
  files.set("default_guild_bundle.js.map", map);
  return files;
}

function shown(name) {
  return path.posix.join("runtime-dist", name);
}

function write(files) {
  for (const [name, text] of files) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${shown(name)} ${Buffer.byteLength(text)} bytes`);
  }
}

function check(files) {
  const stale = [...files].filter(([name, text]) => {
    const file = path.join(target, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const [name] of stale) console.error(`${shown(name)} is not what src/ builds`);
  if (stale.length > 0) {
    console.error("run `npm run build` in sdk-js and commit what changes");
    process.exitCode = 1;
  }
}

const files = await buildAll();
if (process.argv.includes("--check")) check(files);
else write(files);
