// where: handler
// expect: ok
// Object.prototype says what a property descriptor leaves out
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const name of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable'])
    Object.prototype[name] = () => { throw new Error('forged'); };
  const code = await rest.sendMessage({ channelId: '2002', content: 'mine' }).catch((error) => error.code);
  if (code !== 'forbidden') throw new Error(`${code}`);
  const refused = await kv.store('s').set('', 'v').catch((error) => error.code);
  if (refused !== 'invalid_argument') throw new Error(`${refused}`);
  console.log({ a: 1, get b() { return 1; } }, new Error('printed'));
  await ctx.reply('mine');
});
