// where: handler
// expect: ok
// names of events that are longer than there are
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const name of ['X'.repeat(65), 'x'.repeat(64) + 'Y', 'é'.repeat(1e5), 'ß'.repeat(40)])
    try { on(name, () => {}); } catch {}
});
