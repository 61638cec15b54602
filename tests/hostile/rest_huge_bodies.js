// where: discord
// expect: ok
// sends with as much in them as goes in, and with more
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const channelId = ctx.msg.channelId;
  const text = 'x'.repeat(2000);
  const deep = (depth) => depth ? { type: 17, components: [deep(depth - 1)] } : { type: 10, content: 'x' };
  const bodies = [
    { content: text },
    { content: 'x'.repeat(2_900_000) },
    { embeds: Array.from({ length: 10 }, () => ({ description: 'x'.repeat(600) })) },
    { embeds: Array.from({ length: 10 }, () => ({ fields: Array.from({ length: 25 }, () => ({ name: text, value: text })) })) },
    { components: Array.from({ length: 40 }, () => ({ type: 10, content: 'x'.repeat(100) })) },
    { components: Array.from({ length: 40 }, () => deep(40)) },
    { components: [deep(900)] },
    { attachments: Array.from({ length: 10 }, (_, i) => ({ filename: `${i}.bin`, data: 'A'.repeat(200_000) })) },
    { content: 'x', allowedMentions: { users: Array.from({ length: 50_000 }, (_, i) => String(10n ** 17n + BigInt(i))) } },
    { content: 'x', poll: { question: { text }, answers: Array.from({ length: 5_000 }, () => ({ text })) } },
  ];
  for (let lap = 0; lap < 5; lap++) {
    const ends = await Promise.all(bodies.map((body) => rest.sendMessage({ channelId, ...body }).then(() => 'ok', (error) => error.code)));
    for (const end of ends) {
      if (!['ok', 'timeout', 'unavailable', 'invalid_argument', 'limit_exceeded', 'discord_error', 'rate_limited'].includes(end)) throw new Error(`${end}`);
    }
  }
});
