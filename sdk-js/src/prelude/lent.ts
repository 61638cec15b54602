/**
 * What the prelude lends to the platform, which is evaluated when guild code may have changed every
 * global and prototype already: the built-ins as they were, and a few doings of the prelude that
 * are harmless in any hands. Of the channel to the host there is what makes requests, nothing else.
 *
 * `build.mjs` makes two modules of these names: for the prelude, one function that gives all of them
 * when they are needed; for the platform, constants that are taken from what that function gave.
 */

export * from "./primordials";
export { failure } from "./failure";
export { leaveSeed, takeSeed } from "./furniture";
export { addPrinter, inspect, quoteText, stackOf } from "./inspect";
export { quoteKey } from "./inspect_primordials";
export { report } from "./report";
export { cancelRequest, sendRequest } from "./requests";
export { clearTimeout, setTimeout } from "./timers";
