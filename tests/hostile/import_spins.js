// where: handler
// expect: terminated
// a dynamic import is refused, and its handler runs within the turn
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  import('node:fs').then(() => { for (;;); }, () => { for (;;); });
});
