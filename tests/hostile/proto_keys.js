// where: handler
// expect: ok
// `__proto__` as a key: of metadata, and of what Discord sends
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const store = kv.store('s');
  await store.set('k', 'v', { metadata: JSON.parse('{"__proto__": {"forgery": 1}, "constructor": 1, "___proto___": {"forgery": 2}}') });
  const { metadata } = await store.getWithMetadata('k');
  if ({}.forgery !== undefined || metadata.forgery !== undefined || !Object.hasOwn(metadata, '__proto__')) throw new Error('forged');
  await store.set('__proto__', 'mine');
  if ((await store.get('__proto__')) !== 'mine' || secrets.get('__proto__') !== null || secrets.get('constructor') !== null) throw new Error('forged');
});
