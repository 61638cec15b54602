import { ComponentType } from "../constants/component-type";
import { SelectMenuBuilderBase } from "./select-menu-base";

/**
 * A menu of roles of the guild.
 *
 * @example
 * const menu = new RoleSelectMenuBuilder("pick").setPlaceholder("Which roles?");
 */
export class RoleSelectMenuBuilder extends SelectMenuBuilderBase {
  constructor(customId: string) {
    super(ComponentType.RoleSelect, customId);
  }

  protected override another(): RoleSelectMenuBuilder {
    return new RoleSelectMenuBuilder("");
  }
}

/**
 * Starts a menu of roles of the guild.
 *
 * @example
 * const row = actionRow().addComponents(roleSelect("pick").setPlaceholder("Which roles?"));
 */
export function roleSelect(customId: string): RoleSelectMenuBuilder {
  return new RoleSelectMenuBuilder(customId);
}
