// where: handler
// expect: ok
// arguments nested deeper than a parser goes, and cyclic ones
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let deep = [];
  for (let i = 0; i < 3000; i++) deep = i % 2 ? [deep] : { deep };
  const cycle = {}; cycle.self = cycle;
  const store = kv.store('s');
  for (const bad of [deep, cycle, { toJSON: () => deep }, Object.assign(() => {}, { toJSON: () => deep }), JSON.rawJSON('1e400')])
    for (const attempt of [() => store.set('k', 'v', { metadata: bad }), () => ctx.reply({ embeds: bad }), () => rest.upsertGuildCommands({ commands: [bad] })])
      await attempt().catch(() => {});
  let brackets = '[['.repeat(2000);
  await store.set('k', brackets, { metadata: brackets });
  if ((await store.get('k')) !== brackets) throw new Error('not what was kept');
});
