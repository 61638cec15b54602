// The SDK in parts, most of which an isolate makes only once a script names something of them.
//
// `part:rest` is what `globals/rest.ts` exports: its names, and one function that makes them. V8
// passes over the inside of a function that it has not run, so until then a part costs an isolate
// its text and little more. What events need too, or two parts, is outside of the function.

import { readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const IMPORTS = /^import \{[^}]*\} from "[^"]+";\n/gm;
const EXPORTS = /^export \{\n([^}]*)\};\n$/m;

/** What is made at once: the modules of this one are outside of all parts. */
const FIRST = "at-once";

/** An esbuild plugin that knows `part:<name>` of `<folder>/globals/<name>.ts`. */
export async function sdkParts(folder, options) {
  const bundled = (file, plugin) => bundle(folder, file, { ...options, plugins: [plugin] });
  const files = await partFiles(folder);
  const outside = new Set(await shared(folder, files, bundled));
  const texts = new Map();
  for (const [name, file] of files) {
    texts.set(name, asFunction((await bundled(file, leaving(outside))).text));
  }
  return {
    name: "sdk-parts",
    setup(build) {
      build.onResolve({ filter: /^part:/ }, ({ path: id }) => ({ path: id.slice(5), namespace: "part" }));
      build.onLoad({ filter: /./, namespace: "part" }, ({ path: name }) => ({ contents: texts.get(name), resolveDir: folder }));
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

/** A module's text as another's: the imports, and a function around all the rest. */
function asFunction(text) {
  const [exported, list] = text.match(EXPORTS) ?? [];
  const body = text.replace(IMPORTS, "").replace(exported, "");
  if (exported === undefined || /^(import|export)\b/m.test(body)) {
    throw new Error("esbuild writes modules in another way than this knows");
  }
  const pairs = list.trim().split(/,?\n\s*/).map((one) => one.split(" as "));
  const made = pairs.map(([own, name = own]) => `${name}: ${own}`);
  const names = pairs.map(([own, name = own]) => name);
  return `${(text.match(IMPORTS) ?? []).join("")}
export const names = ${JSON.stringify(names)};
export function make() {
${body}
return { __proto__: null, ${made.join(", ")} };
}`;
}
