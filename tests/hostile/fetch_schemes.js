// where: handler
// expect: ok
// what is no http: URL never leaves: other schemes, credentials, ports of other services, line breaks
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const urls = ['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org:70/_x', 'data:,x',
    'unix:///var/run/docker.sock', 'http://user:pass@example.org/', 'http://example.org:22/',
    'http://example.org:25/', 'http://example.org:6379/', 'http://exa mple.org/', 'http://[::1%25lo]/'];
  for (const url of urls) {
    const answer = await fetch(url).catch((error) => error);
    if (!(answer instanceof TypeError)) throw new Error(url);
  }
  const headers = [{ 'a\r\nb': 'c' }, { a: 'b\r\nc: d' }, { a: '\0' }, { '': 'x' }];
  for (const one of headers) {
    const answer = await fetch('http://10.0.0.1/', { headers: one }).catch((error) => error);
    if (!(answer instanceof TypeError)) throw new Error(JSON.stringify(one));
  }
});
