// where: handler
// expect: error
// a handler's result whose every trap throws
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  return new Proxy(function () {}, new Proxy({}, { get() { return () => { throw new Error('trapped'); }; } }));
});
