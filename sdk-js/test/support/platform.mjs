// The prelude and the platform in a context of their own, booted as the engine boots them.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const runtimeDist = new URL("../../../runtime-dist/", import.meta.url);
const read = (name) => readFileSync(new URL(name, runtimeDist), "utf8");
const prelude = new vm.Script(
  `"use strict"; globalThis.__trellisLimits = { ops: 100, timers: 100, external: 1 << 27, outbox: 1 << 24, arguments: 3e6 };\n` +
    read("prelude.js") +
    `\n;(() => { const bridge = globalThis.__trellisBridge; delete globalThis.__trellisBridge; delete globalThis.__trellis; return bridge; })()`,
  { filename: "prelude.js" },
);
const late = read("late.js");
const SEED = "0123456789abcdef".repeat(4);

/** A context with the platform; `seed` is 64 hexadecimal digits. */
export function bootedPlatform(seed = SEED) {
  const context = vm.createContext({});
  const bridge = prelude.runInContext(context);
  bridge.call(seed + late);
  const turn = (items = []) => {
    bridge.call(JSON.stringify(items));
    const text = bridge.call(undefined);
    return JSON.parse(text.slice(text.indexOf("\n") + 1));
  };
  return {
    context,
    turn,
    /** The value of a script; what is of the context is copied out as JSON. */
    run: (script) => vm.runInContext(script, context, { filename: "guild.js" }),
    json: (script) => JSON.parse(vm.runInContext(`JSON.stringify(${script})`, context, { filename: "guild.js" })),
    /** What an async function's body returns. */
    later: async (body) => JSON.parse(await vm.runInContext(`(async () => { ${body} })().then(JSON.stringify)`, context)),
    /** The lines that a script writes. */
    lines: (script) => {
      turn();
      vm.runInContext(script, context, { filename: "guild.js" });
      return turn().filter(([kind]) => kind === "l").map(([, level, text]) => `${level} ${text}`);
    },
  };
}
