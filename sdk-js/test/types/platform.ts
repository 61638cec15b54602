const timer = setTimeout((name: string, times: number) => console.log(name, times), 1_000, "a", 1);
clearTimeout(timer);
clearInterval(setInterval(() => undefined, 5));
queueMicrotask(() => console.error("later"));
console.debug(1);
console.trace("here");
console.table([{ a: 1 }], ["a"]);

const url: URL = new URL("/a", new URL("https://example.com"));
const names: string[] = [...url.searchParams].map(([name]) => name);
const bytes: Uint8Array = new TextEncoder().encode(names.join());
const digest: Promise<ArrayBuffer> = crypto.subtle.digest("SHA-256", bytes);
const words: Uint32Array = crypto.getRandomValues(new Uint32Array(2));
const copy: { at: Date } = structuredClone({ at: new Date() });
const signal: AbortSignal = AbortSignal.any([AbortSignal.timeout(5), new AbortController().signal]);
signal.addEventListener("abort", (event) => console.log(event.type, words, copy), { once: true });
const request = new Request(url, { method: "POST", body: new Blob([bytes]), signal });
const status: number = new Response("x", { status: 201, headers: [["a", "b"]] }).status + performance.now();
const failed: Error = new DOMException("gone", "AbortError");
const size: Promise<number> = digest.then((buffer) => buffer.byteLength + status);
request.formData().then((form) => [form.get("a") instanceof File, failed, size, atob(btoa("x"))]);
const fetched: Promise<Response> = fetch(url, { method: "POST", body: "x", signal, redirect: "manual" });
fetch(request).then((answer) => [answer.ok, fetched]);

// @ts-expect-error a signal comes from a controller
new AbortSignal();
// @ts-expect-error only texts and bytes are bodies
new Response({});
// @ts-expect-error there is no such algorithm
void crypto.subtle.digest("MD5", bytes);

// @ts-expect-error the callback's arguments have types
setTimeout((name: string) => name, 1_000, 5);
// @ts-expect-error there is no page
document.title = "x";
// @ts-expect-error there is no process
process.exit(1);
// @ts-expect-error there are no modules of Node
void import("node:fs");
