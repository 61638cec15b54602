// where: handler
// expect: ok
// every object that can be reached is looked through for what is not meant to be
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const seen = new Set();
  const bad = [];
  const look = (value, path) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    if (typeof value === 'function' && /inFlight|MAX_OUTBOX|drain\(|receive\(/.test(Function.prototype.toString.call(value))) bad.push(path);
    for (const key of Reflect.ownKeys(value)) {
      if (/trellis(Bridge|Limits)|^__trellis/.test(String(key))) bad.push(`${path}.${String(key)}`);
      const property = Reflect.getOwnPropertyDescriptor(value, key);
      for (const part of ['value', 'get', 'set']) look(property[part], `${path}.${String(key)}`);
    }
    look(Object.getPrototypeOf(value), `${path}.[[Prototype]]`);
  };
  look(globalThis, 'globalThis');
  look(ctx, 'ctx');
  function* generator() {}
  for (const value of [generator(), (async () => {})(), (async function* () {})(), new Map().entries(), ''.matchAll(/x/g)]) look(value, 'builtin');
  if (bad.length > 0) throw new Error(bad.join());
});
