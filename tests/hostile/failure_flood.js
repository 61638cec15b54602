// where: handler
// expect: error
// more errors in one turn than anybody reads
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1e5; i++) queueMicrotask(() => { throw 'x'.repeat(9000); });
  await 0;
  throw new Error('and mine');
});
