// where: handler
// expect: error
// a hundred thousand handlers of one event, that all fail
for (let i = 0; i < 1e5; i++) on('messageCreate', ({ msg }) => { if (msg.content === '!attack') throw i; });
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  throw new Error('mine');
});
