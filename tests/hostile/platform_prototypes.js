// where: handler
// expect: ok
// every prototype is a trap before the platform is first used: it works, and no trap sees a function that leads to the host
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const { defineProperty, getOwnPropertyNames, getOwnPropertyDescriptor } = Object;
  const { toString } = Function.prototype;
  const { apply, ownKeys } = Reflect;
  const SafeString = String;
  const seen = [];
  const changed = [];
  let count = 0, changes = 0;
  const own = (value) => ({ __proto__: null, value, writable: true, enumerable: true, configurable: true });
  const saw = (value) => { if (typeof value === 'object' || typeof value === 'function') defineProperty(seen, count++, own(value)); };
  const patch = (holder, name, descriptor) => {
    defineProperty(changed, changes++, own({ __proto__: null, holder, name, before: getOwnPropertyDescriptor(holder, name) }));
    defineProperty(holder, name, descriptor);
  };
  // Afterwards the guild must answer as ever: only what the platform did in between is looked at.
  const restore = () => {
    for (let i = 0; i < changes; i++) {
      const { holder, name, before } = changed[i];
      delete holder[name];
      if (before !== undefined) defineProperty(holder, name, before);
    }
  };
  try {
  for (const name of ['value', 'get', 'set', 'writable', 'enumerable', 'name', 'type', 'hash', 'bytes', 'op', 'post', 'host', 'eventId', '0', '1', '2'])
    patch(Object.prototype, name, { __proto__: null, get() { saw(this); }, set(value) { saw(this); saw(value); }, configurable: true });
  for (const kind of [Array, String, Map, Set, Promise, RegExp, Uint8Array, Object.getPrototypeOf(Uint8Array)])
    for (const name of getOwnPropertyNames(kind.prototype))
      if (name !== 'constructor' && typeof getOwnPropertyDescriptor(kind.prototype, name).value === 'function')
        patch(kind.prototype, name, { __proto__: null, configurable: true, value(...given) { saw(this); for (let i = 0; i < given.length; i++) saw(given[i]); return 0; } });
  for (const name of ['call', 'apply', 'bind']) patch(Function.prototype, name, { __proto__: null, configurable: true, value() { saw(this); throw 1; } });
  Error.prepareStackTrace = (error, sites) => { for (let i = 0; i < sites.length; i++) { saw(sites[i].getThis()); saw(sites[i].getFunction()); } return 'mine'; };
  const url = new URL('../b?c=d#e', 'https://ex\u00e4mple.org/a/x').href;
  if (url !== 'https://xn--exmple-cua.org/b?c=d#e') throw url;
  new URLSearchParams('a=1').append('b', '2');
  if (new TextDecoder().decode(new TextEncoder().encode('\u20ac')) !== '\u20ac' || atob(btoa('x')) !== 'x') throw 2;
  if (crypto.randomUUID().length !== 36) throw 3;
  const controller = new AbortController();
  controller.signal.addEventListener('abort', (event) => saw(event));
  controller.abort();
  for (const action of [() => structuredClone({ a: [1] }), () => new Headers({ a: 'b' }), () => new FormData().append('a', new Blob(['x'])), () => new Response('x').text(),
    () => new Request('https://h/', { method: 'POST', body: 'x' }), () => crypto.subtle.digest('SHA-256', new Uint8Array(3)), () => console.table([{ a: 1 }]), () => AbortSignal.timeout(1)]) {
    try { saw(action()); } catch (error) { saw(error); }
  }
  } finally {
    delete Error.prepareStackTrace;
    restore();
  }
  // Whatever was seen must be of the platform's own: nothing that knows the outbox, the seed or an op.
  for (let i = 0; i < count; i++) {
    const value = seen[i];
    if (typeof value === 'function' && /inFlight|drain\(|receive\(|takeSeed|platformSource/.test(apply(toString, value, []))) throw 4;
    const keys = ownKeys(value);
    for (let j = 0; j < keys.length && j < 50; j++) {
      const key = SafeString(keys[j]);
      if (key === 'takeSeed' || key === 'op' || key === 'declare' || key === 'setDispatcher' || key === 'leaveSeed') throw 5;
    }
  }
});
