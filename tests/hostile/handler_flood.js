// where: handler
// expect: error
// twenty thousand handlers of one event, that all fail
for (let i = 0; i < 2e4; i++) on('messageCreate', ({ msg }) => { if (msg.content === '!attack') throw i; });
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  throw new Error('mine');
});
