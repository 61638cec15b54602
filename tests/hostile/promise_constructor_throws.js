// where: handler
// expect: error
// `await` asks a promise for its `constructor`: here it throws
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('no'); }, configurable: true });
  await ctx.reply('mine');
});
on('messageCreate', () => { delete Promise.prototype.constructor; });
