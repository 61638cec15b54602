// where: handler
// expect: terminated
// a handler result that resolves with itself, for ever
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const again = { then(resolve) { resolve(again); } };
  return again;
});
