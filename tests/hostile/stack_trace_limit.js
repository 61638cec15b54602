// where: handler
// expect: ok
// stacks without end, and a limit that throws when it is read
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  Error.stackTraceLimit = Infinity;
  const deep = (n) => (n === 0 ? rest.sendMessage({ channelId: '2002', content: 'mine' }) : deep(n - 1));
  await deep(3000).catch(() => {});
  Object.defineProperty(Error, 'stackTraceLimit', { get() { throw new Error('no'); } });
  await deep(10).catch(() => {});
  console.log(new Error('printed'));
});
