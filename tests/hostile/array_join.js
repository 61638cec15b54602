// where: handler
// expect: terminated_or_error
// a join over four thousand million holes
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const joined = new Array(2 ** 32 - 1).join();
  for (;;) joined + joined;
});
