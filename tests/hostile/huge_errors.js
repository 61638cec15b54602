// where: handler
// expect: error
// texts, symbols and stacks longer than the host takes, thrown
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const long = 'x'.repeat(50_000);
  for (const thrown of [long, Symbol(long), new Error(long), { [long]: long }, Object.assign(new Error(), { stack: long }), 10n ** 50_000n])
    queueMicrotask(() => { throw thrown; });
  await 0;
  throw '\u0000'.repeat(1e7);
});
