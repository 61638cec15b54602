// where: handler
// expect: ok
// getters in arguments that call ops and throw while the arguments are written
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let depth = 0;
  const options = { get content() { if (depth++ < 200) ctx.reply(options).catch(() => {}); return 'mine'; }, get embeds() { throw new Error('no'); } };
  await ctx.reply(options).catch(() => {});
  const metadata = { get a() { kv.store('s').set('k', 'v', { metadata: { b: 1 } }).catch(() => {}); return 1; }, get c() { throw new Error('no'); } };
  await kv.store('s').set('k', 'v', { metadata }).catch(() => {});
});
