// where: handler
// expect: ok
// delays with a fraction, negative, endless and no numbers: the worker reads them
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const delay of [50.5, 1.0000001, 0.1, 1e-300, -1, -0, NaN, Infinity, -Infinity, 1e300, 2 ** 31, 2 ** 53, '7.5', '', null, undefined, [], true])
    setTimeout(() => {}, delay);
  await new Promise((resolve) => setTimeout(resolve, 10.5));
  for (const id of [NaN, -1, 1.5, 'x', null, {}, Infinity]) clearTimeout(id);
  await ctx.reply('mine');
});
