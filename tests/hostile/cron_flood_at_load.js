// where: load
// expect: load_failed
// more cron jobs than a guild may have
for (let i = 0; i < 5000; i++) try { cron('job' + i, '* * * * *', () => {}); } catch {}
