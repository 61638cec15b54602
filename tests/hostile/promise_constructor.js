// where: handler
// expect: ok
// `await` asks a promise for its `constructor`: here it lies, and `then` swallows what waits
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  await ctx.reply('mine');
  Object.defineProperty(Promise.prototype, 'constructor', { get() { return class {}; }, configurable: true });
  Promise.prototype.then = function () { return this; };
});
