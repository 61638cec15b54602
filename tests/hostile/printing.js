// where: handler
// expect: ok
// values that are large, deep, revoked, or whose names throw, printed
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let deep = {};
  for (let i = 0; i < 1e5; i++) deep = { deep };
  const wide = {};
  for (let i = 0; i < 1e5; i++) wide['key' + i] = i;
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  class Named { static get name() { throw new Error('no'); } get [Symbol.toStringTag]() { throw new Error('no'); } }
  const values = [deep, wide, proxy, new Named(), Named, new Array(2 ** 32 - 1), new Uint8Array(3e7), new Map([[deep, wide]]), new Set([proxy]), Symbol('x'.repeat(1e6)), 10n ** 10_000n,
    Object.assign(new Error('x'.repeat(1e6)), { stack: undefined }), new Date(NaN), new Date(8.64e15), Object.create(null), globalThis, function () {}, new WeakRef({}), new (class extends Map { get size() { throw 1; } })()];
  for (const value of values) console.log(value, [value], { value });
});
