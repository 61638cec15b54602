// where: handler
// expect: ok
// a comparator that contradicts itself and changes what is sorted
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const list = Array.from({ length: 2e4 }, (_, i) => i);
  list.sort(() => { list.length = 10; list.push({}); return Math.random() - 0.5; });
  for (const date of [NaN, Infinity, 8.64e15, -8.64e15, 8.65e15]) try { new Date(date).toISOString(); new Date(date).toLocaleString('ar'); } catch {}
  await ctx.reply('mine');
});
