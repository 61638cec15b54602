// where: handler
// expect: ok
// the stack of a refused call is prepared by the script, which throws or gives no text
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const prepare of [() => { throw new Error('no'); }, () => ({}), () => null, (error, sites) => sites, () => 'x'.repeat(1e7)]) {
    Error.prepareStackTrace = prepare;
    const code = await rest.sendMessage({ channelId: '2002', content: 'mine' }).catch((error) => error.code);
    if (code !== 'forbidden') throw new Error(`${code}`);
    console.log(new Error('printed'));
  }
  delete Error.prepareStackTrace;
});
