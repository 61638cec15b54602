// where: handler
// expect: terminated
// sources that are compiled, each another
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (let i = 0; ; i++) kept.push(new Function(`return ${i}; ${'x;'.repeat(500)}`), eval(`() => ${i}`), (0, eval)(`(function* () { yield ${i}; })`));
});
