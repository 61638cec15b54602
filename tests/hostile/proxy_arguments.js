// where: handler
// expect: ok
// options and arguments that are Proxies: with traps that throw, and revoked
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const bad = new Proxy(function () {}, new Proxy({}, { get() { return () => { throw new Error('trapped'); }; } }));
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const tries = [() => ctx.reply(bad), () => ctx.reply(proxy), () => ctx.reply({ content: bad }), () => ctx.reply({ embeds: [proxy] }),
    () => rest.sendMessage(bad), () => rest.sendMessage(proxy), () => kv.store('s').set('k', 'v', bad), () => kv.store('s').set('k', 'v', { metadata: proxy }),
    () => kv.store('s').get(bad), () => kv.store(bad), () => cron('c', '* * * * *', bad, bad), () => setTimeout(bad, bad), () => setTimeout(() => {}, bad), () => on(bad, bad)];
  let passed = 0;
  for (const attempt of tries) try { await attempt(); passed++; } catch {}
  if (passed > 2) throw new Error(`${passed} passed`);
});
