// where: handler
// expect: ok
// as many log lines as a turn may write, a thousand turns a second
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const line = 'é'.repeat(8000);
  setInterval(() => { for (let i = 0; i < 300; i++) console.log(line); }, 0);
});
