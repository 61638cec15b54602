// where: handler
// expect: terminated_or_error
// numbers of many million digits
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let n = 3n;
  for (;;) n = (n ** 7n) * BigInt('9'.repeat(1e5));
});
