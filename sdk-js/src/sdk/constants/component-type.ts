import { freeze } from "../primordials";

/**
 * Discord's numbers of the kinds of component.
 *
 * @example
 * if (ctx.msg.data.component_type === ComponentType.Button) await ctx.reply("pressed");
 */
export const ComponentType: {
  readonly ActionRow: 1;
  readonly Button: 2;
  readonly StringSelect: 3;
  readonly InputText: 4;
  readonly UserSelect: 5;
  readonly RoleSelect: 6;
  readonly MentionableSelect: 7;
  readonly ChannelSelect: 8;
  readonly Section: 9;
  readonly TextDisplay: 10;
  readonly Thumbnail: 11;
  readonly MediaGallery: 12;
  readonly File: 13;
  readonly Separator: 14;
  readonly Container: 17;
  readonly Label: 18;
  readonly FileUpload: 19;
  readonly RadioGroup: 21;
  readonly CheckboxGroup: 22;
  readonly Checkbox: 23;
} = freeze({
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  InputText: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
});
