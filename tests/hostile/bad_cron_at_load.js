// where: load
// expect: load_failed
// declarations with names and expressions that no op takes
for (const text of ['\ud800', 'x'.repeat(1e6), '\0', '* '.repeat(1e4), '60 24 32 13 8'])
  cron(text, text, () => {});
