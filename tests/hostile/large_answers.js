// where: handler
// expect: ok
// the largest answers that an op gives, hundreds at a time and none of them awaited
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const store = kv.store('large');
  await store.set('key', 'v'.repeat(1_000_000));
  for (let i = 0; i < 290; i++) store.get('key').catch(() => {});
  for (let i = 0; i < 10; i++) await store.get('key').catch(() => {});
  await ctx.reply('mine');
});
