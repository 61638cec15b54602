// where: discord
// expect: terminated_or_error
// commands of which everything is as large as it may be, registered again and again, each time others
const text = (length, i) => String(i).padEnd(length, 'x');
const command = (i) => slash({
  name: text(32, i), description: text(100, i),
  options: Array.from({ length: 25 }, (_, o) => ({
    name: text(32, o), description: text(100, o),
    choices: Array.from({ length: 25 }, (_, c) => ({ name: text(100, c), value: text(100, c) })),
  })),
  run() {},
});
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const all = [];
  for (let lap = 0; lap < 1e4; lap++) {
    const flat = flattenCommands(Array.from({ length: 8 }, (_, i) => command(lap * 8 + i)));
    all.push(registerSlashCommands(flat));
    if (all.length % 20 === 0) await Promise.all(all.splice(0));
  }
});
