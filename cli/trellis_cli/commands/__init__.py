"""One module a noun; here the order in which `trellis --help` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis_cli.commands import (
    cron,
    departed,
    deployments,
    fetch,
    health,
    holds,
    kv,
    logs,
    project,
    secrets,
    sign_in,
    tasks,
    tokens,
    usage,
    workers,
)

if TYPE_CHECKING:
    from trellis_cli.command import Command, Noun

CLIENT_COMMANDS: tuple[Command[Any] | Noun, ...] = (
    sign_in.LOGIN,
    sign_in.WHOAMI,
    project.INIT,
    deployments.DEPLOY,
    deployments.LIST,
    deployments.GET,
    deployments.UNDEPLOY,
    holds.RESUME,
    usage.USAGE,
    logs.LOGS,
    kv.KV,
    secrets.SECRETS,
    fetch.FETCH,
    cron.CRON,
    tasks.TASKS,
    tokens.TOKENS,
    health.HEALTH,
)

OPERATOR_COMMANDS: tuple[Command[Any] | Noun, ...] = (
    workers.WORKERS,
    workers.MOVE,
    departed.DEPARTED,
    departed.PURGE,
)
"""Commands of the API's that take an operator's token."""

OPERATOR_VERBS = {
    "serve": "run the bot, its workers and the API",
    "migrate": "bring the database up to date",
    "emulator": "run a Discord of your own, for development",
    "config": "check the configuration",
    "admin": "make operator tokens on this machine",
}
