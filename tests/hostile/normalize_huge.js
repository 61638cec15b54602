// where: handler
// expect: terminated_or_error
// built-ins of Unicode on a huge text, which V8 does not interrupt
// worker: V8 does not stop in the builtin
// thread: V8 does not stop in the builtin, and the isolate is left behind
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const text = 'é'.repeat(2e6);
  for (;;) { text.normalize('NFKD').localeCompare(text, 'de'); text.toLocaleUpperCase('tr'); }
});
