// where: handler
// expect: ok
// subclasses of Promise that choose what `then` makes, and resolvers that are called twice
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  class Odd extends Promise {
    static get [Symbol.species]() { return function (run) { run(() => {}, () => {}); this.then = () => {}; }; }
  }
  Object.defineProperty(Promise, Symbol.species, { get() { return Odd; } });
  const both = Promise.withResolvers();
  both.resolve(1); both.reject(2); both.resolve(both.promise);
  await ctx.reply('mine');
  return new Odd((resolve) => { resolve(Odd.resolve(1)); resolve(2); });
});
