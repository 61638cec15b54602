// where: handler
// expect: terminated
// printing walks prototypes: here each has another
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const endless = () => new Proxy({}, { getPrototypeOf: endless });
  console.log(endless());
});
