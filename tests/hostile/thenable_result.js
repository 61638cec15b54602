// where: handler
// expect: ok
// a handler's result whose `then` counts, answers twice and throws afterwards
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  let asked = 0;
  return { get then() { asked++; return (resolve, reject) => { resolve(1); resolve(2); reject(new Error('late')); throw new Error('later'); }; } };
});
