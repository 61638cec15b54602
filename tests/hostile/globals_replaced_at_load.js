// where: handler
// expect: ok
// the script replaces the built-ins before it declares anything
for (const name of ['Promise', 'Object', 'Array', 'JSON', 'Error', 'TypeError', 'Map', 'Reflect', 'Math', 'Date', 'String', 'Number', 'RegExp', 'Symbol', 'Function'])
  globalThis[name] = new Proxy(function () {}, { get() { return () => { throw new Error('forged'); }; }, apply() { throw new Error('forged'); }, construct() { throw new Error('forged'); } });
cron('job', '* * * * *', () => {});
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  await ctx.reply('mine');
});
