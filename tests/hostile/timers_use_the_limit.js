// where: handler
// expect: ok
// a timer that takes nearly all of its time, again and again
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  setInterval(() => { for (const end = Date.now() + 150; Date.now() < end;); }, 1);
});
