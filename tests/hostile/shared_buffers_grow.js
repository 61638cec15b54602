// where: handler
// expect: terminated_or_error
// shared buffers that grow after they were made
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (;;) {
    const buffer = new SharedArrayBuffer(1, { maxByteLength: 5e7 });
    buffer.grow(5e7);
    new Uint8Array(buffer).fill(1);
    kept.push(buffer);
  }
});
