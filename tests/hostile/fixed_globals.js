// where: handler
// expect: ok
// the platform's globals are replaced for good, and a Proxy stands behind the global object
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const name of ['console', 'setTimeout', 'setInterval', 'queueMicrotask', 'on', 'kv', 'rest', 'cron', 'secrets', 'trellis', 'undefined', '__trellis', '__trellisBridge', '__trellisLimits'])
    try { Object.defineProperty(globalThis, name, { value: () => { throw new Error('forged'); }, writable: false, configurable: false }); } catch {}
  try { Object.setPrototypeOf(globalThis, new Proxy({}, { has() { throw new Error('forged'); }, get() { throw new Error('forged'); } })); } catch {}
  await ctx.reply('mine');
});
