// where: discord
// expect: ok
// createBot a thousand times, each with the most commands there can be
const every = Array.from({ length: 100 }, (_, i) => slash({ name: `c${i}`, description: 'd', run() {} }));
for (let i = 0; i < 1000; i++) createBot({ slashCommands: every });
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (let i = 0; i < 1000; i++) createBot({ slashCommands: every });
});
