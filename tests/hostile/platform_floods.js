// where: handler
// expect: terminated_or_error
// input without end for every parser and printer of the platform: each can be stopped
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const long = 'a'.repeat(2 ** 22);
  const wide = '\u00e4.'.repeat(2 ** 21);
  for (const action of [() => new URL('https://' + long), () => new URL('https://' + wide), () => new URL('https://h/' + 'a/../'.repeat(2 ** 20)), () => new URL('https://' + '1.'.repeat(2 ** 20)),
    () => console.table(new Uint8Array(3e7)), () => console.table(new String(long)), () => console.log(new String(long), [new String(long)]), () => console.log('%s'.repeat(2 ** 20), ...Array(1e4).fill(long)),
    () => structuredClone(new String(long)), () => structuredClone(Object.assign([], { length: 3e7 }))]) {
    try { action(); } catch {}
  }
  let deep = [];
  for (let i = 0; i < 1e5; i++) deep = [deep];
  try { structuredClone(deep); } catch {}
  for (;;) {
    new URLSearchParams('a&'.repeat(2 ** 20)).sort();
    atob(btoa(long));
    new TextDecoder().decode(new TextEncoder().encode(wide));
    await crypto.subtle.digest('SHA-512', new Uint8Array(2 ** 24));
    await new Response('--x\r\n'.repeat(2 ** 18), { headers: { 'content-type': 'multipart/form-data; boundary=x' } }).formData().catch(() => 0);
    new Headers(Array.from({ length: 3000 }, (_, i) => ['h' + i, long.slice(0, 9)])).forEach(() => 0);
  }
});
