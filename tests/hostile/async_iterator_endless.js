// where: handler
// expect: terminated
// an async iterator that never ends, over microtasks alone
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for await (const value of { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false }), return: () => new Promise(() => {}) }) });
});
