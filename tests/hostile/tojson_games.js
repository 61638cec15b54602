// where: handler
// expect: ok
// `toJSON` everywhere: it forges, counts, calls ops and never says the same twice
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let calls = 0;
  const forged = () => { calls++; if (calls < 50) { console.log('again'); kv.store('s').get('k').catch(() => {}); } return { channelId: '2002', content: 'forged', store: 'forged' }; };
  for (const { prototype } of [Object, Array, String, Number, Boolean, BigInt, Function, Symbol])
    Object.defineProperty(prototype, 'toJSON', { value: forged, configurable: true, writable: true });
  await ctx.reply('mine').catch(() => {});
  await kv.store('s').set('k', 'v').catch(() => {});
  await ctx.reply({ content: 'mine', flags: 1n }).catch(() => {});
  console.log({ a: 1 }, [1], 'text');
  for (const { prototype } of [Object, Array, String, Number, Boolean, BigInt, Function, Symbol]) delete prototype.toJSON;
});
