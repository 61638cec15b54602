// where: handler
// expect: ok
// who called: `caller`, `arguments` and getters on them
globalThis.found = [];
on('messageCreate', function sloppy() {
  for (const ask of [() => sloppy.caller, () => sloppy.arguments.callee.caller, () => arguments.callee.caller, () => sloppy.caller.caller])
    try { if (ask() !== null && ask() !== undefined) found.push(String(ask)); } catch {}
  Object.defineProperty(arguments, 0, { get() { throw new Error('no'); } });
});
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const { found } = globalThis;
  if (found.length > 0) throw new Error(found.join());
});
