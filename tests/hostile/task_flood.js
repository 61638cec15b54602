// where: handler
// expect: ok
// more tasks and keys than a guild may have, faster than it may ask, with payloads that are no JSON
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const cyclic = {}; cyclic.self = cyclic;
  const seen = {};
  const note = (error) => { seen[error.code ?? error.name] = true; };
  for (const payload of [cyclic, 1n, 'x'.repeat(1e6)])
    await tasks.schedule('t', { in: 1 }, payload).catch(note);
  for (let i = 0; i < 50; i++)
    await Promise.all([1, 2, 3, 4].map(() => tasks.schedule('t', { in: 60 }).catch(note)));
  for (let i = 0; i < 300; i++) await once('k' + i, () => cyclic).catch(note);
  if (seen.rate_limited !== true) throw new Error('nothing was refused');
});
