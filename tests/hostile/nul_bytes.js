// where: handler
// expect: ok
// NUL and other control characters in every text that leaves
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const nul = '\0\x01\x1b[2J\u2028\r\n';
  const store = kv.store('s');
  await ctx.reply('mine' + nul);
  await store.set('k', nul, { metadata: { [nul]: nul } });
  if ((await store.get('k')) !== nul) throw new Error('not what was kept');
  await store.set('k' + nul, nul).then(() => { throw new Error('a key holds no NUL'); }, () => {});
  console.log(nul, { [nul]: nul });
  await kv.store(nul).get(nul).catch(() => {});
  try {
    on(nul, () => {});
  } catch (error) {
    if (error instanceof TypeError) return; // there is no event of that name
  }
  throw new Error('an event of that name is waited for');
});
