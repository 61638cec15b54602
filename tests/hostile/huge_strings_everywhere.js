// where: handler
// expect: ok
// huge strings, deep objects and long arrays as every argument of every call there is
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const text = 'x'.repeat(3_100_000), name = 'n'.repeat(100_000);
  let deep = {};
  for (let i = 0; i < 2_000; i++) deep = { deep };
  const bombs = [text, deep, new Array(5_000).fill('y'), { [name]: name }, Symbol('s'), 10n ** 1000n, -0, NaN];
  const store = kv.store('s');
  const calls = [
    (bomb) => kv.store(bomb).get('k'),
    (bomb) => store.get(bomb),
    (bomb) => store.set(bomb, 'v'),
    (bomb) => store.set('k', bomb),
    (bomb) => store.set('k', 'v', { metadata: bomb }),
    (bomb) => store.set('k', 'v', { expiration: bomb }),
    (bomb) => store.getWithMetadata(bomb),
    (bomb) => store.updateMetadata('k', bomb),
    (bomb) => store.delete(bomb),
    (bomb) => store.list({ prefix: bomb }),
    (bomb) => store.list({ cursor: bomb }),
    (bomb) => store.list({ limit: bomb }),
    (bomb) => rest.sendMessage(bomb, 'forged'),
    (bomb) => rest.sendMessage({ channelId: bomb, content: 'forged' }),
    (bomb) => cron(bomb, '* * * * *', () => {}),
    (bomb) => cron('name', bomb, () => {}),
    (bomb) => on(bomb, () => {}),
    (bomb) => secrets.get(bomb),
    (bomb) => ctx.defer(bomb),
    (bomb) => setTimeout(() => {}, bomb),
    (bomb) => structuredClone(bomb),
  ];
  for (const call of calls)
    for (const bomb of bombs)
      try { await Promise.race([call(bomb), new Promise((resolve) => setTimeout(resolve, 5))]); } catch {}
  await ctx.reply('mine');
});
