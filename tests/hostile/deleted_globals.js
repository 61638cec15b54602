// where: handler
// expect: ok
// every global, and every method of every prototype, is deleted or made to throw
const forge = () => { throw new Error('forged'); };
const own = Reflect.ownKeys, descriptor = Reflect.getOwnPropertyDescriptor, remove = Reflect.deleteProperty;
const prototypes = [];
for (const name of own(globalThis)) {
  const value = descriptor(globalThis, name)?.value;
  if (typeof value === 'function' && value.prototype) prototypes[prototypes.length] = value.prototype;
}
function wreck(target, keep) {
  const keys = own(target);
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] in keep) continue;
    try { target[keys[i]] = forge; } catch {}
    try { remove(target, keys[i]); } catch {}
  }
}
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = { __proto__: null, startsWith: 1, slice: 1 }; // what the answer below needs
  for (let i = 0; i < prototypes.length; i++) wreck(prototypes[i], kept);
  wreck(globalThis, { __proto__: null });
  await ctx.reply('mine');
});
