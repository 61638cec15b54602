import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SCRIPT = `import type { InteractionContext, SlashCommand } from "@trellis/sdk";

const words: string[] = [];
function noted(ctx: InteractionContext): string | undefined {
  return ctx.msg.commandName;
}
const hello: SlashCommand = slash({
  name: "hello",
  description: "Says hello",
  run: async (ctx) => { words.push(noted(ctx) ?? ""); await ctx.reply("hello"); },
});
createBot({ slashCommands: [hello] });
`;

/** What an author's project is once the packed package is installed. */
function project(directory) {
  const packed = path.join(directory, "packed");
  const installed = path.join(directory, "node_modules", "@trellis", "sdk");
  for (const folder of [packed, installed, path.join(directory, "src")]) {
    mkdirSync(folder, { recursive: true });
  }
  execFileSync(process.execPath, [path.join(root, "package.mjs"), packed]);
  execFileSync("npm", ["pack", "--silent", packed], { cwd: directory });
  const [archive] = readdirSync(directory).filter((name) => name.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", archive, "-C", installed, "--strip-components", "1"], { cwd: directory });
  const config = { extends: "@trellis/sdk/tsconfig", include: ["src"] };
  writeFileSync(path.join(directory, "tsconfig.json"), JSON.stringify(config));
  return (text) => writeFileSync(path.join(directory, "src", "main.ts"), text);
}

function compiled(directory) {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    return execFileSync(process.execPath, [tsc, "-p", directory, "--skipLibCheck", "false"], {
      encoding: "utf8",
    });
  } catch (error) {
    return error.stdout;
  }
}

test("a project with the npm package has the globals and can name their types", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "trellis-package-"));
  try {
    const write = project(directory);
    write(SCRIPT);
    assert.equal(compiled(directory), "");
    write(SCRIPT.replace("commandName", "comandName"));
    assert.match(compiled(directory), /comandName/);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
