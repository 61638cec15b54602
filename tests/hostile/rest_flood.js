// where: discord
// expect: error
// more requests to Discord than a guild may have under way
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const channelId = ctx.msg.channelId;
  const all = [];
  for (let i = 0; i < 1e5; i++) {
    all.push(i % 2 ? rest.fetchMessages({ channelId, limit: 100 }) : rest.sendMessage({ channelId, content: `mine ${i}` }));
  }
  await Promise.all(all);
});
