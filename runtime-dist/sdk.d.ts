// The globals of a guild's script. Generated from sdk-js/src; do not edit.
//
// Put this file among those that tsconfig.json includes, with "lib": ["es2022"] and "types": [].

// What an isolate offers besides JavaScript itself: set up by the prelude, described here by hand.

/** Writes to the guild's log. */
interface Console {
  debug(...values: unknown[]): void;
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  trace(...values: unknown[]): void;
}

/**
 * Writes to the guild's log; objects are printed with what is in them.
 *
 * @example
 * console.warn("no such user", { id });
 */
declare var console: Console;

/**
 * Runs a function once, after some milliseconds. Timers live as long as the isolate.
 *
 * @example
 * const timer = setTimeout(() => console.log("a minute later"), 60_000);
 */
declare function setTimeout<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Runs a function again and again. Timers live as long as the isolate; `cron` outlives it.
 *
 * @example
 * const timer = setInterval(() => console.log("tick"), 1_000);
 */
declare function setInterval<Values extends unknown[]>(
  callback: (...values: Values) => unknown,
  delay?: number,
  ...values: Values
): number;

/**
 * Forgets a timer of `setTimeout`.
 *
 * @example
 * clearTimeout(timer);
 */
declare function clearTimeout(id?: number): void;

/**
 * Forgets a timer of `setInterval`.
 *
 * @example
 * clearInterval(timer);
 */
declare function clearInterval(id?: number): void;

/**
 * Runs a function as soon as the running code has ended.
 *
 * @example
 * queueMicrotask(() => console.log("afterwards"));
 */
declare function queueMicrotask(callback: () => void): void;

/** What a bot answers to. */
interface CreateOptions {
    /** What prefix commands start with. Default: "!". */
    prefix?: string | undefined;
    commands?: readonly Command[] | undefined;
    /** Another name of `commands`. */
    prefixCommands?: readonly Command[] | undefined;
    slashCommands?: readonly SlashCommand[] | undefined;
}
/**
 * Sets up prefix commands and slash commands; registers the latter with Discord. Call it once:
 * later calls change nothing.
 *
 * @example
 * createBot({
 *   prefix: "!",
 *   commands: [prefix({ name: "ping", run: (ctx) => ctx.reply("pong") })],
 *   slashCommands: [
 *     slash({ name: "hello", description: "Says hello", run: (ctx) => ctx.reply("hello") }),
 *   ],
 * });
 */
declare function createBot(options: CreateOptions): void;

/** Translations by locale, such as `{ "de": "hallo" }`. */
type Localizations = Record<string, string>;
/** What Discord shows of a command or an option. */
interface SlashDescription {
    /** Lower case, at most 32 characters, no spaces. */
    name: string;
    /** At most 100 characters. */
    description: string;
    nameLocalizations?: Localizations | undefined;
    descriptionLocalizations?: Localizations | undefined;
}

/**
 * Slash commands as Discord's JSON: subcommands become options, types become numbers.
 *
 * @example
 * await registerSlashCommands(flattenCommands([hello, counter]));
 */
declare function flattenCommands(commands: readonly SlashCommand[]): JsonObject[];

/**
 * The options of an interaction as one object of names and values, whatever subcommand they belong
 * to.
 *
 * @example
 * on("interactionCreate", (ctx) => {
 *   const values = flattenInteractionOptions(ctx.msg.data.options);
 *   console.log(values.name);
 * });
 */
declare function flattenInteractionOptions(options: unknown): Record<string, JsonValue>;

/**
 * The subcommand that was used, undefined where the command has none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommand(ctx)));
 */
declare function getSubcommand(ctx: {
    msg: {
        data?: unknown;
    };
}): string | undefined;

/**
 * The group of the subcommand that was used, undefined where it stands in none.
 *
 * @example
 * on("interactionCreate", (ctx) => console.log(getSubcommandGroup(ctx)));
 */
declare function getSubcommandGroup(ctx: {
    msg: {
        data?: unknown;
    };
}): string | undefined;

/**
 * Runs the subcommand that an interaction names. `createBot` does it by itself.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === notes.name) await handleSubcommand(ctx, notes);
 * });
 */
declare function handleSubcommand(ctx: InteractionContext, command: SlashCommand): Promise<void>;

/**
 * Whether whoever caused the event has a role; false where the event names no member.
 *
 * @example
 * if (!hasRole(ctx, "81384788765712384")) await ctx.reply("You may not do that.");
 */
declare function hasRole(ctx: {
    msg: {
        member?: {
            roles: string[];
        } | undefined;
    };
}, roleId: string): boolean;

/** A command that a message starts with. */
interface Command {
    /** What stands behind the prefix; capitals count. */
    name: string;
    description?: string | undefined;
    run(ctx: PrefixContext): unknown;
}
/**
 * A command that is typed as a message, for `createBot`.
 *
 * @example
 * const echo = prefix({
 *   name: "echo",
 *   description: "Says it again",
 *   run: async (ctx) => ctx.reply(ctx.args.join(" ")),
 * });
 */
declare function prefix(command: Command): Command;

/**
 * Makes these the guild's slash commands, instead of those it had. `createBot` does it by itself.
 *
 * @example
 * await registerSlashCommands([slash({ name: "hello", description: "Says hello" })]);
 */
declare function registerSlashCommands(commands: readonly (SlashCommand | JsonObject)[]): Promise<void>;

/** A subcommand with its own options and handler. */
interface SlashSubcommand extends SlashDescription {
    options?: readonly SlashCommandOption[] | undefined;
    run(ctx: InteractionContext): unknown;
}
/** Subcommands under one name. */
interface SlashSubcommandGroup extends SlashDescription {
    subcommands: readonly SlashSubcommand[];
}
/** A slash command, as `createBot` takes it. */
interface SlashCommand extends SlashDescription {
    options?: readonly SlashCommandOption[] | undefined;
    subcommands?: readonly (SlashSubcommand | SlashSubcommandGroup)[] | undefined;
    /** The permissions that Discord asks for by default, as a number in a string. */
    defaultMemberPermissions?: string | null | undefined;
    nsfw?: boolean | undefined;
    run?(ctx: InteractionContext): unknown;
}
/** A slash command whose handler knows the types of its options. */
interface SlashDefinition<Options extends readonly SlashCommandOption[]> extends Omit<SlashCommand, "options" | "run"> {
    options?: Options | undefined;
    run?(ctx: InteractionContext<ValuesOfOptions<Options>>): unknown;
}
/**
 * A command that is used from Discord's command menu, for `createBot`. `ctx.options` holds the
 * values by name, with the types the options say.
 *
 * @example
 * const roll = slash({
 *   name: "roll",
 *   description: "Rolls a die",
 *   options: [
 *     { name: "sides", description: "How many", type: "integer", required: true, minValue: 2 },
 *   ],
 *   run: async (ctx) => {
 *     await ctx.reply(`You rolled ${1 + Math.floor(Math.random() * ctx.options.sides)}`);
 *   },
 * });
 */
