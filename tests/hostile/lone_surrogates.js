// where: handler
// expect: ok
// half characters in every text that leaves: the host reads UTF-8
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const half = 'a\ud800b\udc00c\\ud800';
  const store = kv.store('s\udfff');
  await ctx.reply('mine' + half);
  await store.set('k' + half, half, { metadata: { [half]: half } });
  if ((await store.get('k' + half)) !== 'a\ufffdb\ufffdc\\ud800') throw new Error('not what was kept');
  await store.list({ prefix: half });
  console.log(half, { [half]: half }, Symbol(half), new Error(half));
  queueMicrotask(() => { throw half; });
  try { on('\udc00', () => {}); cron(half, half, () => {}); } catch {}
});
