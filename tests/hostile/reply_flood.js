// where: handler
// expect: terminated_or_error
// more replies than may wait for their answer
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const all = [];
  for (let i = 0; i < 1e5; i++) all.push(ctx.reply(`mine ${i}`));
  await Promise.all(all);
});
