"""`trellis usage`: what a guild's script used lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from trellis_cli.client import path
from trellis_cli.command import Command, GuildOptions, guild_option, parse_guild
from trellis_cli.commands.holds import standing
from trellis_cli.console import printable
from trellis_cli.units import in_bytes, in_count, in_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trellis_cli.context import Context

Span = dict[str, Any]
SPANS: Final = ("minute", "hour", "day")


@dataclass(frozen=True)
class Row:
    """One figure, for each span."""

    name: str
    figures: Sequence[float]
    shown: Callable[[float], str] = in_count

    def cells(self) -> tuple[str, ...]:
        return (self.name, *map(self.shown, self.figures))


def usage(ctx: Context, options: GuildOptions) -> None:
    found = ctx.api.get(path("guilds", ctx.guild(options.guild), "usage"))
    ctx.console.result(found, _lines(found))


def _lines(found: dict[str, Any]) -> list[str]:
    now, peak = in_bytes(found["heap_bytes"]), in_bytes(found["heap_peak_bytes"])
    head = [
        f"{'guild':<11} {found['guild_id']}",
        *standing(found),
        f"{'worker':<11} {found['worker']}",
        f"{'heap':<11} {now} now, {peak} at most in a day",
    ]
    rows = _rows([found[span] for span in SPANS])
    if not rows:
        return [*head, "", "It has done nothing for a day."]
    return [*head, "", *_columns([("", *(f"LAST {span.upper()}" for span in SPANS)), *rows])]


def _rows(spans: list[Span]) -> list[tuple[str, ...]]:
    """What is not zero in every span; parts stand below their sum."""
    rows = [
        *_with_parts("events", spans),
        Row("turns", [span["turns"] for span in spans]),
        Row("CPU time", [span["cpu_ms"] for span in spans], in_time),
        *_with_parts("ops", spans),
        Row("requests", [span["fetch"]["requests"] for span in spans]),
        Row("  failed", [span["fetch"]["failed"] for span in spans]),
        Row("  sent", [span["fetch"]["sent_bytes"] for span in spans], in_bytes),
        Row("  received", [span["fetch"]["received_bytes"] for span in spans], in_bytes),
        Row("evictions", [span["evictions"] for span in spans]),
        *_with_parts("terminations", spans),
        *_with_parts("limits", spans),
    ]
    return [row.cells() for row in rows if any(row.figures)]


def _with_parts(kind: str, spans: list[Span]) -> Iterator[Row]:
    counted: list[dict[str, int]] = [span[kind] for span in spans]
    yield Row(kind, [sum(counts.values()) for counts in counted])
    # The longest span comes first: its order is that of how often.
    for part in dict.fromkeys(part for counts in reversed(counted) for part in counts):
        name = part.replace("_", " ") if kind == "events" else part
        yield Row(f"  {printable(name)}", [counts.get(part, 0) for counts in counted])


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Names to the left, figures to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True)),
            ]
        )
        for row in rows
    ]


USAGE = Command("usage", "show what a guild's script used lately", guild_option, parse_guild, usage)
