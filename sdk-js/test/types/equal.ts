/** True where two types are the same, not merely assignable. */
export type Equal<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** Compiles only for `true`. */
export function expectType<_Claim extends true>(): void {}
