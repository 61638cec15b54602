// where: handler
// expect: terminated
// memory that wasm code takes without asking JavaScript
// worker: V8 does not end wasm code that grows its memory in a loop
// thread: V8 does not end wasm code that grows its memory in a loop
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  // (memory 1) (func (export "f") (loop (drop (memory.grow (i32.const 160))) (memory.fill (i32.const 0) (i32.const 1) (i32.mul (memory.size) (i32.const 65536))) (br 0)))
  const code = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 7, 5, 1, 1, 102, 0, 0,
    10, 29, 1, 27, 0, 3, 64, 65, 160, 1, 64, 0, 26, 65, 0, 65, 1, 63, 0, 65, 128, 128, 4, 108, 252, 11, 0, 12, 0, 11, 11]);
  new WebAssembly.Instance(new WebAssembly.Module(code)).exports.f();
});
