"""What scripts write and throw, on its way to the guild's log; stacks get TypeScript lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from trellis.errors import ScriptError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from trellis.engine.protocol import LogLine
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
            instance.unwritten.append(line)
            if len(instance.unwritten) == 1:
                self._spawn(self._write_lines(instance))
        else:
            self._write(instance, line, line.text)

    def failure(self, instance: Instance, event_id: str, stack: str) -> None:
        """Something that the script started has thrown."""
        event = instance.in_flight.get(event_id)
        if event is not None:
            event.fail(stack)
        self._spawn(self._write_failure(instance.source, event_id, stack))

    def unheard(self, instance: Instance, event_id: str, said: str) -> None:
        """A handler did not wait for a call: nobody else will tell its author why it failed."""
        text = f"a call failed after its handler had ended: {said}\n{UNHEARD_HINT}"
        self._log.write(instance.guild_id, "warn", text, target="runtime", event_id=event_id)

    async def mapped(self, source: RevisionSource, error: ScriptError) -> ScriptError:
        """Why a script did not load, in TypeScript lines."""
        stack = str(error.details.get("error", error.message))
        return load_failed(await self._traces.map_stack(source.guild_id, source.revision, stack))

    async def _write_lines(self, instance: Instance) -> None:
        source, lines = instance.source, instance.unwritten
        while lines:
            text = await self._traces.map_text(source.guild_id, source.revision, lines[0].text)
            self._write(instance, lines.popleft(), text)

    def _write(self, instance: Instance, line: LogLine, text: str) -> None:
        self._log.write(instance.guild_id, line.level, text, event_id=line.event_id or None)

    async def _write_failure(self, source: RevisionSource, event_id: str, stack: str) -> None:
        mapped = await self._traces.map_stack(source.guild_id, source.revision, stack)
        self._log.write(
            source.guild_id, "error", mapped, target="runtime", event_id=event_id or None
        )


def load_failed(stack: str) -> ScriptError:
    """Why a script did not load; `error` is its stack."""
    first_line = stack.partition("\n")[0]
    return ScriptError(
        f"the script failed while it loaded: {first_line}",
        code="load_failed",
        hint="what ran before, if anything, keeps running; mend the script and deploy again",
        error=stack,
    )
