// where: handler
// expect: waits
// every object becomes a thenable that never answers
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  Object.prototype.then = () => {};
  await ctx.reply('mine');
});
