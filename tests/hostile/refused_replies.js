// where: handler
// expect: ok
// replies that are refused for their size, again and again: the host must not keep them
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const long = 'é'.repeat(1_400_000);
  for (let i = 0; i < 30; i++) await rest.sendMessage({ channelId: '2002', content: long }).catch(() => {});
  for (let i = 0; i < 30; i++) await ctx.reply({ content: 'mine', replyTo: long, flags: [long] }).catch(() => {});
});
