import { freeze } from "../primordials";

/**
 * How a button looks.
 *
 * @example
 * button().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
export const ButtonStyle: {
  readonly Primary: 1;
  readonly Secondary: 2;
  readonly Success: 3;
  readonly Danger: 4;
  readonly Link: 5;
  readonly Premium: 6;
} = freeze({
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
});
