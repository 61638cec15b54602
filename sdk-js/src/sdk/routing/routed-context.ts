import type {
  ComponentInteractionContext,
  ModalFields,
  ModalSubmitContext,
} from "../contexts/interaction-context";
import type { PatternParams } from "./pattern";

/** What the custom id of a component or of a modal carried. */
export interface Carried<Pattern extends string, State> {
  /** What the names in the pattern stand for. */
  params: PatternParams<Pattern>;
  /** What `state()` was given, null where it was not called. */
  state: State;
}

/** The context of `onButton`. */
export type ButtonContext<Pattern extends string = string, State = any> =
  ComponentInteractionContext & Carried<Pattern, State>;

/** The context of `onSelect`; `values` of `ctx.msg.data` are what was chosen. */
export type SelectContext<Pattern extends string = string, State = any> =
  ComponentInteractionContext & Carried<Pattern, State>;

/** The context of `onModal`. */
export type ModalContext<
  Pattern extends string = string,
  State = any,
  Fields = ModalFields,
> = ModalSubmitContext<Fields> & Carried<Pattern, State>;
