// where: handler
// expect: ok
// as many properties on Object.prototype as before, but one of them another
delete Object.prototype.toLocaleString;
Object.defineProperty(Object.prototype, 'channelId', { set() { globalThis.setters = 'channelId'; }, configurable: true });
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  await ctx.reply('mine');
  if (globalThis.setters !== undefined) throw new Error(`asked for ${globalThis.setters}`);
});
