/**
 * The calls of `rest` that hand their arguments to one op as they are: by area, each op's verb with
 * the function's name. The functions are made of this when an isolate starts; written out they would
 * be most of the SDK.
 */
export const CALLS: Readonly<Record<string, string>> = {
  message:
    "send=sendMessage edit=editMessage delete=deleteMessage delete_many=bulkDeleteMessages" +
    " get=fetchMessage list=fetchMessages forward=forwardMessage crosspost=crosspostMessage" +
    " list_pins=fetchPinnedMessages pin=pinMessage unpin=unpinMessage",
  poll: "end=endPoll list_voters=fetchPollVoters",
  direct: "send=sendDirectMessage",
  reaction: "add=addReaction remove=removeReaction clear=clearReactions list=fetchReactions",
  channel:
    "list=fetchChannels get=fetchChannel create=createChannel edit=editChannel" +
    " delete=deleteChannel reorder=reorderChannels edit_permissions=editChannelPermissions" +
    " delete_permissions=deleteChannelPermissions follow=followChannel" +
    " edit_voice_status=editVoiceStatus start_typing=startTyping",
  thread:
    "create=createThread create_from_message=createThreadFromMessage" +
    " list_active=fetchActiveThreads list_archived=fetchArchivedThreads join=joinThread" +
    " leave=leaveThread add_member=addThreadMember remove_member=removeThreadMember" +
    " get_member=fetchThreadMember list_members=fetchThreadMembers",
  member:
    "list=fetchMembers search=searchMembers get=fetchMember edit=editMember" +
    " edit_me=editCurrentMember timeout=timeoutMember kick=kickMember add_role=addMemberRole" +
    " remove_role=removeMemberRole get_voice=fetchVoiceState edit_voice=editVoiceState" +
    " count_prune=fetchPruneCount",
  user: "get=fetchUser",
  ban: "list=fetchBans get=fetchBan create=banMember create_many=bulkBanMembers delete=unbanMember",
  role:
    "list=fetchRoles get=fetchRole count_members=fetchRoleMemberCounts create=createRole" +
    " edit=editRole delete=deleteRole reorder=reorderRoles",
  webhook:
    "create=createWebhook get=fetchWebhook list_of_channel=fetchChannelWebhooks" +
    " list=fetchGuildWebhooks edit=editWebhook delete=deleteWebhook execute=executeWebhook" +
    " get_message=fetchWebhookMessage edit_message=editWebhookMessage" +
    " delete_message=deleteWebhookMessage",
  emoji:
    "list=fetchEmojis get=fetchEmoji create=createEmoji edit=editEmoji delete=deleteEmoji",
  sticker:
    "list=fetchStickers get=fetchSticker create=createSticker edit=editSticker" +
    " delete=deleteSticker",
  sound: "list=fetchSounds get=fetchSound create=createSound edit=editSound delete=deleteSound",
  stage: "get=fetchStage begin=beginStage edit=editStage end=endStage",
  event:
    "list=fetchScheduledEvents get=fetchScheduledEvent create=createScheduledEvent" +
    " edit=editScheduledEvent delete=deleteScheduledEvent list_users=fetchScheduledEventUsers",
  automod:
    "list=fetchAutoModerationRules get=fetchAutoModerationRule create=createAutoModerationRule" +
    " edit=editAutoModerationRule delete=deleteAutoModerationRule",
  invite:
    "list=fetchInvites list_of_channel=fetchChannelInvites get=fetchInvite create=createInvite" +
    " delete=deleteInvite",
  guild: "get=fetchGuild edit=editGuild read_audit_log=fetchAuditLog",
};
