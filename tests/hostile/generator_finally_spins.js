// where: handler
// expect: terminated
// a loop is left, and the generator's `finally` never returns
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  function* values() { try { yield 1; } finally { for (;;); } }
  for (const value of values()) break;
});
