// where: handler
// expect: ok
// frames of a stack must not give the prelude's functions, receivers or the text of the inbox
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const found = [];
  Error.prepareStackTrace = (error, sites) => sites;
  for (const site of new Error().stack) {
    if (site.getScriptNameOrSourceURL() === 'guild.js') continue;
    for (const ask of ['getFunction', 'getThis', 'getTypeName', 'getEvalOrigin']) {
      const value = site[ask]?.();
      if (typeof value === 'function' || (typeof value === 'object' && value !== null) || /MESSAGE_CREATE/.test(String(value))) found.push(ask);
    }
  }
  delete Error.prepareStackTrace;
  if (found.length > 0) throw new Error(found.join());
});
