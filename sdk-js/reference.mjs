// Makes docs/sdk/ of the declarations: a page for each folder of src/sdk, and one for the platform.

import { NAME, eachDeclaration } from "./declarations.mjs";

const TITLES = {
  commands: "Commands",
  components: "Builders",
  waiting: "Waiting for what comes next",
  constants: "Constants",
  contexts: "Contexts",
  events: "Events and schedules",
  handles: "Handles: channels, members, roles, messages, users, the guild",
  kv: "Key-value store",
  messages: "Messages",
  once: "Once",
  permissions: "Permissions",
  rest: "Calls to Discord",
  routing: "Handlers of components",
  secrets: "Secrets",
  tasks: "Tasks",
  types: "Types of payloads",
};

const EXAMPLE = "@example\n";

/** Pages by file name, of what `readDeclarations` gave and the platform's declarations. */
export function referencePages(modules, platform) {
  const sections = new Map([["platform", platform]]);
  for (const [name, text] of modules) {
    const section = name.includes("/") ? name.slice(0, name.indexOf("/")) : name;
    sections.set(section, `${sections.get(section) ?? ""}\n${text}`);
  }
  const pages = [...sections].sort(([one], [other]) => (one < other ? -1 : 1));
  const written = pages.map(([section, text]) => [`${section}.md`, page(titleOf(section), text)]);
  return new Map([["README.md", index(pages)], ...written]);
}

function index(pages) {
  const rows = pages.map(([section, text]) => {
    const globals = declarationsOf(text).filter(({ isType }) => !isType);
    const names = [...new Set(globals.map(({ name }) => `\`${name}\``))];
    return `| [${titleOf(section)}](${section}.md) | ${names.join(", ")} |`;
  });
  return `# The SDK

Everything a script may name, written by \`npm run build\` in sdk-js from the comments of its source.
[scripts.md](../scripts.md) tells how it fits together.

| page | globals |
| --- | --- |
${rows.join("\n")}
`;
}

function page(title, text) {
  const found = declarationsOf(text);
  const globals = merged(found.filter(({ isType }) => !isType));
  const types = merged(found.filter(({ isType }) => isType));
  const parts = [`# ${title}\n`, ...globals.map(entry)];
  if (types.length > 0) parts.push("## Types\n", ...types.map(typeEntry));
  return parts.join("\n");
}

/** Top-level declarations with their comments, in order. */
function declarationsOf(text) {
  return eachDeclaration(text).map(([, comment, code]) => ({
    code,
    isType: /^(?:declare )?(?:interface|type) /.test(code),
    name: code.match(NAME)?.[1] ?? "",
    ...explained(comment ?? ""),
  }));
}

/** Overloads become one entry; the first comment explains them. */
function merged(declarations) {
  const byName = new Map();
  for (const one of declarations) {
    const earlier = byName.get(one.name);
    if (earlier === undefined) byName.set(one.name, { ...one });
    else earlier.code += `\n${one.code}`;
  }
  return [...byName.values()];
}

function explained(comment) {
  const lines = comment.split("\n").map((line) => line.replace(/^ ?\* ?/, "").trimEnd());
  const [prose, example] = lines.join("\n").trim().split(EXAMPLE);
  return { prose: prose.trim(), example: example?.trim() };
}

function entry({ name, prose, example, code }) {
  const shown = example === undefined ? "" : `\n${fenced(example)}`;
  return `## ${name}\n\n${prose}\n${shown}\n${fenced(code.replace(/^declare /gm, ""))}`;
}

function typeEntry({ name, prose, code }) {
  return `### ${name}\n\n${prose}\n\n${fenced(code.replace(/^declare /gm, ""))}`;
}

function fenced(code) {
  return `\`\`\`ts\n${code}\n\`\`\`\n`;
}

function titleOf(section) {
  if (section === "platform") return "What every isolate offers";
  const title = TITLES[section];
  if (title === undefined) throw new Error(`reference.mjs has no title for ${section}`);
  return title;
}
