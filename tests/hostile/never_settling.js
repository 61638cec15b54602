// where: handler
// expect: waits
// ten thousand handlers that never end
for (let i = 0; i < 1e4; i++) on('messageCreate', () => new Promise(() => {}));
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  await ctx.reply('mine');
  return new Promise(() => {});
});
