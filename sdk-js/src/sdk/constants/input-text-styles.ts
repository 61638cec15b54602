import { InputTextStyle } from "./input-text-style";

/**
 * Another name of `InputTextStyle`.
 *
 * @example
 * inputText("name").setStyle(InputTextStyles.Short);
 */
export const InputTextStyles: typeof InputTextStyle = InputTextStyle;
