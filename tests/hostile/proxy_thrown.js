// where: handler
// expect: error
// a thrown value whose every trap throws
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  throw new Proxy(function () {}, new Proxy({}, { get() { return () => { throw new Error('trapped'); }; } }));
});
