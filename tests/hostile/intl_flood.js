// where: handler
// expect: terminated_or_error
// formatters are large, and lie outside of the heap
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (let i = 0; ; i++) kept.push(new Intl.DateTimeFormat('ar-EG-u-ca-islamic', { dateStyle: 'full' }), new Intl.NumberFormat('hi'), new Intl.Collator('de'), new Intl.Segmenter('th'));
});
