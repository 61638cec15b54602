// where: load
// expect: load_failed
// a load whose microtasks never end
(async () => { for (;;) await 0; })();
