const timer = setTimeout((name: string, times: number) => console.log(name, times), 1_000, "a", 1);
clearTimeout(timer);
clearInterval(setInterval(() => undefined, 5));
queueMicrotask(() => console.error("later"));
console.debug(1);
console.trace("here");

// @ts-expect-error the callback's arguments have types
setTimeout((name: string) => name, 1_000, 5);
// @ts-expect-error there is no page
document.title = "x";
// @ts-expect-error there is no process
process.exit(1);
// @ts-expect-error there are no modules of Node
void import("node:fs");
