// where: handler
// expect: terminated
// a thrown value whose prototype never comes
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  throw new Proxy({}, { get() {}, getPrototypeOf() { for (;;); } });
});
