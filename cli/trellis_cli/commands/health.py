"""`trellis health`: is the server well?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis_cli.client import ApiError
from trellis_cli.command import Command, NoOptions, nothing, parse_nothing
from trellis_cli.errors import DONE, FAILED

if TYPE_CHECKING:
    from trellis_cli.context import Context

_PARTLY_DOWN = 503


def run(ctx: Context, _options: NoOptions) -> int:
    """Shows each part of the server; fails when one is down."""
    report: dict[str, Any]
    try:
        report = ctx.api.request("GET", "/health", signed_in=False)
    except ApiError as error:
        if error.status != _PARTLY_DOWN or not isinstance(error.body, dict):
            raise
        report = error.body
    ctx.console.result(report, _lines(ctx, report))
    return DONE if report.get("status") == "ok" else FAILED


def _lines(ctx: Context, report: dict[str, Any]) -> list[str]:
    well = report.get("status") == "ok"
    head = ctx.console.style(str(report.get("status")), "green" if well else "red")
    parts = {name: part for name, part in report.items() if isinstance(part, dict)}
    return [f"{ctx.url}: {head}", *(_part(name, part) for name, part in parts.items())]


def _part(name: str, part: dict[str, Any]) -> str:
    said = {key: value for key, value in part.items() if key != "status" and value != []}
    facts = ", ".join(_fact(key, value) for key, value in said.items())
    return f"  {name:<10} {part.get('status', '')}  {facts}".rstrip()


def _fact(key: str, value: object) -> str:
    """Of things with facts of their own only how many: `--json` and `trellis workers` tell more."""
    if not isinstance(value, list):
        return f"{key} {value}"
    if any(isinstance(one, dict) for one in value):
        return f"{key} {len(value)}"
    return f"{key} {', '.join(map(str, value))}"


HEALTH = Command("health", "is the server well?", nothing, parse_nothing, run)
