// Makes one ambient file of the declarations that tsc emits a module each.
//
// Each module names its own declarations with `export` at the start of a line and imports types
// from its siblings, so the modules that `index` reaches can be put behind one another once the
// imports and the `export`s are taken away. Names must be unique across modules: that is checked.

import { readFileSync } from "node:fs";
import path from "node:path";

const IMPORT = /^import (?:type )?\{[^}]*\} from "([^"]+)";\n/gm;
const EXPORTED = /^export \{ ([^}]*) \} from "([^"]+)";$/gm;
const ALL_OF = /^export \* from "([^"]+)";$/gm;
const DECLARED = /^(?:declare )?(?:abstract )?(class|const|function|interface|type) (\w+)/gm;

const COMMENT = /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?/.source;
const ONE_LINE = /(?:declare|type|interface) [^\n]*;$/.source;
const LINES = /(?:declare|type|interface) [^\n]*\n(?:[ \t][^\n]*\n|\n)*[)}][^\n]*$/.source;
const COMMENTED = new RegExp(`^${COMMENT}(${ONE_LINE}|${LINES})`, "gm");
const BEGINS = /^(?:declare|type|interface) /gm;
export const NAME = /^(?:declare )?(?:abstract )?(?:class|const|function|interface|type|var) (\w+)/;
const HEADER = `// The globals of a guild's script. Generated from sdk-js/src; do not edit.
//
// Put this file among those that tsconfig.json includes, with "lib": ["es2022"] and "types": [].

`;

/** The names that `<directory>/index.d.ts` exports, and the declarations of each module it reaches. */
export function readDeclarations(directory) {
  const index = readFileSync(path.join(directory, "index.d.ts"), "utf8");
  const names = [];
  const reached = new Map();
  for (const [, part] of index.matchAll(ALL_OF)) {
    const file = path.join(directory, part);
    for (const [, list, specifier] of readFileSync(`${file}.d.ts`, "utf8").matchAll(EXPORTED)) {
      names.push(...list.split(", "));
      reach(directory, path.join(path.dirname(file), specifier), reached);
    }
  }
  const modules = new Map([...reached].sort(([one], [other]) => (one < other ? -1 : 1)));
  for (const [module, text] of modules) modules.set(module, withoutHidden(text, new Set(names)));
  return { names, modules };
}

/** Every top-level declaration of a text: [all of it, its comment, its code]. */
export function eachDeclaration(text) {
  const found = [...text.matchAll(COMMENTED)];
  if (found.length !== (text.match(BEGINS)?.length ?? 0)) {
    throw new Error(`not understood: ${text.slice(0, 400)}`);
  }
  return found;
}

/** Without the values that modules share among themselves: they are no globals. */
function withoutHidden(text, names) {
  const hidden = eachDeclaration(text).filter(
    ([, , code]) => /^declare (?:const|function|var) /.test(code) && !names.has(code.match(NAME)[1]),
  );
  return hidden.reduce((left, [all]) => left.replace(all, ""), text).trimStart();
}

/** One self-contained declaration file out of what `readDeclarations` gave. */
export function bundleDeclarations({ names, modules }, platform) {
  const text = [...modules.values()].join("\n");
  requireUnique(text);
  return `${HEADER}${platform}\n${text}\n${namespace(names)}`;
}

function reach(directory, file, reached) {
  const name = path.relative(directory, file);
  if (reached.has(name)) return;
  const text = readFileSync(`${file}.d.ts`, "utf8");
  reached.set(name, ambient(text));
  for (const [, specifier] of text.matchAll(IMPORT)) {
    reach(directory, path.join(path.dirname(file), specifier), reached);
  }
}

function ambient(text) {
  const stripped = text
    .replace(IMPORT, "")
    .replace(/^export \{\};\n/gm, "")
    .replace(/^export /gm, "");
  const left = stripped.match(/^(?:import|export)\b.*/m) ?? stripped.match(/\bimport\(/);
  if (left !== null) throw new Error(`cannot be made ambient: ${left[0]}`);
  return stripped;
}

function requireUnique(text) {
  const seen = new Set();
  const functions = new Set();
  for (const [, kind, name] of text.matchAll(DECLARED)) {
    const overload = kind === "function" && functions.has(name);
    if (seen.has(name) && !overload) throw new Error(`two modules declare ${name}`);
    seen.add(name);
    if (kind === "function") functions.add(name);
  }
}

function namespace(names) {
  const members = names.map((name) => `    readonly ${name}: typeof ${name};\n`).join("");
  return `/**
 * Everything the SDK offers, in one object.
 *
 * @example
 * trellis.on("messageCreate", (ctx) => console.log(ctx.msg.content));
 */
declare const trellis: {
${members}};

/**
 * Another name of \`trellis\`.
 *
 * @example
 * flora.createBot({ commands: [] });
 */
declare const flora: typeof trellis;
`;
}
