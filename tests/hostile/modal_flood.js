// where: handler
// expect: error
// more modals than can be routed, each with state that the guild's KV is to keep
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const state = 'x'.repeat(1e4);
  for (let i = 0; i < 1e6; i++) {
    modal(`m${i}:{a}`, 'M').addComponents(label('L').setComponent(inputText('t'))).onSubmit(() => {}).with({ a: i }).state(state).toJSON();
  }
});
