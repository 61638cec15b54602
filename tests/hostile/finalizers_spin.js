// where: handler
// expect: error
// callbacks of a FinalizationRegistry would run between turns, where nothing limits them
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const registry = new FinalizationRegistry(() => { for (;;); });
  for (let i = 0; i < 1000; i++) registry.register({}, i);
  for (let i = 0; i < 60; i++) new Array(1e5).fill({});
});
