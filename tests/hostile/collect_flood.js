// where: handler
// expect: error
// collectors that nobody reads from, more of them than a guild may hold
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1e6; i++) ctx.collect('messageCreate', { time: 900_000, max: 1e9, filter: () => true })[Symbol.asyncIterator]().next();
});
