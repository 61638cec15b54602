"""Keeps secrets that were sent out of the guilds' logs."""

from __future__ import annotations

import re
from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING, Final

from trellis.secrets.forms import written_forms

if TYPE_CHECKING:
    from trellis.guilds.ports import GuildLog

MAX_SEEN: Final = 4096  # of all guilds; those that were sent most recently


class SentSecrets:
    """The values that may come back, because a request of the guild has carried them."""

    def __init__(self) -> None:
        self._order: OrderedDict[tuple[int, str], str] = OrderedDict()
        self._forms: dict[int, tuple[re.Pattern[str], dict[str, str]]] = {}
        self._of_guild: defaultdict[int, dict[str, str]] = defaultdict(dict)

    def note(self, guild_id: int, name: str, value: str) -> None:
        """From now on the value is taken out of the guild's lines."""
        if not written_forms(value):
            return
        is_new = (guild_id, value) not in self._order
        self._order[guild_id, value] = name
        self._order.move_to_end((guild_id, value))
        self._of_guild[guild_id][value] = name
        if is_new:
            self._forms.pop(guild_id, None)
            if len(self._order) > MAX_SEEN:
                self._forget_oldest()

    def forget(self, guild_id: int) -> None:
        """The guild and its log are gone."""
        self._forms.pop(guild_id, None)
        for value in self._of_guild.pop(guild_id, {}):
            del self._order[guild_id, value]

    def _forget_oldest(self) -> None:
        (guild_id, value), _ = self._order.popitem(last=False)
        self._forms.pop(guild_id, None)
        values = self._of_guild[guild_id]
        del values[value]
        if not values:
            del self._of_guild[guild_id]

    def redacted(self, guild_id: int, text: str) -> str:
        """The text, with the secret's name for each value."""
        if guild_id not in self._of_guild:
            return text
        pattern, names = self._forms.get(guild_id) or self._forms_of(guild_id)
        return pattern.sub(lambda match: f"[secret {names[match[0]]}]", text)

    def _forms_of(self, guild_id: int) -> tuple[re.Pattern[str], dict[str, str]]:
        """What is looked for in the guild's lines, and the secret's name for each form."""
        values = self._of_guild[guild_id].items()
        names = {form: name for value, name in values for form in written_forms(value)}
        longest_first = sorted(names, key=len, reverse=True)
        found = re.compile("|".join(map(re.escape, longest_first))), names
        self._forms[guild_id] = found
        return found


class RedactedLog:
    """A guild log (port GuildLog) that no secret gets into. Args: log, where the lines go on."""

    def __init__(self, log: GuildLog, sent: SentSecrets) -> None:
        self._log = log
        self._sent = sent

    def write(
        self,
        guild_id: int,
        level: str,
        message: str,
        *,
        target: str = "script",
        event_id: str | None = None,
    ) -> None:
        text = self._sent.redacted(guild_id, message)
        self._log.write(guild_id, level, text, target=target, event_id=event_id)
