from __future__ import annotations

import pytest

from trellis.config import DiscordConfig
from trellis.gateway import intents
from trellis.gateway.intent_plan import IntentPlan

MEMBERS, CONTENT = 1 << 14, 1 << 18


class Wants:
    """What scripts want, and whether there are others."""

    def __init__(self, *names: str, more: bool = False) -> None:
        self.names, self.more = set(names), more

    def everything(self):
        return self.names, self.more


def plan(wants: Wants, **config) -> IntentPlan:
    return IntentPlan(DiscordConfig.model_validate(config), wants)


@pytest.mark.parametrize(
    ("wants", "asked"),
    [
        (Wants(), {"guilds"}),
        (Wants("INTERACTION_CREATE:2", "READY", "FROM_THE_FUTURE"), {"guilds"}),
        (Wants("MESSAGE_DELETE"), {"guilds", "guild_messages"}),
        (Wants("MESSAGE_CREATE"), {"guilds", "guild_messages", "message_content"}),
        (Wants("GUILD_MEMBER_ADD", "INVITE_CREATE"), {"guilds", "guild_members", "guild_invites"}),
        (Wants("PRESENCE_UPDATE"), {"guilds"}),
        (Wants("THREAD_MEMBERS_UPDATE"), {"guilds", "guild_members"}),
    ],
)  # fmt: skip
def test_what_scripts_want_is_asked_for_and_no_more(wants, asked):
    assert plan(wants).renew() == asked


def test_presences_are_asked_for_only_where_the_operator_allows_it():
    wants = Wants("PRESENCE_UPDATE", "MESSAGE_CREATE")
    asked = plan(wants, privileged_intents=["guild_presences"]).renew()
    assert asked == {"guilds", "guild_presences", "guild_messages"}


def test_while_it_is_not_known_what_a_script_wants_the_usual_is_asked_for():
    asked = plan(Wants("TYPING_START", more=True)).renew()
    assert {"guild_message_typing", "guild_messages", "guild_members", "message_content"} <= asked
    assert "guild_message_typing" not in plan(Wants(more=True)).renew()
    assert "guild_presences" not in asked


def test_what_was_asked_for_once_is_asked_for_as_long_as_the_host_runs():
    wants = Wants("INVITE_CREATE")
    made = plan(wants)
    made.renew()
    wants.names = {"TYPING_START"}
    assert made.wished() == {"guilds", "guild_invites", "guild_message_typing"}
    assert made.asked == {"guilds", "guild_invites"}


def test_a_list_of_the_operators_is_asked_for_whatever_scripts_want():
    made = plan(Wants("INVITE_CREATE"), intents=["guild_messages", "guild_presences"])
    assert made.renew() == {"guilds", "guild_messages", "guild_presences"}
    assert (
        "add guild_invites to discord.intents" in made.lacking(["INVITE_CREATE"])["guild_invites"]
    )


def test_what_the_application_may_not_have_is_not_asked_for():
    made = plan(Wants("GUILD_MEMBER_ADD", "MESSAGE_CREATE"))
    made.grant(CONTENT)
    assert made.renew() == {"guilds", "guild_messages", "message_content"}
    news = made.lacking(["GUILD_MEMBER_ADD", "MESSAGE_CREATE"])
    assert list(news) == ["guild_members"]
    assert news["guild_members"].startswith("guildMemberAdd: there will be no such events: ")
    assert "Server Members Intent" in news["guild_members"]


def test_what_discord_refuses_is_not_asked_for_again():
    wants = Wants("GUILD_MEMBER_ADD", "MESSAGE_CREATE")
    made = plan(wants)
    made.grant(MEMBERS | CONTENT)
    made.renew()
    assert made.refuse()
    assert made.renew() == {"guilds", "guild_messages"}
    assert not made.refuse()
    assert set(made.lacking(wants.names)) == {"guild_members", "message_content"}


def test_a_script_is_told_what_it_goes_without_and_whom_to_ask():
    made = plan(Wants(), privileged_intents=[])
    news = made.lacking(["MESSAGE_CREATE", "MESSAGE_UPDATE", "THREAD_MEMBERS_UPDATE", "READY"])
    assert set(news) == {"message_content", "guild_members"}
    assert news["message_content"].startswith(
        "messageCreate, messageUpdate: without what members wrote, but where they name the bot: "
    )
    assert "add message_content to discord.privileged_intents" in news["message_content"]
    assert news["guild_members"].startswith("threadMembersUpdate: of the bot itself alone: ")


def test_intents_are_written_as_discord_takes_them():
    assert intents.bits_of(["guilds", "guild_messages", "guilds"]) == 0b10_0000_0001
    assert intents.granted(0) == intents.UNPRIVILEGED
    for flag in (12, 13, 14, 15, 18, 19):
        assert len(intents.granted(1 << flag)) == len(intents.UNPRIVILEGED) + 1