declare function slash<const Options extends readonly SlashCommandOption[] = SlashCommandOption[]>(command: SlashDefinition<Options>): SlashCommand;

/** One of the values an option is limited to. */
interface SlashChoice<Value extends string | number = string | number> {
    name: string;
    value: Value;
    nameLocalizations?: Localizations | undefined;
}
/** What every option has that takes a value. */
interface SlashValueOption extends SlashDescription {
    required?: boolean | undefined;
}
/** An option that takes text. This is the type of an option that names none. */
interface StringOption extends SlashValueOption {
    type?: "string" | undefined;
    choices?: readonly SlashChoice<string>[] | undefined;
    minLength?: number | undefined;
    maxLength?: number | undefined;
    autocomplete?: boolean | undefined;
}
/** An option that takes a number; `integer` a whole one. */
interface NumberOption extends SlashValueOption {
    type: "integer" | "number";
    choices?: readonly SlashChoice<number>[] | undefined;
    minValue?: number | undefined;
    maxValue?: number | undefined;
    autocomplete?: boolean | undefined;
}
/** An option that is true or false. */
interface BooleanOption extends SlashValueOption {
    type: "boolean";
}
/** An option whose value is the id of something in the guild, or of an uploaded file. */
interface IdOption extends SlashValueOption {
    type: "user" | "role" | "mentionable" | "attachment";
}
/** An option whose value is the id of a channel. */
interface ChannelOption extends SlashValueOption {
    type: "channel";
    /** Discord's numbers of the kinds of channel that may be chosen. */
    channelTypes?: readonly number[] | undefined;
}
/** A subcommand written as an option; `run` of the command gets its values. */
interface SubcommandOption extends SlashDescription {
    type: "subcommand" | "subcommand_group";
    options?: readonly SlashCommandOption[] | undefined;
}
/** An option of a slash command. */
type SlashCommandOption = StringOption | NumberOption | BooleanOption | IdOption | ChannelOption | SubcommandOption;
/** The type of an option's value. */
type ValueOfOption<Option> = Option extends {
    type: "integer" | "number";
} ? number : Option extends {
    type: "boolean";
} ? boolean : string;
/** The type of `ctx.options` for a command with these options. */
type ValuesOfOptions<Options extends readonly SlashCommandOption[]> = number extends Options["length"] ? Record<string, string | number | boolean | undefined> : {
    [Option in Options[number] as Option["name"]]: Option extends {
        required: true;
    } ? ValueOfOption<Option> : ValueOfOption<Option> | undefined;
};

/**
 * A row of up to five buttons, or of one select menu.
 *
 * @example
 * const row = new ActionRowBuilder().addComponents(button().setCustomId("ok").setLabel("OK"));
 */
