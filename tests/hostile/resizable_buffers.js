// where: handler
// expect: terminated_or_error
// buffers that grow after they were made
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const kept = [];
  for (;;) {
    const buffer = new ArrayBuffer(1, { maxByteLength: 5e7 });
    buffer.resize(5e7);
    new Uint8Array(buffer).fill(1);
    kept.push(buffer, buffer.slice(0), structured(buffer));
  }
  function structured(buffer) { return new Uint8Array(buffer).slice(); }
});
