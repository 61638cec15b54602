// where: handler
// expect: ok
// every way of writing an address inside is refused with a code: numbers, mapped, translated, metadata
on('messageCreate', async (ctx) => {
  if (ctx.msg.content !== '!attack') return;
  const hosts = ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '017700000001', '0.0.0.0', '0',
    '10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.100.100.200', '168.63.129.16',
    '224.0.0.1', '255.255.255.255', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fd00:ec2::254]', '[ff02::1]', 'localhost'];
  for (const scheme of ['http', 'https']) {
    for (const host of hosts) {
      const answer = await fetch(`${scheme}://${host}:8080/`).catch((error) => error);
      const refused = answer.code === 'forbidden' || answer.code === 'rate_limited'
        || (host === 'localhost' && answer.code === 'unavailable');
      if (!refused) throw new Error(`${host}: ${answer.code}`);
    }
  }
});
