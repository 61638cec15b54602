// where: handler
// expect: error
// the conversion of a delay sets timers itself: the limit holds for them, too
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let set = 0;
  const delay = { valueOf() { if (set++ < 3000) setTimeout(() => {}, delay); return 1e6; } };
  setTimeout(() => {}, delay);
});
