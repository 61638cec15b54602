// where: handler
// expect: error
// a hundred thousand names of events
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1e5; i++) on(`event${i}`, () => {});
});
