// where: handler
// expect: terminated
// wasm that is compiled in the background must not resume its script between turns
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => { for (;;); });
});
