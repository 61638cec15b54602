// where: handler
// expect: ok
// accessors of the late globals, called by strangers and in strange states, give the classes and nothing else
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const names = ['URL', 'crypto', 'Blob', 'structuredClone', 'Response'];
  const getters = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name).get);
  Object.freeze(globalThis);
  for (const [i, get] of getters.entries()) {
    for (const receiver of [undefined, null, 5, {}, globalThis, new Proxy({}, { get() { throw 'mine'; } })]) {
      if (Reflect.apply(get, receiver, [1, 2]) !== globalThis[names[i]]) throw new Error(names[i]);
    }
    if (get.prototype !== undefined || Object.keys(get).length > 0) throw new Error('the getter carries something');
  }
  const { constructor } = crypto;
  for (const call of [() => new constructor(), () => new AbortSignal(), () => new CryptoKey(), () => new (crypto.subtle.constructor)().sign('HMAC', {}, new Uint8Array())]) {
    let refused = false;
    try { await call(); } catch { refused = true; }
    if (!refused) throw new Error('made what cannot be made');
  }
  for (const kind of [URL, Blob, Response, Request, Headers, FormData, TextDecoder, AbortSignal, Event]) {
    for (const name of Object.getOwnPropertyNames(kind.prototype)) {
      const { get, value } = Object.getOwnPropertyDescriptor(kind.prototype, name);
      for (const receiver of [{}, kind.prototype, Object.create(kind.prototype), globalThis]) {
        try { await Reflect.apply(get ?? value, receiver, ['a', 'b']); } catch (error) { if (!(error instanceof Error)) throw error; }
      }
    }
  }
});
