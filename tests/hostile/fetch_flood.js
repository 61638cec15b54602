// where: handler
// expect: ok
// thousands of requests at once, and as many given up, cost the neighbours nothing
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const controller = new AbortController();
  const all = [];
  for (let i = 0; i < 3000; i++) {
    all.push(fetch('http://10.0.0.1/' + i, { signal: i % 2 ? controller.signal : undefined })
      .catch((error) => error.name === 'AbortError' ? error.name : error.code));
  }
  setTimeout(() => controller.abort(), 10);
  const ends = new Set(await Promise.all(all));
  for (const end of ends) {
    if (!['forbidden', 'rate_limited', 'limit_exceeded', 'AbortError'].includes(end)) throw new Error(end);
  }
});
