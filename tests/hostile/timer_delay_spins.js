// where: handler
// expect: terminated
// the conversion of a delay never returns
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  setTimeout(() => {}, { valueOf() { for (;;); } });
});
