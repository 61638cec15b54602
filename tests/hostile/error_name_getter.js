// where: handler
// expect: ok
// Error's own name and message throw while a refusal is worded
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const name of ['name', 'message', 'toString', 'stack', 'constructor'])
    Object.defineProperty(Error.prototype, name, { get() { throw new TypeError('no'); }, set() { throw new TypeError('no'); }, configurable: true });
  const code = await rest.sendMessage({ channelId: '2002', content: 'mine' }).catch((error) => error.code);
  if (code !== 'forbidden') throw 'another code: ' + code;
  console.log(new Error('printed'), new RangeError());
});
