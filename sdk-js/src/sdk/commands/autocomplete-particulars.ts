import { host } from "../host";
import { argsWith } from "../messages/body";
import { isArray, own } from "../primordials";
import { choicesJson } from "./choices-json";
import { flattenInteractionOptions } from "./flatten-interaction-options";

/** What the context of an autocompletion has besides. */
export function autocompleteParticulars(
  data: unknown,
  interactionId: unknown,
  eventId: string,
): object {
  const options = own(data, "options");
  return {
    options: flattenInteractionOptions(options),
    focused: focusedOption(options),
    autocomplete: async (choices: unknown): Promise<void> => {
      const args = argsWith("interactionId", interactionId);
      args.choices = choicesJson(choices);
      await host.op("interaction.autocomplete", args, eventId);
    },
  };
}

/** The option that is being typed, wherever among the subcommands it is. */
function focusedOption(options: unknown): object | undefined {
  if (!isArray(options)) return undefined;
  for (let i = 0; i < options.length; i++) {
    const option = options[i];
    if (own(option, "focused") === true) {
      return { name: own(option, "name"), value: own(option, "value"), type: own(option, "type") };
    }
    const inner = focusedOption(own(option, "options"));
    if (inner !== undefined) return inner;
  }
  return undefined;
}
