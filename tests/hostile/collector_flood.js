// where: handler
// expect: error
// more collectors than a guild may hold, with filters that never say anything
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1e6; i++) waitFor('messageDelete', () => new Promise(() => {}));
});
