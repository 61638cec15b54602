// where: handler
// expect: terminated_or_error
// tables of wasm, which lie in the heap, as large as they come
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (;;) { const table = new WebAssembly.Table({ element: 'anyfunc', initial: 1 }); table.grow(5e6); kept.push(table); }
});
