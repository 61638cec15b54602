"""`trellis login` and `trellis whoami`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.command import Command, NoOptions, nothing, parse_nothing
from trellis_cli.credentials import is_private
from trellis_cli.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from trellis_cli.client import ApiClient
    from trellis_cli.context import Context


@dataclass(frozen=True)
class LoginOptions:
    token: str | None


def configure_login(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "token",
        nargs="?",
        help="the token; better left out: it is asked for, or read from standard input",
    )


def parse_login(found: argparse.Namespace) -> LoginOptions:
    return LoginOptions(found.token)


def login(ctx: Context, options: LoginOptions) -> None:
    """Proves the token to the server before it is kept."""
    token = options.token or ctx.read_hidden(f"Token for {ctx.url}")
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError("that is not a token", hint=_WHERE_FROM)
    if not is_private(ctx.url):
        ctx.console.say(f"Careful: {ctx.url} is not encrypted. Who listens can read the token.")
    user = me(ctx.connect(ctx.url, token))
    ctx.credentials.save(ctx.url, token)
    ctx.console.say(f"The token is kept in {ctx.credentials.file}.")
    answer = {"url": ctx.url, "user": user}
    ctx.console.result(answer, [f"Signed in to {ctx.url} as {who(user)}."])


def whoami(ctx: Context, _options: NoOptions) -> None:
    user = me(ctx.api)
    ctx.console.result({"url": ctx.url, "user": user}, [f"{who(user)} on {ctx.url}"])


def me(api: ApiClient) -> dict[str, Any]:
    """The user that the server takes us for."""
    user: dict[str, Any] = api.get("/auth/me")["user"]
    return user


def who(user: dict[str, Any]) -> str:
    """That user in words."""
    if user.get("operator"):
        return "the operator"
    name = user.get("global_name") or user.get("username")
    return f"{name} ({user['id']})" if name else f"user {user['id']}"


_WHERE_FROM = (
    "A token is made with `trellis tokens create`, or on the host with"
    " `trellis admin token create`."
)

LOGIN = Command(
    "login",
    "sign in to a server with a token",
    configure_login,
    parse_login,
    login,
    ("trellis login --url https://bot.example.org/api", "trellis login < token.txt"),
)
WHOAMI = Command("whoami", "who am I there?", nothing, parse_nothing, whoami)
