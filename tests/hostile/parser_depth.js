// where: handler
// expect: ok
// sources nested so deeply that a parser runs out of stack
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const open of ['[', '(', '{', 'a=>', '!', '-', 'f(', '`${', 'class{static{', 'if(1)'])
    try { (0, eval)(open.repeat(2e5)); } catch {}
  try { JSON.parse('['.repeat(1e6)); } catch {}
  try { new RegExp('('.repeat(1e5) + ')'.repeat(1e5)); } catch {}
  await ctx.reply('mine');
});
