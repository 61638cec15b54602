// where: handler
// expect: ok
// a thousand intervals of 0 ms
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1000; i++) setInterval(() => {}, 0);
});
