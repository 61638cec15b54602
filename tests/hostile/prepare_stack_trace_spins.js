// where: handler
// expect: terminated
// the stack of a refused call is prepared by the script, which never returns
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  Error.prepareStackTrace = () => { for (;;); };
  await rest.sendMessage({ channelId: '2002', content: 'mine' });
});
