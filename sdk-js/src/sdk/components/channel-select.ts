import { ComponentType } from "../constants/component-type";
import { SelectMenuBuilderBase } from "./select-menu-base";

/**
 * A menu of channels of the guild.
 *
 * @example
 * const menu = new ChannelSelectMenuBuilder("pick").setChannelTypes([0]);
 */
export class ChannelSelectMenuBuilder extends SelectMenuBuilderBase {
  constructor(customId: string) {
    super(ComponentType.ChannelSelect, customId);
  }

  protected override another(): ChannelSelectMenuBuilder {
    return new ChannelSelectMenuBuilder("");
  }
}

/**
 * Starts a menu of channels of the guild.
 *
 * @example
 * const row = actionRow().addComponents(channelSelect("pick").setChannelTypes([0]));
 */
export function channelSelect(customId: string): ChannelSelectMenuBuilder {
  return new ChannelSelectMenuBuilder(customId);
}
