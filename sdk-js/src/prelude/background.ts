/**
 * Takes away what V8 would call guild code for between turns, where no deadline holds it and the
 * worker believes the isolate to be at rest.
 */

delete (globalThis as { FinalizationRegistry?: unknown }).FinalizationRegistry;
delete (Atomics as { waitAsync?: unknown }).waitAsync;
