// where: load
// expect: load_failed
// the error of a load, longer than the host takes
throw '\ud800\u0000'.repeat(1e6);
