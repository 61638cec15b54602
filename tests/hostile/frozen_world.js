// where: handler
// expect: ok
// everything that can be frozen is
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const seen = new Set();
  const freeze = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    try { Object.freeze(value); } catch {}
    for (const key of Reflect.ownKeys(value)) { const property = Reflect.getOwnPropertyDescriptor(value, key); freeze(property.value); freeze(property.get); freeze(property.set); }
    freeze(Object.getPrototypeOf(value));
  };
  freeze(globalThis);
  await ctx.reply('mine');
  const code = await rest.sendMessage({ channelId: '2002', content: 'mine' }).catch((error) => error.code);
  if (code !== 'forbidden') throw new Error(`${code}`);
  console.log({ a: [1] }, new Error('printed'));
});
