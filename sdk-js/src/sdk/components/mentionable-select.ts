import { ComponentType } from "../constants/component-type";
import { SelectMenuBuilderBase } from "./select-menu-base";

/**
 * A menu of members and roles.
 *
 * @example
 * const menu = new MentionableSelectMenuBuilder("pick").setPlaceholder("Whom?");
 */
export class MentionableSelectMenuBuilder extends SelectMenuBuilderBase {
  constructor(customId: string) {
    super(ComponentType.MentionableSelect, customId);
  }

  protected override another(): MentionableSelectMenuBuilder {
    return new MentionableSelectMenuBuilder("");
  }
}

/**
 * Starts a menu of members and roles.
 *
 * @example
 * const row = actionRow().addComponents(mentionableSelect("pick").setPlaceholder("Whom?"));
 */
export function mentionableSelect(customId: string): MentionableSelectMenuBuilder {
  return new MentionableSelectMenuBuilder(customId);
}
