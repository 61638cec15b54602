// where: handler
// expect: error
// Atomics.waitAsync would resume a script between turns, where nothing limits it
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  Atomics.waitAsync(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1).value.then(() => { for (;;); });
});
