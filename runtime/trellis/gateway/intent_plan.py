"""What the bot asks Discord for: what scripts want, as far as it is to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trellis.gateway import intents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trellis.config import DiscordConfig
    from trellis.gateway.ports import AllWants

# What most scripts use: asked for while there are some of which it is not known.
_USUAL: Final = intents.UNPRIVILEGED - {"guild_message_typing"} | intents.PRIVILEGED.keys()


class IntentPlan:
    """See the module.

    Args:
        config: `intents` and `privileged_intents`.
        wants: what scripts want.
    """

    def __init__(self, config: DiscordConfig, wants: AllWants) -> None:
        self._wants = wants
        self._is_auto = "auto" in config.intents
        self._fixed = frozenset[str](config.intents)
        some = intents.UNPRIVILEGED.union(config.privileged_intents)
        self._allowed = some if self._is_auto else self._fixed | {intents.GUILDS}
        self._granted = frozenset(intents.BITS)
        self._refused = frozenset[str]()
        self.asked: frozenset[str] = frozenset()

    def grant(self, flags: int) -> None:
        """Discord has said what the application may have."""
        self._granted = intents.granted(flags)

    def refuse(self) -> bool:
        """Discord does not give what was asked for. False when there is nothing to go without."""
        privileged = self.asked & intents.PRIVILEGED.keys()
        self._refused |= privileged
        self.asked -= privileged
        return bool(privileged)

    def renew(self) -> frozenset[str]:
        """Asks for what is wanted now, and for what was asked for before."""
        self.asked = self.wished()
        return self.asked

    def wished(self) -> frozenset[str]:
        """What is to be asked for; never less than was asked for already."""
        names, more = self._wants.everything()
        wanted = _USUAL.union(intents.needed(names)) if more else {*intents.needed(names)}
        wanted = wanted if self._is_auto else self._fixed
        return (self._to_be_had & wanted) | self.asked | {intents.GUILDS}

    @property
    def _to_be_had(self) -> frozenset[str]:
        return self._allowed & self._granted - self._refused

    def lacking(self, wants: Iterable[str]) -> Mapping[str, str]:
        """What a script with these wants goes without: what to do about it, by intent."""
        return {
            intent: _news(intent, names, self._advice(intent))
            for intent, names in intents.needed(wants).items()
            if intent not in self._to_be_had
        }

    def _advice(self, intent: str) -> str:
        if intent in self._allowed:
            return (
                f"Discord does not give them to this bot. Ask its operator to switch on"
                f" {intents.PRIVILEGED[intent]} on the Bot page of"
                " https://discord.com/developers/applications, and to start Trellis again."
            )
        key = "privileged_intents" if self._is_auto else "intents"
        return (
            f"the bot does not ask Discord for them. Ask its operator to add {intent} to"
            f" discord.{key} in the configuration of Trellis."
        )


def _news(intent: str, names: list[str], advice: str) -> str:
    events = ", ".join(_camel(name) for name in names)
    if intent == intents.CONTENT:
        what = f"{events}: without what members wrote, but where they name the bot"
    elif names == ["THREAD_MEMBERS_UPDATE"]:
        what = f"{events}: of the bot itself alone"
    else:
        what = f"{events}: there will be no such events"
    return f"{what}: {advice}"


def _camel(name: str) -> str:
    first, *others = name.lower().split("_")
    return first + "".join(other.capitalize() for other in others)