declare class ActionRowBuilder implements ComponentBuilder {
    #private;
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a row of buttons or a select menu.
 *
 * @example
 * await ctx.reply({
 *   content: "Sure?",
 *   components: [actionRow().addComponents(button().setCustomId("yes").setLabel("Yes"))],
 * });
 */
declare function actionRow(): ActionRowBuilder;

/**
 * A button.
 *
 * @example
 * const yes = new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
declare class ButtonBuilder implements ComponentBuilder {
    #private;
    /** One of `ButtonStyle`. Default: `Primary`. */
    setStyle(style: number): this;
    /** What `componentInteraction` gets as `customId`; at most 100 characters. */
    setCustomId(customId: string): this;
    /** Makes it a link. */
    setUrl(url: string): this;
    /** Makes it sell something. */
    setSkuId(skuId: string): this;
    setLabel(label: string): this;
    setEmoji(emoji: EmojiJson): this;
    setDisabled(disabled?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a button.
 *
 * @example
 * const docs = button().setUrl("https://example.com").setLabel("Documentation");
 */
declare function button(): ButtonBuilder;

/**
 * A menu of channels of the guild.
 *
 * @example
 * const menu = new ChannelSelectMenuBuilder("pick").setChannelTypes([0]);
 */
declare class ChannelSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
}
/**
 * Starts a menu of channels of the guild.
 *
 * @example
 * const row = actionRow().addComponents(channelSelect("pick").setChannelTypes([0]));
 */
declare function channelSelect(customId: string): ChannelSelectMenuBuilder;

/**
 * A box around components. Messages with it need `MessageFlags.IS_COMPONENTS_V2`.
 *
 * @example
 * const card = new ContainerBuilder().setAccentColor(0x5865f2).addComponents(textDisplay("Hi"));
 */
declare class ContainerBuilder implements ComponentBuilder {
    #private;
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    /** A colour as a number, such as 0x5865f2. */
    setAccentColor(color: number): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a box around components.
 *
 * @example
 * await ctx.reply({
 *   components: [container().setAccentColor(0x57f287).addComponents(textDisplay("Saved."))],
 *   flags: MessageFlags.IS_COMPONENTS_V2,
 * });
 */
declare function container(): ContainerBuilder;

/** Where an embed's author leads, and the picture beside the name. */
interface EmbedAuthorOptions {
    url?: string | undefined;
    iconUrl?: string | undefined;
}
/**
 * An embed: a card in a message.
 *
 * @example
 * const card = new EmbedBuilder().setTitle("Build 12").setColor(0x57f287);
 */
declare class EmbedBuilder {
    #private;
    constructor(initial?: Embed);
    setTitle(title: string): this;
    setDescription(description: string): this;
    /** Where the title leads. */
    setUrl(url: string): this;
    /** A colour as a number, such as 0x5865f2. */
    setColor(color: number): this;
    /** ISO 8601, as `new Date().toISOString()` gives it. */
    setTimestamp(timestamp: string): this;
    setFooter(text: string, iconUrl?: string): this;
    setImage(url: string): this;
    setThumbnail(url: string): this;
    setAuthor(name: string, options?: EmbedAuthorOptions): this;
    addField(name: string, value: string, inline?: boolean): this;
    addFields(fields: readonly EmbedField[]): this;
    setFields(fields: readonly EmbedField[]): this;
    toJSON(): Embed;
}
/**
 * Starts an embed.
 *
 * @example
 * await ctx.reply({
 *   embeds: [embed().setTitle("Build info").addField("Version", "1.2", true)],
 * });
 */
declare function embed(initial?: Embed): EmbedBuilder;

/**
 * A file that is attached to the message.
 *
 * @example
 * const report = new FileBuilder("attachment://report.pdf").setSpoiler();
 */
declare class FileBuilder implements ComponentBuilder {
    #private;
    constructor(url: string);
    /** `attachment://` and the name of an attachment of the message. */
    setUrl(url: string): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a file that is attached to the message.
 *
 * @example
 * const report = file("attachment://report.pdf");
 */
declare function file(url: string): FileBuilder;

/**
 * A place for files in a modal.
 *
 * @example
 * const upload = new FileUploadBuilder("proof").setMaxValues(3);
 */
declare class FileUploadBuilder implements ComponentBuilder {
    #private;
    constructor(customId: string);
    setCustomId(customId: string): this;
    setMinValues(min: number): this;
    setMaxValues(max: number): this;
    setRequired(required?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a place for files in a modal.
 *
 * @example
 * const proof = label("Proof").setComponent(fileUpload("proof").setMinValues(1));
 */
declare function fileUpload(customId: string): FileUploadBuilder;

/**
 * A text input of a modal.
 *
 * @example
 * const why = new InputTextBuilder("why").setStyle(InputTextStyle.Paragraph).setMaxLength(500);
 */
declare class InputTextBuilder implements ComponentBuilder {
    #private;
    constructor(customId: string);
    setCustomId(customId: string): this;
    /** One of `InputTextStyle`. */
    setStyle(style: number): this;
    setMinLength(min: number): this;
    setMaxLength(max: number): this;
    setRequired(required?: boolean): this;
    /** The text it holds from the start. */
    setValue(value: string): this;
    setPlaceholder(placeholder: string): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a text input of a modal.
 *
 * @example
 * const input = label("Why?").setComponent(inputText("why").setRequired());
 */
declare function inputText(customId: string): InputTextBuilder;

/**
 * A name over one input of a modal.
 *
 * @example
 * const name = new LabelBuilder("Your name").setComponent(inputText("name"));
 */
declare class LabelBuilder implements ComponentBuilder {
    #private;
    constructor(text: string);
    setLabel(text: string): this;
    setDescription(description: string): this;
    setComponent(component: ComponentLike): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a name over one input of a modal.
 *
 * @example
 * const email = label("E-mail").setDescription("For us alone").setComponent(inputText("mail"));
 */
declare function label(text: string): LabelBuilder;

/** What is said of a picture. */
interface MediaItemOptions {
    description?: string | undefined;
    spoiler?: boolean | undefined;
}
/** A picture or video of a gallery. */
type MediaItem = {
    media: {
        url: string;
    };
    description?: string;
    spoiler?: boolean;
};
/**
 * One to ten pictures or videos.
 *
 * @example
 * const pictures = new MediaGalleryBuilder().addItem("https://example.com/1.png");
 */
declare class MediaGalleryBuilder implements ComponentBuilder {
    #private;
    addItem(url: string, options?: MediaItemOptions): this;
    setItems(items: readonly MediaItem[]): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a gallery.
 *
 * @example
 * const pictures = mediaGallery()
 *   .addItem("https://example.com/1.png", { description: "The hall" })
 *   .addItem("https://example.com/2.png", { spoiler: true });
 */
declare function mediaGallery(): MediaGalleryBuilder;

/**
 * A menu of members and roles.
 *
 * @example
 * const menu = new MentionableSelectMenuBuilder("pick").setPlaceholder("Whom?");
 */
declare class MentionableSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
}
/**
 * Starts a menu of members and roles.
 *
 * @example
 * const row = actionRow().addComponents(mentionableSelect("pick").setPlaceholder("Whom?"));
 */
declare function mentionableSelect(customId: string): MentionableSelectMenuBuilder;

/**
 * A menu of roles of the guild.
 *
 * @example
 * const menu = new RoleSelectMenuBuilder("pick").setPlaceholder("Which roles?");
 */
declare class RoleSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
}
/**
 * Starts a menu of roles of the guild.
 *
 * @example
 * const row = actionRow().addComponents(roleSelect("pick").setPlaceholder("Which roles?"));
 */
declare function roleSelect(customId: string): RoleSelectMenuBuilder;

/**
 * Up to three texts with a thumbnail or a button beside them.
 *
 * @example
 * const intro = new SectionBuilder()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
declare class SectionBuilder implements ComponentBuilder {
    #private;
    addComponents(...components: ComponentLike[]): this;
    setComponents(components: readonly ComponentLike[]): this;
    /** What stands beside the texts. Discord asks for one. */
    setAccessory(accessory: ComponentLike): this;
    toJSON(): ComponentJson;
}
/**
 * Starts texts with something beside them.
 *
 * @example
 * const shop = section()
 *   .addComponents(textDisplay("The shop is open."))
 *   .setAccessory(button().setCustomId("enter").setLabel("Enter"));
 */
declare function section(): SectionBuilder;

/** What a default value of a select menu is. */
type SelectDefaultKind = "user" | "role" | "channel";
/** Something that is chosen from the start. */
type SelectDefaultValue = {
    id: string;
    type: SelectDefaultKind;
};
/**
 * What all select menus have.
 *
 * @example
 * const menu: SelectMenuBuilderBase = userSelect("who").setPlaceholder("Who?").setMaxValues(3);
 */
declare class SelectMenuBuilderBase implements ComponentBuilder {
    #private;
    constructor(type: number, customId: string);
    setCustomId(customId: string): this;
    setPlaceholder(placeholder: string): this;
    setMinValues(min: number): this;
    setMaxValues(max: number): this;
    /** In a modal: whether something must be chosen. */
    setRequired(required?: boolean): this;
    setDisabled(disabled?: boolean): this;
    /** Discord's numbers of the kinds of channel that may be chosen. */
    setChannelTypes(types: readonly number[]): this;
    setDefaultValues(values: readonly SelectDefaultValue[]): this;
    setDefaultUsers(ids: readonly string[]): this;
    setDefaultRoles(ids: readonly string[]): this;
    setDefaultChannels(ids: readonly string[]): this;
    addDefaultUser(id: string): this;
    addDefaultRole(id: string): this;
    addDefaultChannel(id: string): this;
    addDefaultValue(id: string, type: SelectDefaultKind): this;
    toJSON(): ComponentJson;
}

/**
 * Room between components, with a line in it or without.
 *
 * @example
 * const gap = new SeparatorBuilder(false).setSpacing("large");
 */
declare class SeparatorBuilder implements ComponentBuilder {
    #private;
    constructor(divider?: boolean);
    setDivider(divider?: boolean): this;
    /** 1 or "small", 2 or "large". */
    setSpacing(spacing: number | "small" | "large"): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a gap.
 *
 * @example
 * const card = container().addComponents(textDisplay("One"), separator(), textDisplay("Two"));
 */
declare function separator(divider?: boolean): SeparatorBuilder;

/** One line of a menu. */
type SelectOption = {
    label: string;
    /** What `componentInteraction` gets in `data.values`. */
    value: string;
    description?: string;
    emoji?: EmojiJson;
    default?: boolean;
};
/**
 * A menu of lines of text.
 *
 * @example
 * const menu = new StringSelectMenuBuilder("job").addOptions({ label: "Cook", value: "cook" });
 */
declare class StringSelectMenuBuilder extends SelectMenuBuilderBase {
    #private;
    constructor(customId: string);
    setOptions(options: readonly SelectOption[]): this;
    addOptions(...options: SelectOption[]): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a menu of lines of text.
 *
 * @example
 * const menu = stringSelect("role").setPlaceholder("Your role").addOptions(
 *   { label: "Developer", value: "dev" },
 *   { label: "Designer", value: "design" },
 * );
 */
declare function stringSelect(customId: string): StringSelectMenuBuilder;

/**
 * A piece of text, in Markdown.
 *
 * @example
 * const text = new TextDisplayBuilder("# Rules");
 */
declare class TextDisplayBuilder implements ComponentBuilder {
    #private;
    constructor(content: string);
    setContent(content: string): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a piece of text, in Markdown.
 *
 * @example
 * const rules = container().addComponents(textDisplay("# Rules"));
 */
declare function textDisplay(content: string): TextDisplayBuilder;

/**
 * A small picture beside a section.
 *
 * @example
 * const logo = new ThumbnailBuilder("https://example.com/logo.png").setDescription("Our logo");
 */
declare class ThumbnailBuilder implements ComponentBuilder {
    #private;
    constructor(url: string);
    setUrl(url: string): this;
    /** What a screen reader says. */
    setDescription(description: string): this;
    setSpoiler(spoiler?: boolean): this;
    toJSON(): ComponentJson;
}
/**
 * Starts a small picture beside a section.
 *
 * @example
 * const intro = section()
 *   .addComponents(textDisplay("Welcome"))
 *   .setAccessory(thumbnail("https://example.com/logo.png"));
 */
declare function thumbnail(url: string): ThumbnailBuilder;

/**
 * A menu of members of the guild.
 *
 * @example
 * const menu = new UserSelectMenuBuilder("pick").setMaxValues(5);
 */
declare class UserSelectMenuBuilder extends SelectMenuBuilderBase {
    constructor(customId: string);
}
/**
 * Starts a menu of members of the guild.
 *
 * @example
 * const row = actionRow().addComponents(userSelect("pick").setMaxValues(5));
 */
declare function userSelect(customId: string): UserSelectMenuBuilder;

/**
 * How a button looks.
 *
 * @example
 * button().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Success);
 */
declare const ButtonStyle: {
    readonly Primary: 1;
    readonly Secondary: 2;
    readonly Success: 3;
    readonly Danger: 4;
};

/**
 * Another name of `ButtonStyle`.
 *
 * @example
 * button().setCustomId("no").setLabel("No").setStyle(ButtonStyles.Danger);
 */
declare const ButtonStyles: typeof ButtonStyle;

/**
 * Discord's numbers of the kinds of component.
 *
 * @example
 * if (ctx.msg.data.component_type === ComponentType.Button) await ctx.reply("pressed");
 */
declare const ComponentType: {
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
};

/**
 * How large a text input is.
 *
 * @example
 * inputText("why").setStyle(InputTextStyle.Paragraph);
 */
declare const InputTextStyle: {
    readonly Short: 1;
    readonly Paragraph: 2;
};

/**
 * Another name of `InputTextStyle`.
 *
 * @example
 * inputText("name").setStyle(InputTextStyles.Short);
 */
declare const InputTextStyles: typeof InputTextStyle;

/**
 * Flags of a message, to be added up.
 *
 * @example
 * await ctx.reply({
 *   components: [container().addComponents(textDisplay("Hello"))],
 *   flags: MessageFlags.IS_COMPONENTS_V2,
 * });
 */
declare const MessageFlags: {
    readonly CROSSPOSTED: 1;
    readonly IS_CROSSPOST: 2;
    readonly SUPPRESS_EMBEDS: 4;
    readonly SOURCE_MESSAGE_DELETED: 8;
    readonly URGENT: 16;
    readonly HAS_THREAD: 32;
    readonly EPHEMERAL: 64;
    readonly LOADING: 128;
    readonly FAILED_TO_MENTION_SOME_ROLES_IN_THREAD: 256;
    readonly SUPPRESS_NOTIFICATIONS: 4096;
    readonly IS_VOICE_MESSAGE: 8192;
    readonly IS_COMPONENTS_V2: 32768;
};

/**
 * What every handler is given.
 *
 * @example
 * on("reactionAdd", async (ctx) => {
 *   if (ctx.msg.emoji.name === "⭐") await ctx.reply("A star!");
 * });
 */
interface BaseContext<Payload> {
    /** The event, in camelCase. */
    msg: Payload;
    /** Names this event in the guild's log; the same when it is delivered again. */
    eventId: string;
    /** 1, or more where the event is delivered again because a worker was lost. */
    attempt: number;
    /**
     * Answers the event: an interaction by its response, anything else by a message in its channel
     * that replies to the event's message. Gives the message, or null where Discord tells none.
     */
    reply(content: string | MessageReplyOptions): Promise<EventMessage | null>;
    /**
     * Edits the answer: an interaction's original response, anything else by editing the last reply
     * made through this context.
     */
    edit(content: string | MessageEditOptions): Promise<EventMessage>;
    /** The same as `edit`. */
    editReply(content: string | MessageEditOptions): Promise<EventMessage>;
}

/** A tick of a cron job. */
interface EventCron {
    name: string;
    /** When the tick was due, ISO 8601. */
    scheduledAt: string;
}
/**
 * The context of a cron job. There is no channel to answer in: `reply` and `edit` reject.
 *
 * @example
 * cron("tick", "* * * * *", (ctx) => console.log(ctx.name, ctx.scheduledAt));
 */
interface CronContext extends BaseContext<EventCron>, EventCron {
}

/** How an answer is put off. */
interface DeferOptions {
    /** Whether only the user sees the answer. */
    ephemeral?: boolean | undefined;
}
/** How a component's answer is put off. */
interface ComponentDeferOptions extends DeferOptions {
    /** Whether the component's own message is what will be updated. */
    update?: boolean | undefined;
}
/** Values of a command's options by name; users, roles, channels and attachments are ids. */
type SlashCommandOptions = Record<string, OptionValue | undefined>;
/** What can be done with any interaction. */
interface AnswerableContext<Payload> extends BaseContext<Payload> {
    /** Says that an answer will follow within 15 minutes; then `reply` gives it. */
    defer(options?: DeferOptions): Promise<void>;
    /** The same as `defer`. */
    deferReply(options?: DeferOptions): Promise<void>;
    /** Sends a further message. */
    followUp(content: string | MessageReplyOptions): Promise<EventMessage>;
}
/**
 * The context of `interactionCreate` and of slash commands.
 *
 * @example
 * on("interactionCreate", async (ctx) => {
 *   if (ctx.msg.commandName === "hello") await ctx.reply({ content: "hi", ephemeral: true });
 * });
 */
interface InteractionContext<Options = SlashCommandOptions> extends AnswerableContext<EventInteractionCreate> {
    options: Options;
}
/** What a component and a modal can do besides. */
interface UpdatableContext<Payload> extends AnswerableContext<Payload> {
    defer(options?: ComponentDeferOptions): Promise<void>;
    /** Changes the message that carries the component, or whose component opened the modal. */
    update(content: string | MessageEditOptions): Promise<EventMessage | null>;
    /** Says that an update will follow: the user sees nothing yet. */
    deferUpdate(): Promise<void>;
}
/**
 * The context of `componentInteraction`.
 *
 * @example
 * on("componentInteraction", async (ctx) => {
 *   if (ctx.msg.customId === "close") await ctx.update({ content: "closed", components: [] });
 * });
 */
type ComponentInteractionContext = UpdatableContext<EventComponentInteraction>;
/** The context of `modalSubmit`. */
type ModalSubmitContext = UpdatableContext<EventModalSubmit>;

/**
 * The context of an event in a channel.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   await ctx.reply("counting...");
 *   await ctx.edit("counted");
 * });
 */
interface ChannelContext<Payload> extends BaseContext<Payload> {
    reply(content: string | MessageReplyOptions): Promise<EventMessage>;
    /** Deletes the last reply made through this context. */
    deleteReply(): Promise<void>;
}
/** The context of `messageCreate`. */
type MessageContext = ChannelContext<EventMessage>;
/** The context of `messageUpdate`. */
type MessageUpdateContext = ChannelContext<EventMessageUpdate>;
/** The context of `messageDelete`. */
type MessageDeleteContext = ChannelContext<EventMessageDelete>;
/** The context of `messageDeleteBulk`. */
type MessageDeleteBulkContext = ChannelContext<EventMessageDeleteBulk>;
/** The context of `reactionAdd` and `reactionRemove`. */
type ReactionContext = ChannelContext<EventReaction>;
/** The context of `reactionRemoveEmoji`. */
type ReactionRemoveEmojiContext = ChannelContext<EventReactionRemoveEmoji>;
/** The context of `reactionRemoveAll`. */
type ReactionRemoveAllContext = ChannelContext<EventReactionRemoveAll>;
/** The context of a prefix command: the words behind its name are `args`. */
interface PrefixContext extends MessageContext {
    args: string[];
}

/** How a cron job behaves. */
interface CronOptions {
    /** Leave a tick out while the run before it is still under way. Default: false. */
    skipIfRunning?: boolean | undefined;
}
/**
 * Runs a handler on a schedule, in UTC. The expression has the usual five fields, or six with
 * seconds in front.
 *
 * A name that is taken, or an expression that cannot be read, fails the load of the script.
 *
 * @example
 * cron("good-morning", "0 7 * * *", async (ctx) => {
 *   await rest.sendMessage({ channelId: "81384788765712384", content: "Good morning!" });
 *   console.log(`${ctx.name} was due at ${ctx.scheduledAt}`);
 * });
 */
declare function cron(name: string, expr: string, handler: (ctx: CronContext) => unknown, options?: CronOptions): void;

/** Events that have a context of their own. */
interface TypedEventContexts {
    ready: BaseContext<EventReady>;
    messageCreate: MessageContext;
    messageUpdate: MessageUpdateContext;
    messageDelete: MessageDeleteContext;
    messageDeleteBulk: MessageDeleteBulkContext;
    interactionCreate: InteractionContext;
    componentInteraction: ComponentInteractionContext;
    modalSubmit: ModalSubmitContext;
    reactionAdd: ReactionContext;
    reactionRemove: ReactionContext;
    reactionRemoveAll: ReactionRemoveAllContext;
    reactionRemoveEmoji: ReactionRemoveEmojiContext;
    messageReactionAdd: ReactionContext;
    messageReactionRemove: ReactionContext;
    messageReactionRemoveAll: ReactionRemoveAllContext;
    messageReactionRemoveEmoji: ReactionRemoveEmojiContext;
    guildMemberAdd: BaseContext<EventMemberAdd>;
    guildMemberRemove: BaseContext<EventMemberRemove>;
    guildMemberUpdate: BaseContext<EventMemberUpdate>;
}
/** Other gateway events by their names in camelCase. */
type OtherEventName = "autoModerationActionExecution" | "autoModerationRuleCreate" | "autoModerationRuleDelete" | "autoModerationRuleUpdate" | "autocomplete" | "channelCreate" | "channelDelete" | "channelPinsUpdate" | "channelUpdate" | "guildAuditLogEntryCreate" | "guildBanAdd" | "guildBanRemove" | "guildEmojisUpdate" | "guildRoleCreate" | "guildRoleDelete" | "guildRoleUpdate" | "guildScheduledEventCreate" | "guildScheduledEventDelete" | "guildScheduledEventUpdate" | "guildScheduledEventUserAdd" | "guildScheduledEventUserRemove" | "guildStickersUpdate" | "guildUpdate" | "inviteCreate" | "inviteDelete" | "messagePollVoteAdd" | "messagePollVoteRemove" | "roleCreate" | "roleDelete" | "roleUpdate" | "stageInstanceCreate" | "stageInstanceDelete" | "stageInstanceUpdate" | "threadCreate" | "threadDelete" | "threadListSync" | "threadMemberUpdate" | "threadMembersUpdate" | "threadUpdate" | "typingStart" | "voiceStateUpdate" | "webhooksUpdate";
/** Names that `on` takes, and the context each gives to its handlers. */
type EventContexts = TypedEventContexts & Record<OtherEventName, BaseContext<EventPayload>>;
/** A name of an event. */
type EventName = keyof EventContexts;

/**
 * Runs a handler on every event of a kind.
 *
 * Names are camelCase (`messageCreate`, `guildMemberAdd`) or Discord's own (`MESSAGE_CREATE`).
 * Handlers of one event all start, in order of registration, and run side by side; one that fails
 * stops no other. Its error goes to the guild's log.
 *
 * @example
 * on("messageCreate", async (ctx) => {
 *   if (ctx.msg.author.bot) return;
 *   if (ctx.msg.content === "!hello") await ctx.reply("hello!");
 * });
 */
declare function on<Name extends keyof EventContexts>(event: Name, handler: (ctx: EventContexts[Name]) => unknown): void;
declare function on(event: Uppercase<string>, handler: (ctx: BaseContext<EventPayload>) => unknown): void;

/**
 * The guild's key-value stores.
 *
 * @example
 * const counters = kv.store("counters");
 * await counters.set("visits", "1");
 */
declare const kv: {
    readonly store: (name: string) => KvStore;
};

/** How a value is kept. */
interface KvSetOptions {
    /** When the key ends, in seconds since 1970. */
    expiration?: number | bigint | undefined;
    /** Anything JSON can say, kept beside the value and given by `list`. */
    metadata?: JsonValue | undefined;
}
/** A value with what was kept beside it; `value` is null where the key is absent. */
interface KvEntry {
    value: string | null;
    metadata?: JsonValue;
}
/** Which keys to list. */
interface KvListOptions {
    prefix?: string | undefined;
    /** 1 to 1000. Default: 100. */
    limit?: number | bigint | undefined;
    /** Where the page before this one ended. */
    cursor?: string | undefined;
}
/** A key of a list. */
interface KvKey {
    name: string;
    expiration?: number;
    metadata?: JsonValue;
}
/** One page of keys. */
interface KvListResult {
    keys: KvKey[];
    /** Whether this is the last page. */
    listComplete: boolean;
    /** The same as `listComplete`. */
    list_complete: boolean;
    /** For the next page. */
    cursor?: string;
}
/**
 * A named set of keys and texts that belongs to the guild and outlives the script.
 *
 * @example
 * const notes = new KvStore("notes");
 * await notes.set("welcome", "hi there");
 */
declare class KvStore {
    #private;
    constructor(name: string);
    /**
     * The value of a key, null where there is none.
     *
     * @example
     * const color = (await kv.store("prefs").get("color")) ?? "green";
     */
    get(key: string): Promise<string | null>;
    /**
     * The value of a key with its metadata.
     *
     * @example
     * const { value, metadata } = await kv.store("prefs").getWithMetadata("color");
     */
    getWithMetadata(key: string): Promise<KvEntry>;
    /**
     * Sets the value of a key. Values are texts: use `JSON.stringify` for anything else.
     *
     * @example
     * await kv.store("codes").set("today", "4711", { expiration: Date.now() / 1000 + 3600 });
     */
    set(key: string, value: string, options?: KvSetOptions): Promise<void>;
    /**
     * Changes what is kept beside a value, and leaves the value.
     *
     * @example
     * await kv.store("notes").updateMetadata("welcome", { author: "81384788765712384" });
     */
    updateMetadata(key: string, metadata: JsonValue | undefined): Promise<void>;
    /**
     * Removes a key; nothing happens where there is none.
     *
     * @example
     * await kv.store("notes").delete("welcome");
     */
    delete(key: string): Promise<void>;
    /**
     * Keys in order, a page at a time.
     *
     * @example
     * const notes = kv.store("notes");
     * let page = await notes.list({ prefix: "user:" });
     * while (!page.listComplete) page = await notes.list({ prefix: "user:", cursor: page.cursor });
     */
    list(options?: KvListOptions): Promise<KvListResult>;
}

/**
 * The guild's key-value store of that name; it comes into being with its first key.
 *
 * @example
 * const counters = store("counters");
 */
declare function store(name: string): KvStore;

/** Calls to Discord that need no event. */
interface Rest {
    /** Sends a message to a channel of the guild. */
    sendMessage(args: RawSendMessage): Promise<EventMessage>;
    /** Edits a message of the bot. */
    editMessage(args: RawEditMessage): Promise<EventMessage>;
    /** Deletes a message. */
    deleteMessage(args: RawDeleteMessage): Promise<void>;
    /** Gives the first response to an interaction. */
    sendInteractionResponse(args: RawInteractionResponse): Promise<void>;
    /** Says that the response will follow. */
    deferInteractionResponse(args: RawDeferInteractionResponse): Promise<void>;
    /** Changes the message that carries the component, as the first response. */
    updateInteractionResponse(args: RawUpdateInteractionResponse): Promise<void>;
    /** Edits the first response. */
    editOriginalInteractionResponse(args: RawUpdateInteractionResponse): Promise<EventMessage>;
    /** Sends a further message after the first response. */
    createFollowupMessage(args: RawInteractionResponse): Promise<EventMessage>;
    /** Makes these the guild's slash commands, instead of those it had. */
    upsertGuildCommands(args: RawUpsertGuildCommands): Promise<void>;
}
/**
 * Calls to Discord that need no event. They reach the script's own guild only. A call that fails
 * rejects with an Error whose `code` says why: `forbidden`, `not_found`, `rate_limited`, ...
 *
 * @example
 * await rest.sendMessage({ channelId: "81384788765712384", content: "The shop is open." });
 */
declare const rest: Rest;

/** A message to send. */
interface RawSendMessage extends MessageBody {
    channelId: string;
    /** The message to reply to. */
    replyTo?: string | null | undefined;
}
/** A message and what to change in it. */
interface RawEditMessage extends MessageEditOptions {
    channelId: string;
    messageId: string;
}
/** Which message to delete. */
interface RawDeleteMessage {
    channelId: string;
    messageId: string;
}
/** Names an interaction: by its id, or by the token that stands for it. */
interface InteractionReference {
    interactionId?: string | undefined;
    /** The event's `interactionToken`. */
    token?: string | undefined;
    /** Another name of `token`. */
    interactionToken?: string | undefined;
    /** Not needed. */
    applicationId?: string | undefined;
}
/** The first response to an interaction, or a message after it. */
interface RawInteractionResponse extends InteractionReference, MessageBody {
    ephemeral?: boolean | undefined;
}
/** How to put an answer off. */
interface RawDeferInteractionResponse extends InteractionReference {
    ephemeral?: boolean | undefined;
    /** For a component: whether its own message is what will be updated. */
    update?: boolean | undefined;
}
/** What to change in a component's message or in a response. */
interface RawUpdateInteractionResponse extends InteractionReference, MessageEditOptions {
}
/** The guild's slash commands, all of them. */
interface RawUpsertGuildCommands {
    /** Not needed: it is always the script's own guild. */
    guildId?: string | undefined;
    commands: readonly (SlashCommand | JsonObject)[];
}

/** The guild's secrets. */
interface Secrets {
    /** What stands for a secret, null where the guild has none of that name. */
    get(name: string): string | null;
}
/**
 * The guild's secrets. A script sees a placeholder; the host puts the value in its place where a
 * request leaves for a host that the secret allows.
 *
 * @example
 * const key = secrets.get("API_KEY");
 * if (key === null) console.warn("API_KEY is not set");
 */
declare const secrets: Secrets;

/**
 * Whom a message may ping. Nobody is pinged by `@everyone`, `@here` or a role unless it says so.
 *
 * @example
 * await ctx.reply({ content: "<@81384788765712384>", allowedMentions: { parse: ["users"] } });
 */
interface RawAllowedMentions {
    parse?: ("everyone" | "users" | "roles")[] | undefined;
    users?: string[] | undefined;
    roles?: string[] | undefined;
    /** Whether the author of the message replied to is pinged. */
    repliedUser?: boolean | undefined;
}

/**
 * A file to send with a message.
 *
 * @example
 * const note: RawAttachment = { data: "aGVsbG8=", filename: "hello.txt" };
 */
interface RawAttachment {
    /** The bytes in base64. */
    data: string;
    filename: string;
    /** What a screen reader says. */
    description?: string | undefined;
}

/** A message component as Discord's JSON. */
interface ComponentJson {
    type: number;
    [key: string]: JsonValue | undefined;
}
/** Makes a component when it is sent. */
interface ComponentBuilder {
    toJSON(): ComponentJson;
}
/** A component as JSON, or a builder that makes one. */
type ComponentLike = ComponentJson | ComponentBuilder;

/** A field of an embed. */
interface EmbedField {
    name: string;
    value: string;
    inline?: boolean | undefined;
}
/**
 * An embed as JSON: Discord's own keys, or the same in camelCase.
 *
 * @example
 * const card: Embed = { title: "Build 12", color: 0x57f287, footer: { text: "nightly" } };
 */
interface Embed {
    title?: string | undefined;
    description?: string | undefined;
    url?: string | undefined;
    /** A colour as a number, such as 0x5865f2. */
    color?: number | undefined;
    /** ISO 8601. */
    timestamp?: string | undefined;
    footer?: EmbedFooter | undefined;
    image?: {
        url: string;
    } | undefined;
    thumbnail?: {
        url: string;
    } | undefined;
    author?: EmbedAuthor | undefined;
    fields?: EmbedField[] | undefined;
}
/** The last line of an embed. */
interface EmbedFooter {
    text: string;
    icon_url?: string | undefined;
    iconUrl?: string | undefined;
}
/** The first line of an embed. */
interface EmbedAuthor {
    name: string;
    url?: string | undefined;
    icon_url?: string | undefined;
    iconUrl?: string | undefined;
}
/** An embed as JSON, or a builder that makes one. */
type EmbedLike = Embed | {
    toJSON(): Embed;
};

/** An emoji: a character as `name`, or a custom one with an id. */
interface EventEmoji {
    id: string | null;
    name: string | null;
    animated?: boolean;
}

/** An emoji as components take it: a character as `name`, or a custom one by `id`. */
type EmojiJson = {
    id?: string | null;
    name?: string | null;
    animated?: boolean;
};

/** What all interactions have. */
interface EventInteraction {
    id: string;
    interactionId: string;
    /** Stands for the interaction in calls of `rest`. It is no Discord token. */
    interactionToken: string;
    applicationId: string;
    /** 2 is a command, 3 a component, 4 an autocompletion, 5 a modal. */
    type: number;
    guildId?: string;
    channelId?: string;
    user: EventUser;
    member?: EventMember;
    locale?: string;
    guildLocale?: string;
}
/** An option of a command as used, with its value. */
interface CommandDataOption {
    name: string;
    type: number;
    value?: string | number | boolean;
    options?: CommandDataOption[];
    focused?: boolean;
}
/** What a command was used with: Discord's own snake_case. */
interface CommandData {
    id: string;
    name: string;
    type: number;
    options?: CommandDataOption[];
    target_id?: string;
    /** Users, members, roles, channels, messages and attachments that options name, by id. */
    resolved?: JsonObject;
    [key: string]: unknown;
}
/** Somebody used an application command. */
interface EventInteractionCreate extends EventInteraction {
    commandName: string;
    data: CommandData;
}
/** What a component was used with: Discord's own snake_case. */
interface ComponentData {
    custom_id: string;
    component_type: number;
    /** What was chosen in a select menu. */
    values?: string[];
    resolved?: JsonObject;
    [key: string]: unknown;
}
/** Somebody pressed a button or chose from a menu. */
interface EventComponentInteraction extends EventInteraction {
    customId: string;
    data: ComponentData;
    /** The message that carries the component. */
    messageId: string;
    message: EventMessage;
}
/** What a modal was sent with: Discord's own snake_case. */
interface ModalData {
    custom_id: string;
    components: ComponentJson[];
    resolved?: JsonObject;
    [key: string]: unknown;
}
/** Somebody sent a modal. */
interface EventModalSubmit extends EventInteraction {
    customId: string;
    data: ModalData;
    messageId?: string;
    message?: EventMessage;
}
/** An event that has no type of its own here, in camelCase. */
interface EventPayload {
    [key: string]: any;
}
/** A value of a command's option. */
type OptionValue = Extract<JsonValue, string | number | boolean>;

/** Anything JSON can say. */
type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
/** A JSON object. */
interface JsonObject {
    [key: string]: JsonValue | undefined;
}

/** A member of the guild. */
interface EventMember {
    user: EventUser;
    nick?: string | null;
    avatar?: string | null;
    /** Ids of the member's roles. */
    roles: string[];
    joinedAt?: string | null;
    premiumSince?: string | null;
    deaf?: boolean;
    mute?: boolean;
    flags?: number;
    pending?: boolean;
    /** The member's permissions in the channel, as a number in a string; in interactions only. */
    permissions?: string;
    communicationDisabledUntil?: string | null;
}

/** Somebody joined the guild. */
interface EventMemberAdd extends EventMember {
    guildId: string;
}
/** Somebody left the guild, or was removed from it. */
interface EventMemberRemove {
    guildId: string;
    user: EventUser;
}
/** A member changed: roles, nickname, timeout. */
interface EventMemberUpdate extends EventMember {
    guildId: string;
}

/** A file that came with a message. */
interface MessageAttachment {
    id: string;
    filename: string;
    size: number;
    url: string;
    proxyUrl: string;
    contentType?: string;
    description?: string;
    width?: number | null;
    height?: number | null;
}
/** The message that another one replies to. */
interface MessageReference {
    type?: number;
    messageId?: string;
    channelId?: string;
    guildId?: string;
}
/** A message, as Discord sends it but in camelCase. */
interface EventMessage {
    id: string;
    channelId: string;
    guildId?: string;
    content: string;
    author: EventUser;
    /** The author as a member; its `user` is left out by Discord, see `author`. */
    member?: Omit<EventMember, "user">;
    timestamp: string;
    editedTimestamp: string | null;
    tts: boolean;
    pinned: boolean;
    /** 0 is an ordinary message, 19 a reply. */
    type: number;
    flags?: number;
    mentionEveryone: boolean;
    mentions: EventUser[];
    mentionRoles: string[];
    attachments: MessageAttachment[];
    embeds: JsonObject[];
    components?: JsonObject[];
    reactions?: {
        count: number;
        me: boolean;
        emoji: EventEmoji;
    }[];
    webhookId?: string;
    messageReference?: MessageReference;
    referencedMessage?: EventMessage | null;
}

/** A message that was edited; what did not change may be missing. */
interface EventMessageUpdate extends Partial<EventMessage> {
    id: string;
    channelId: string;
}
/** A message that was deleted: Discord says which, not what it said. */
interface EventMessageDelete {
    id: string;
    channelId: string;
    guildId?: string;
}
/** Messages deleted together. */
interface EventMessageDeleteBulk {
    ids: string[];
    channelId: string;
    guildId?: string;
}

/**
 * What an edit changes; what it leaves out stays.
 *
 * @example
 * await ctx.edit({ content: "done", components: [] });
 */
interface MessageEditOptions {
    content?: string | null | undefined;
    embeds?: EmbedLike[] | undefined;
    components?: ComponentLike[] | undefined;
    allowedMentions?: RawAllowedMentions | undefined;
    /** A sum of `MessageFlags`. */
    flags?: number | bigint | undefined;
}
/** What a message is made of. */
interface MessageBody extends MessageEditOptions {
    attachments?: RawAttachment[] | undefined;
    tts?: boolean | undefined;
}
/**
 * What a reply is made of.
 *
 * @example
 * await ctx.reply({ content: "only you see this", ephemeral: true });
 */
interface MessageReplyOptions extends MessageBody {
    /** The message replied to: that of the event where this is left out; null makes it no reply. */
    replyTo?: string | null | undefined;
    /** Shown only to whoever used the command or component. Ignored elsewhere. */
    ephemeral?: boolean | undefined;
}

/** A reaction added or removed. */
interface EventReaction {
    userId: string;
    channelId: string;
    messageId: string;
    guildId?: string;
    /** Who reacted; absent when a reaction is removed. */
    member?: EventMember;
    messageAuthorId?: string;
    emoji: EventEmoji;
    burst: boolean;
}
/** All reactions with one emoji removed from a message. */
interface EventReactionRemoveEmoji {
    channelId: string;
    messageId: string;
    guildId?: string;
    emoji: EventEmoji;
}
/** All reactions removed from a message. */
interface EventReactionRemoveAll {
    channelId: string;
    messageId: string;
    guildId?: string;
}

/** The bot is connected and the script is loaded. */
interface EventReady {
    /** The bot itself. */
    user: EventUser;
    /** Always empty: a script knows its own guild only. */
    guildIds: string[];
}

/** A Discord user. Discord may send more than is listed here. */
interface EventUser {
    id: string;
    username: string;
    discriminator?: string;
    globalName?: string | null;
    avatar?: string | null;
    bot?: boolean;
}

/**
 * Everything the SDK offers, in one object.
 *
 * @example
 * trellis.on("messageCreate", (ctx) => console.log(ctx.msg.content));
 */
declare const trellis: {
    readonly createBot: typeof createBot;
    readonly flattenCommands: typeof flattenCommands;
    readonly flattenInteractionOptions: typeof flattenInteractionOptions;
    readonly getSubcommand: typeof getSubcommand;
    readonly getSubcommandGroup: typeof getSubcommandGroup;
    readonly handleSubcommand: typeof handleSubcommand;
    readonly hasRole: typeof hasRole;
    readonly prefix: typeof prefix;
    readonly registerSlashCommands: typeof registerSlashCommands;
    readonly slash: typeof slash;
    readonly ActionRowBuilder: typeof ActionRowBuilder;
    readonly actionRow: typeof actionRow;
    readonly ButtonBuilder: typeof ButtonBuilder;
    readonly button: typeof button;
    readonly ChannelSelectMenuBuilder: typeof ChannelSelectMenuBuilder;
    readonly channelSelect: typeof channelSelect;
    readonly ContainerBuilder: typeof ContainerBuilder;
    readonly container: typeof container;
    readonly EmbedBuilder: typeof EmbedBuilder;
    readonly embed: typeof embed;
    readonly FileBuilder: typeof FileBuilder;
    readonly file: typeof file;
    readonly FileUploadBuilder: typeof FileUploadBuilder;
    readonly fileUpload: typeof fileUpload;
    readonly InputTextBuilder: typeof InputTextBuilder;
    readonly inputText: typeof inputText;
    readonly LabelBuilder: typeof LabelBuilder;
    readonly label: typeof label;
    readonly MediaGalleryBuilder: typeof MediaGalleryBuilder;
    readonly mediaGallery: typeof mediaGallery;
    readonly MentionableSelectMenuBuilder: typeof MentionableSelectMenuBuilder;
    readonly mentionableSelect: typeof mentionableSelect;
    readonly RoleSelectMenuBuilder: typeof RoleSelectMenuBuilder;
    readonly roleSelect: typeof roleSelect;
    readonly SectionBuilder: typeof SectionBuilder;
    readonly section: typeof section;
    readonly SelectMenuBuilderBase: typeof SelectMenuBuilderBase;
    readonly SeparatorBuilder: typeof SeparatorBuilder;
    readonly separator: typeof separator;
    readonly StringSelectMenuBuilder: typeof StringSelectMenuBuilder;
    readonly stringSelect: typeof stringSelect;
    readonly TextDisplayBuilder: typeof TextDisplayBuilder;
    readonly textDisplay: typeof textDisplay;
    readonly ThumbnailBuilder: typeof ThumbnailBuilder;
    readonly thumbnail: typeof thumbnail;
    readonly UserSelectMenuBuilder: typeof UserSelectMenuBuilder;
    readonly userSelect: typeof userSelect;
    readonly ButtonStyle: typeof ButtonStyle;
    readonly ButtonStyles: typeof ButtonStyles;
    readonly ComponentType: typeof ComponentType;
    readonly InputTextStyle: typeof InputTextStyle;
    readonly InputTextStyles: typeof InputTextStyles;
    readonly MessageFlags: typeof MessageFlags;
    readonly cron: typeof cron;
    readonly on: typeof on;
    readonly KvStore: typeof KvStore;
    readonly kv: typeof kv;
    readonly store: typeof store;
    readonly rest: typeof rest;
    readonly secrets: typeof secrets;
};

/**
 * Another name of `trellis`.
 *
 * @example
 * flora.createBot({ commands: [] });
 */
declare const flora: typeof trellis;
