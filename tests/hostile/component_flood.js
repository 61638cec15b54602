// where: handler
// expect: error
// more components than can be routed, each with state that the guild's KV is to keep
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const state = 'x'.repeat(1e4);
  for (let i = 0; i < 1e6; i++) button('b' + i).setLabel('B').onClick(() => {}).state(state).toJSON();
});
