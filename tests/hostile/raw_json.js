// where: handler
// expect: ok
// JSON.rawJSON writes what JSON.stringify never would
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const store = kv.store('s');
  for (const text of ['1'.repeat(1e6), '1e999999', '-1e999999', '0.' + '1'.repeat(1e6), '"\\ud800"', '"\\uDC00\\uD800x"', '"\\u0000"', '-0', '1E+2'])
    for (const attempt of [() => store.set('k', 'v', { metadata: { a: JSON.rawJSON(text) } }), () => ctx.reply({ content: 'mine', flags: JSON.rawJSON(text) }), () => store.list({ limit: JSON.rawJSON(text) })])
      await attempt().catch(() => {});
  await store.list();
});
