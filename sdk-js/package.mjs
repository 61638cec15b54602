// Lays out the npm package @trellis/sdk: types and a tsconfig. `node package.mjs [folder]`.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(root, "..", "build", "npm"));
const GLOBALS = "globals.d.ts";

/** A module that names the types of the globals, since those of a script cannot be exported. */
function asModule(types) {
  const exported = types.replace(/^(?:declare |interface |type )/gm, "export $&");
  return `/// <reference path="./${GLOBALS}" />\n\n${exported}`;
}

const types = readFileSync(path.join(root, "..", "runtime-dist", "sdk.d.ts"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const manifest = JSON.parse(readFileSync(path.join(root, "npm", "package.json"), "utf8"));

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
writeFileSync(path.join(folder, GLOBALS), types);
writeFileSync(path.join(folder, "index.d.ts"), asModule(types));
for (const name of ["README.md", "tsconfig.json"]) {
  copyFileSync(path.join(root, "npm", name), path.join(folder, name));
}
console.log(folder);
