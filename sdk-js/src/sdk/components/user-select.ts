import { ComponentType } from "../constants/component-type";
import { SelectMenuBuilderBase } from "./select-menu-base";

/**
 * A menu of members of the guild.
 *
 * @example
 * const menu = new UserSelectMenuBuilder("pick").setMaxValues(5);
 */
export class UserSelectMenuBuilder extends SelectMenuBuilderBase {
  constructor(customId: string) {
    super(ComponentType.UserSelect, customId);
  }

  protected override another(): UserSelectMenuBuilder {
    return new UserSelectMenuBuilder("");
  }
}

/**
 * Starts a menu of members of the guild.
 *
 * @example
 * const row = actionRow().addComponents(userSelect("pick").setMaxValues(5));
 */
export function userSelect(customId: string): UserSelectMenuBuilder {
  return new UserSelectMenuBuilder(customId);
}
