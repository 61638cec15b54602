"""What scripts write and throw, on its way to the guild's log; stacks get TypeScript lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from trellis.engine.protocol import LogLine
from trellis.errors import ScriptError
from trellis.guilds.instance import Unwritten

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from trellis.guilds.instance import Instance
    from trellis.guilds.ports import GuildLog, RevisionSource, Traces

STACK_MARKS: Final = ("    at ", "guild.js:")  # a printed text with both may hold a stack

UNHEARD_HINT: Final = "Was it to be awaited? `await ctx.reply(...)` has errors reach your handler."


class ScriptLog:
    """See the module.

    Args:
        guild_log: where it goes.
        traces: maps stacks.
        spawn: runs what takes a while.
    """

    def __init__(
        self,
        guild_log: GuildLog,
        traces: Traces,
        spawn: Callable[[Coroutine[Any, Any, None]], None],
    ) -> None:
        self._log = guild_log
        self._traces = traces
        self._spawn = spawn

    def line(self, instance: Instance, line: LogLine) -> None:
        """Lines stay in their order: behind one whose stack is being mapped the others wait."""
        if instance.unwritten or all(mark in line.text for mark in STACK_MARKS):
            self._write_in_turn(instance, Unwritten(line, "script"))
        else:
            self._write(instance, line, line.text, "script")

    def failure(self, instance: Instance, event_id: str, stack: str) -> None:
        """Something that the script started has thrown."""
        event = instance.in_flight.get(event_id)
        if event is not None:
            event.fail(stack)
        self._write_in_turn(instance, Unwritten(LogLine("error", stack, event_id), "runtime"))

    def unheard(self, instance: Instance, event_id: str, said: str) -> None:
        """A handler did not wait for a call: nobody else will tell its author why it failed."""
        text = f"a call failed after its handler had ended: {said}\n{UNHEARD_HINT}"
        self._log.write(instance.guild_id, "warn", text, target="runtime", event_id=event_id)

    async def mapped(self, source: RevisionSource, error: ScriptError) -> ScriptError:
        """Why a script did not load, in TypeScript lines."""
        stack = str(error.details.get("error", error.message))
        return load_failed(await self._traces.map_stack(source.guild_id, source.revision, stack))

    def _write_in_turn(self, instance: Instance, unwritten: Unwritten) -> None:
        instance.unwritten.append(unwritten)
        if len(instance.unwritten) == 1:
            self._spawn(self._write_lines(instance))

    async def _write_lines(self, instance: Instance) -> None:
        source, lines = instance.source, instance.unwritten
        while lines:
            line, target = lines[0].line, lines[0].target
            of_script = target == "script"
            mapped = self._traces.map_text if of_script else self._traces.map_stack
            text = await mapped(source.guild_id, source.revision, line.text)
            lines.popleft()
            self._write(instance, line, text, target)

    def _write(self, instance: Instance, line: LogLine, text: str, target: str) -> None:
        event_id = line.event_id or None
        self._log.write(instance.guild_id, line.level, text, target=target, event_id=event_id)


def load_failed(stack: str) -> ScriptError:
    """Why a script did not load; `error` is its stack."""
    first_line = stack.partition("\n")[0]
    return ScriptError(
        f"the script failed while it loaded: {first_line}",
        code="load_failed",
        hint="what ran before, if anything, keeps running; mend the script and deploy again",
        error=stack,
    )
