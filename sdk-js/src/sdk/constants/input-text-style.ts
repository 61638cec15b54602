import { freeze } from "../primordials";

/**
 * How large a text input is.
 *
 * @example
 * inputText("why").setStyle(InputTextStyle.Paragraph);
 */
export const InputTextStyle: {
  readonly Short: 1;
  readonly Paragraph: 2;
} = freeze({
  Short: 1,
  Paragraph: 2,
});
