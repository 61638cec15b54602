import { ButtonStyle } from "./button-style";

/**
 * Another name of `ButtonStyle`.
 *
 * @example
 * button().setCustomId("no").setLabel("No").setStyle(ButtonStyles.Danger);
 */
export const ButtonStyles: typeof ButtonStyle = ButtonStyle;
