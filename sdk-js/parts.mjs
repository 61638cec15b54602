// The SDK in parts, most of which an isolate makes only once a script names something of them.
//
// `part:rest` is what `globals/rest.ts` exports: its names, and one function that makes them. Of a
// late part that function is a text, which an isolate keeps and does not even parse until then. What
// events need too, or two parts, is outside of all texts; they are given it when they are evaluated.

import { readdir } from "node:fs/promises";
import path from "node:path";
import { build, transform } from "esbuild";

const IMPORTS = /^import \{[^}]*\} from "[^"]+";\n/gm;
const EXPORTS = /^export \{\n([^}]*)\};\n$/m;

/** What is made at once: the modules of this one are outside of all parts. */
const FIRST = "at-once";

/**
 * An esbuild plugin that knows `part:<name>` of `<folder>/globals/<name>.ts`, and the texts of the
 * late parts by name.
 */
export async function sdkParts(folder, options) {
  const bundled = (file, plugin) => bundle(folder, file, { ...options, plugins: [plugin] });
  const files = await partFiles(folder);
  const outside = new Set(await shared(folder, files, bundled));
  const [modules, late] = [new Map(), new Map()];
  for (const [name, file] of files) {
    const part = takenApart((await bundled(file, leaving(outside))).text);
    modules.set(name, name === FIRST ? madeAtOnce(part) : madeLate(part, name));
    if (name !== FIRST) late.set(name, await lateText(part, options));
  }
  return { plugin: knowing(modules, folder), late };
}

function knowing(modules, folder) {
  return {
    name: "sdk-parts",
    setup(build) {
      build.onResolve({ filter: /^part:/ }, ({ path: id }) => ({ path: id.slice(5), namespace: "part" }));
      build.onLoad({ filter: /./, namespace: "part" }, ({ path: name }) => ({ contents: modules.get(name), resolveDir: folder }));
    },
  };
}

async function partFiles(folder) {
  const names = (await readdir(path.join(folder, "globals"))).filter((name) => !name.endsWith(".d.ts")).sort();
  return new Map(names.map((name) => [path.basename(name, ".ts"), path.join(folder, "globals", name)]));
}

/** The modules that are there from the start: `main.ts`'s own, those of the first part, and of any two. */
async function shared(folder, files, bundled) {
  const none = withoutParts();
  const { modules } = await bundled(path.join(folder, "main.ts"), none);
  const parts = new Map();
  for (const [name, file] of files) parts.set(name, (await bundled(file, none)).modules);
  const all = [...parts.values()].flat();
  return [...modules, ...parts.get(FIRST), ...all.filter((module, at) => all.indexOf(module) !== at)];
}

/** The text of one bundle, and the modules that have a share in it. */
async function bundle(folder, entry, options) {
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: folder,
    bundle: true,
    entryPoints: [entry],
    format: "esm",
    metafile: true,
    outdir: folder,
    write: false,
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0].inputs);
  const used = inputs.filter(([name, input]) => input.bytesInOutput > 0 && !name.includes(":"));
  return { text: outputFiles[0].text, modules: used.map(([name]) => path.join(folder, name)) };
}

function withoutParts() {
  return {
    name: "without-parts",
    setup(build) {
      build.onResolve({ filter: /^part:/ }, (found) => ({ path: found.path, namespace: "none" }));
      build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "export const names = [], make = null;" }));
    },
  };
}

/** Imports of modules that are outside stay imports. */
function leaving(outside) {
  return {
    name: "leaving-what-is-outside",
    setup(build) {
      build.onResolve({ filter: /^\./ }, (found) => {
        const file = `${path.join(found.resolveDir, found.path)}.ts`;
        return outside.has(file) ? { path: file, external: true } : undefined;
      });
    },
  };
}

/** A bundle's imports, what they are called in it, the names that it exports, and a body that gives these. */
function takenApart(text) {
  const imports = text.match(IMPORTS) ?? [];
  const [exported, list] = text.match(EXPORTS) ?? [];
  const body = text.replace(IMPORTS, "").replace(exported, "");
  if (exported === undefined || /^(import|export)\b/m.test(body)) {
    throw new Error("esbuild writes modules in another way than this knows");
  }
  const pairs = list.trim().split(/,?\n\s*/).map((one) => one.split(" as "));
  const made = pairs.map(([own, name = own]) => `${name}: ${own}`).join(", ");
  return {
    imports: imports.join(""),
    given: imports.flatMap((one) => one.match(/\{([^}]*)\}/)[1].split(",").map((name) => name.split(" as ").at(-1).trim())),
    names: pairs.map(([own, name = own]) => name),
    body: `${body}\nreturn { __proto__: null, ${made} };`,
  };
}

function madeAtOnce({ imports, names, body }) {
  return `${imports}
export const names = ${JSON.stringify(names)};
export function make() {
${body}
}`;
}

function madeLate({ imports, given, names }, part) {
  return `${imports}import { host as lender } from "./host";
export const names = ${JSON.stringify(names)};
export const make = () => lender.late(${JSON.stringify(part)})(${given.join(", ")});`;
}

/** One function expression, which is called with what is outside. */
async function lateText({ given, body }, { target }) {
  const options = { charset: "ascii", lineLimit: 120, minify: true, target };
  const { code } = await transform(`LATE = function(${given.join(", ")}) {"use strict";\n${body}\n};`, options);
  return `(${code.trim().replace(/^LATE=/, "").replace(/;$/, "")})`;
}
