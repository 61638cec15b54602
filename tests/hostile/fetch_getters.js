// where: handler
// expect: ok
// options that change while they are read, spin in no loop of the host, or lie about their type
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let reads = 0;
  const shifting = { get method() { return ++reads % 2 ? 'GET' : 'POST'; }, redirect: 'elsewhere' };
  const strange = [shifting, { headers: new Proxy({}, { ownKeys() { throw new TypeError('no'); } }) },
    { body: { toString() { return 'x'.repeat(1 << 22); } }, method: 'POST' }, { signal: {} },
    { method: { toString: () => 'CONNECT' } }, { headers: { toJSON: () => 1 } }];
  Object.prototype.toJSON = function () { return { url: 'http://forged.example/' }; };
  for (const init of strange) {
    const answer = await fetch('http://10.0.0.1/', init).catch((error) => error);
    if (answer.status !== undefined) throw new Error('it was answered');
  }
  delete Object.prototype.toJSON;
});
