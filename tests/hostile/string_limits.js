// where: handler
// expect: terminated_or_error
// texts as long as V8 lets them be, made flat
// worker: V8 does not stop in the builtin
// thread: V8 does not stop in the builtin, and the isolate is left behind
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (;;) { const text = 'ab'.repeat(2 ** 27).padEnd(2 ** 29 - 24, 'é'); kept.push(text.indexOf('z'), text); }
});
