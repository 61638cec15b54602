// where: handler
// expect: ok
// each timer sets two more
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const spawn = () => { setTimeout(spawn, 0); setTimeout(spawn, 0); };
  spawn();
});
