// where: handler
// expect: terminated_or_error
// expressions that are large once they are compiled, on large input
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const text = 'x'.repeat(1e6);
  for (let i = 0; ; i++) try { new RegExp(`(?:(?:a?b?c?){${i % 1000}}x){100}|(x+x+)+y`).exec(text); } catch {}
});
