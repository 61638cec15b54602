/** Everything of `lent.ts` in one object; `build.mjs` writes it. */
export declare function lentThings(): object;
