// where: handler
// expect: ok
// prototypes that answer in place of a task's and a key's own fields
const fields = ['name', 'key', 'payload', 'lease', 'value', 'dueAt', 'inMs', 'in', 'expiresIn', 'again'];
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  for (const field of fields) {
    Object.defineProperty(Object.prototype, field, { __proto__: null, get: () => 'forged', set() {}, configurable: true });
  }
  try {
    await tasks.schedule('mine', { __proto__: null, in: 60 }, { a: 1 });
    await tasks.list();
    if (await once('mine', () => 'done') !== 'done') throw new Error('it was not done');
    if (await once('mine', () => 'twice') !== 'done') throw new Error('it was done twice');
  } finally {
    for (const field of fields) delete Object.prototype[field];
  }
});
