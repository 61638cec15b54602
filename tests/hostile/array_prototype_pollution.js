// where: handler
// expect: ok
// accessors on Array.prototype see what is appended
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const seen = [];
  for (const name of ['0', '1', '2', '3', 'then', 'toJSON', Symbol.iterator, Symbol.isConcatSpreadable, 'concat', 'map', 'join'])
    Object.defineProperty(Array.prototype, name, { get() { seen.length = 1; return undefined; }, set() { seen.length = 1; }, configurable: true });
  const code = await rest.sendMessage({ channelId: '2002', content: 'mine' }).catch((error) => error.code);
  await ctx.reply('mine');
  if (code !== 'forbidden') throw new Error(`${code}`);
});
