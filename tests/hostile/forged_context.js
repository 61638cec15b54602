// where: handler
// expect: ok
// ids in contexts and options that are another guild's
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const guessed = [String(BigInt(ctx.eventId) - 1n), String(BigInt(ctx.eventId) + 1n), '1', '0', ''];
  const lies = { guildId: '2002', guild_id: '2002', caller: '2002', isolateId: 1, revision: 'r2' };
  for (const eventId of guessed) {
    Object.assign(ctx, { eventId, attempt: 2 }, lies);
    Object.assign(ctx.msg, { id: '1', channelId: '2002' }, lies);
    await ctx.reply.call({ eventId, msg: { channelId: '2002' } }, { content: 'mine', eventId, ...lies, channelId: '2002' });
  }
  for (const channelId of ['2002', '0', '-2002', '1001.0', '٢٠٠٢', 2002, ['2002'], { toString: () => '2002' }]) {
    const passed = await rest.sendMessage({ channelId, content: 'mine' }).then(() => true, () => false);
    if (passed) throw new Error('forged');
  }
});
