// where: handler
// expect: terminated_or_error
// one pattern, and components of it without end that each have another state to keep
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const one = button('b:{n}').setLabel('B').onClick(() => {});
  for (let i = 0; i < 1e6; i++) one.with({ n: i }).state({ i, text: 'x'.repeat(1e4) }).toJSON();
});
