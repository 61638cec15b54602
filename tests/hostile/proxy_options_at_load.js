// where: load
// expect: load_failed
// options of createBot and cron that never return from a trap
createBot(new Proxy({}, { get() { for (;;); } }));
