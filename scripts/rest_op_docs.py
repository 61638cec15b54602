"""What the models of `rest.*` cannot say: what each op does and answers, its name in scripts."""

from __future__ import annotations

from typing import Final

MESSAGE: Final = "the message, as Discord has it"
_AND_TOKEN: Final = "without its token"  # noqa: S105  # words

# Op: function of `rest`, what it does, what it answers (null if nothing is said).
REST_OPS: Final[dict[str, tuple[str, ...]]] = {
    "message.send": (
        "sendMessage",
        (
            "Sends a message to a channel of the guild. Mentions reach the users it names;"
            " everyone, here and roles only where `allowedMentions` says so."
        ),
        MESSAGE,
    ),
    "message.edit": (
        "editMessage",
        (
            "Edits a message of the bot. What is left out stays as it is. Of the attachments those"
            " stay that are named by their `id`."
        ),
        MESSAGE,
    ),
    "message.delete": ("deleteMessage", "Deletes a message."),
    "message.delete_many": ("bulkDeleteMessages", "Deletes messages of the last two weeks."),
    "message.get": ("fetchMessage", "Reads a message.", MESSAGE),
    "message.list": (
        "fetchMessages",
        "Reads a page of messages: the newest, or those before, after or around one.",
        "messages, newest first",
    ),
    "message.forward": (
        "forwardMessage",
        "Forwards a message to a channel.",
        MESSAGE,
    ),
    "message.crosspost": (
        "crosspostMessage",
        "Publishes a message of an announcement channel.",
        MESSAGE,
    ),
    "message.list_pins": (
        "fetchPinnedMessages",
        "Reads a page of pinned messages, pinned last first.",
        "`{items: [{pinnedAt, message}], hasMore}`",
    ),
    "message.pin": ("pinMessage", "Pins a message."),
    "message.unpin": ("unpinMessage", "Unpins a message."),
    "poll.end": ("endPoll", "Ends a poll of the bot at once.", MESSAGE),
    "poll.list_voters": (
        "fetchPollVoters",
        "Reads a page of those who voted for an answer.",
        "`{users}`",
    ),
    "direct.send": (
        "sendDirectMessage",
        "Sends a private message to a member of the guild. It cannot be changed later.",
        MESSAGE,
    ),
    "reaction.add": ("addReaction", "Reacts to a message."),
    "reaction.remove": ("removeReaction", "Takes off a reaction: the bot's, or a user's."),
    "reaction.clear": ("clearReactions", "Takes off all reactions, or all of one emoji."),
    "reaction.list": ("fetchReactions", "Reads a page of those who reacted.", "users"),
    "channel.list": ("fetchChannels", "Reads the channels, without threads.", "channels"),
    "channel.get": ("fetchChannel", "Reads a channel or thread.", "the channel"),
    "channel.create": ("createChannel", "Makes a channel.", "the channel"),
    "channel.edit": ("editChannel", "Changes a channel or thread.", "the channel"),
    "channel.delete": ("deleteChannel", "Deletes a channel or thread.", "the channel"),
    "channel.reorder": ("reorderChannels", "Moves channels."),
    "channel.edit_permissions": (
        "editChannelPermissions",
        "Sets what a role or a user may do in a channel.",
    ),
    "channel.delete_permissions": (
        "deleteChannelPermissions",
        "Takes back what is said of a role or a user in a channel.",
    ),
    "channel.follow": (
        "followChannel",
        "Has messages of an announcement channel of the guild copied to another channel of it.",
        "`{channelId, webhookId}`",
    ),
    "channel.edit_voice_status": ("editVoiceStatus", "Sets what a voice channel says is going on."),
    "channel.start_typing": ("startTyping", "Shows for 10 s that the bot is typing."),
    "thread.create": (
        "createThread",
        "Makes a thread, or a post of a forum with its first message.",
        "the thread",
    ),
    "thread.create_from_message": (
        "createThreadFromMessage",
        "Makes a thread under a message.",
        "the thread",
    ),
    "thread.list_active": (
        "fetchActiveThreads",
        "Reads the threads that are not archived.",
        "`{threads, members}`",
    ),
    "thread.list_archived": (
        "fetchArchivedThreads",
        "Reads a page of a channel's archived threads, archived last first.",
        "`{threads, members, hasMore}`",
    ),
    "thread.join": ("joinThread", "Joins a thread."),
    "thread.leave": ("leaveThread", "Leaves a thread."),
    "thread.add_member": ("addThreadMember", "Adds a member to a thread."),
    "thread.remove_member": ("removeThreadMember", "Removes a member from a thread."),
    "thread.get_member": ("fetchThreadMember", "Reads a member of a thread.", "the member"),
    "thread.list_members": (
        "fetchThreadMembers",
        "Reads the members of a thread; a page of them with `withMember`.",
        "members",
    ),
    "member.list": (
        "fetchMembers",
        "Reads a page of members by id.",
        "members",
    ),
    "member.search": (
        "searchMembers",
        "Reads members whose name or nick begins so.",
        "members",
    ),
    "member.get": ("fetchMember", "Reads a member.", "the member"),
    "member.edit": ("editMember", "Changes a member.", "the member"),
    "member.edit_me": ("editCurrentMember", "Changes the bot as a member.", "the member"),
    "member.timeout": (
        "timeoutMember",
        "Keeps a member from speaking for a while, or no longer.",
        "the member",
    ),
    "member.kick": ("kickMember", "Removes a member from the guild."),
    "member.add_role": ("addMemberRole", "Gives a member a role."),
    "member.remove_role": ("removeMemberRole", "Takes a role from a member."),
    "member.get_voice": (
        "fetchVoiceState",
        "Reads where a member is in voice; `not_found` if nowhere.",
        "the voice state",
    ),
    "member.edit_voice": (
        "editVoiceState",
        "Invites a member to speak on a stage, or the reverse.",
    ),
    "member.count_prune": (
        "fetchPruneCount",
        "Counts who would be removed for being idle. Nobody is.",
        "`{pruned}`",
    ),
    "user.get": ("fetchUser", "Reads a user, who need not be a member.", "the user"),
    "ban.list": ("fetchBans", "Reads a page of bans.", "`[{user, reason}]`"),
    "ban.get": (
        "fetchBan",
        "Reads a user's ban; `not_found` if there is none.",
        "`{user, reason}`",
    ),
    "ban.create": ("banMember", "Bans a user, who need not be a member."),
    "ban.create_many": (
        "bulkBanMembers",
        "Bans users.",
        "`{bannedUsers, failedUsers}`",
    ),
    "ban.delete": ("unbanMember", "Lifts a ban."),
    "role.list": ("fetchRoles", "Reads the roles.", "roles"),
    "role.get": ("fetchRole", "Reads a role.", "the role"),
    "role.count_members": (
        "fetchRoleMemberCounts",
        "Counts the members of each role.",
        "an object: count by role id",
    ),
    "role.create": ("createRole", "Makes a role.", "the role"),
    "role.edit": ("editRole", "Changes a role.", "the role"),
    "role.delete": ("deleteRole", "Deletes a role."),
    "role.reorder": ("reorderRoles", "Moves roles.", "roles"),
    "webhook.create": (
        "createWebhook",
        "Makes a webhook. The host keeps its token, so that its id is enough to use it.",
        f"the webhook {_AND_TOKEN}",
    ),
    "webhook.get": ("fetchWebhook", "Reads a webhook.", f"the webhook {_AND_TOKEN}"),
    "webhook.list_of_channel": (
        "fetchChannelWebhooks",
        "Reads a channel's webhooks.",
        f"webhooks, each {_AND_TOKEN}",
    ),
    "webhook.list": (
        "fetchGuildWebhooks",
        "Reads the guild's webhooks.",
        f"webhooks, each {_AND_TOKEN}",
    ),
    "webhook.edit": ("editWebhook", "Changes a webhook.", f"the webhook {_AND_TOKEN}"),
    "webhook.delete": ("deleteWebhook", "Deletes a webhook."),
    "webhook.execute": (
        "executeWebhook",
        "Sends a message by a webhook. One that the bot did not make needs its token.",
        f"null, or with `wait` {MESSAGE}",
    ),
    "webhook.get_message": ("fetchWebhookMessage", "Reads a message of a webhook.", MESSAGE),
    "webhook.edit_message": ("editWebhookMessage", "Edits a message of a webhook.", MESSAGE),
    "webhook.delete_message": ("deleteWebhookMessage", "Deletes a message of a webhook."),
    "emoji.list": ("fetchEmojis", "Reads the guild's emojis.", "emojis"),
    "emoji.get": ("fetchEmoji", "Reads an emoji.", "the emoji"),
    "emoji.create": ("createEmoji", "Makes an emoji.", "the emoji"),
    "emoji.edit": ("editEmoji", "Changes an emoji.", "the emoji"),
    "emoji.delete": ("deleteEmoji", "Deletes an emoji."),
    "sticker.list": ("fetchStickers", "Reads the guild's stickers.", "stickers"),
    "sticker.get": ("fetchSticker", "Reads a sticker.", "the sticker"),
    "sticker.create": ("createSticker", "Makes a sticker.", "the sticker"),
    "sticker.edit": ("editSticker", "Changes a sticker.", "the sticker"),
    "sticker.delete": ("deleteSticker", "Deletes a sticker."),
    "sound.list": ("fetchSounds", "Reads the sounds of the guild's soundboard.", "sounds"),
    "sound.get": ("fetchSound", "Reads a sound.", "the sound"),
    "sound.create": ("createSound", "Makes a sound: an MP3 or an Ogg.", "the sound"),
    "sound.edit": ("editSound", "Changes a sound.", "the sound"),
    "sound.delete": ("deleteSound", "Deletes a sound."),
    "stage.get": ("fetchStage", "Reads the live stage of a channel.", "the stage"),
    "stage.begin": ("beginStage", "Opens the stage of a channel.", "the stage"),
    "stage.edit": ("editStage", "Changes what is spoken of on a stage.", "the stage"),
    "stage.end": ("endStage", "Closes a stage."),
    "event.list": ("fetchScheduledEvents", "Reads the scheduled events.", "events"),
    "event.get": ("fetchScheduledEvent", "Reads a scheduled event.", "the event"),
    "event.create": ("createScheduledEvent", "Makes a scheduled event.", "the event"),
    "event.edit": ("editScheduledEvent", "Changes, begins or ends an event.", "the event"),
    "event.delete": ("deleteScheduledEvent", "Deletes a scheduled event."),
    "event.list_users": (
        "fetchScheduledEventUsers",
        "Reads a page of those who are interested.",
        "`[{user, member?}]`",
    ),
    "automod.list": ("fetchAutoModerationRules", "Reads the rules.", "rules"),
    "automod.get": ("fetchAutoModerationRule", "Reads a rule.", "the rule"),
    "automod.create": ("createAutoModerationRule", "Makes a rule.", "the rule"),
    "automod.edit": ("editAutoModerationRule", "Changes a rule.", "the rule"),
    "automod.delete": ("deleteAutoModerationRule", "Deletes a rule."),
    "invite.list": ("fetchInvites", "Reads the guild's invites.", "invites"),
    "invite.list_of_channel": ("fetchChannelInvites", "Reads a channel's invites.", "invites"),
    "invite.get": ("fetchInvite", "Reads an invite.", "the invite"),
    "invite.create": ("createInvite", "Makes an invite.", "the invite"),
    "invite.delete": ("deleteInvite", "Ends an invite.", "the invite"),
    "guild.get": ("fetchGuild", "Reads the guild.", "the guild"),
    "guild.edit": ("editGuild", "Changes the guild.", "the guild"),
    "guild.read_audit_log": (
        "fetchAuditLog",
        "Reads a page of the audit log.",
        "`{auditLogEntries, users, ...}`",
    ),
}

# What else in the SDK leads to an op of this table.
ALSO: Final = {
    "message.send": "`ctx.reply` outside of interactions",
    "message.edit": "`ctx.edit` outside of interactions",
    "message.delete": "`ctx.deleteReply` outside of interactions",
}
