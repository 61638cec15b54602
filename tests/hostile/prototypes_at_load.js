// where: load
// expect: load_failed
// the script swaps prototypes before it fails: the reason is still told
Object.setPrototypeOf(Error.prototype, new Proxy({}, { get() { throw new TypeError('forged'); } }));
Error.prepareStackTrace = () => { throw new TypeError('forged'); };
throw Object.defineProperty(new Error('mine'), 'stack', { get() { throw new TypeError('forged'); } });
