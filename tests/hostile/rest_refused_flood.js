// where: discord
// expect: ok
// thousands of requests that Discord would refuse: few leave, for Discord bans bots for them
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const channelId = ctx.msg.channelId;
  const codes = ['timeout', 'unavailable', 'forbidden', 'not_found', 'rate_limited', 'limit_exceeded', 'invalid_argument', 'discord_error'];
  for (let lap = 0; lap < 4; lap++) {
    const all = [];
    for (let i = 1; i <= 600; i++) {
      const id = String(10n ** 17n + BigInt(i));
      const call = [
        () => rest.sendMessage({ channelId: id, content: 'mine' }),
        () => rest.deleteMessage({ channelId, messageId: id }),
        () => rest.executeWebhook({ webhookId: id, token: 'stolen', content: 'mine' }),
        () => rest.fetchMember({ userId: id }),
        () => rest.addMemberRole({ userId: id, roleId: id }),
        () => rest.editOriginalInteractionResponse({ applicationId: id, token: id, content: 'mine' }),
      ][i % 6];
      all.push(call().catch((error) => error.code));
    }
    for (const code of await Promise.all(all)) {
      if (!codes.includes(code)) throw new Error(`${code}`);
    }
  }
});
