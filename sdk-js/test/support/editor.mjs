// An editor: it asks the language server of TypeScript, as VS Code does.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const HEAD = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/;

/** The project in `folder`, with `src/main.ts` open. A "|" in a text is where the cursor stands. */
export async function editor(folder) {
  const server = languageServer(folder);
  const uri = pathToFileURL(path.join(folder, "src", "main.ts")).href;
  const textDocument = { uri, languageId: "typescript", version: 1, text: readFileSync(new URL(uri), "utf8") };
  await server.ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
  server.tell("initialized", {});
  server.tell("textDocument/didOpen", { textDocument });
  const at = (marked) => {
    const before = marked.slice(0, marked.indexOf("|")).split("\n");
    textDocument.version += 1;
    const contentChanges = [{ text: marked.replace("|", "") }];
    server.tell("textDocument/didChange", { textDocument: { uri, version: textDocument.version }, contentChanges });
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
  };
  return {
    /** What may stand there. */
    async suggestions(marked) {
      const found = await server.ask("textDocument/completion", at(marked));
      return (found?.items ?? found ?? []).map((item) => item.label.replace(/\?$/, ""));
    },
    /** What is shown of the name there. */
    async hover(marked) {
      const { contents } = await server.ask("textDocument/hover", at(marked));
      return contents.value ?? String(contents);
    },
    /** What is wrong. */
    async mistakes(text) {
      const place = at(`|${text}`);
      const { items } = await server.ask("textDocument/diagnostic", { textDocument: place.textDocument });
      return items.map((item) => item.message);
    },
    close: () => server.close(),
  };
}

function languageServer(folder) {
  const child = spawn(process.execPath, [tsc, "--lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map();
  let lastId = 0;
  let unread = Buffer.alloc(0);
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const read = (message) => {
    if (message.method !== undefined) {
      // What it asks of an editor has no answer here; what it tells needs none.
      if (message.id !== undefined) send({ id: message.id, result: null });
      return;
    }
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) resolve(message.result);
    else reject(new Error(message.error.message));
  };
  child.stdout.on("data", (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    for (let head = HEAD.exec(unread.toString("latin1")); head !== null; head = HEAD.exec(unread.toString("latin1"))) {
      const end = head[0].length + Number(head[1]);
      if (unread.length < end) return;
      const body = unread.subarray(head[0].length, end).toString();
      unread = unread.subarray(end);
      read(JSON.parse(body));
    }
  });
  return {
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject });
        send({ id: lastId, method, params });
      }),
    tell: (method, params) => send({ method, params }),
    close: () =>
      new Promise((resolve) => {
        child.on("exit", resolve);
        child.kill();
      }),
  };
}
