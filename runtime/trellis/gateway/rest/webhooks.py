"""The guild's webhooks.

A webhook's token lets anyone use it from anywhere, so that no script is shown one: the host keeps
them. Webhooks that the bot made are used by their id alone; any other with its token, which the
script must have from somewhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

from discord.http import Route
from pydantic import ConfigDict, Field, StringConstraints

from trellis.errors import OpError
from trellis.gateway.broker import Call
from trellis.gateway.messages import Body, MessageFields
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Image, Loose, RestArgs, Text100
from trellis.gateway.rest.ids import ChannelId, HookId, MessageId, TagId, WebhookId
from trellis.gateway.rest.messages import NewMessage, OfChannel

if TYPE_CHECKING:
    from trellis.engine.ops import Caller, OpTable
    from trellis.gateway.ports import Json
    from trellis.gateway.rest.proof import Proof
    from trellis.gateway.scope import Requests, Scope

# They give whoever has them the webhook itself.
_SECRET_FIELDS: Final = frozenset({"token", "url"})

Name80 = Annotated[str, StringConstraints(min_length=1, max_length=80)]
# It becomes a part of a path: nothing that means something there.
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,128}$")]


class CreateWebhook(Loose):
    """A new webhook of a channel."""

    channel_id: ChannelId
    name: Name80
    avatar: Image | None = None


class OfWebhook(RestArgs):
    """A webhook."""

    webhook_id: WebhookId


class EditWebhook(Loose):
    """A webhook, and what changes in it."""

    webhook_id: WebhookId
    name: Name80 | None = None
    avatar: Image | None = None
    channel_id: ChannelId | None = None


class DeleteWebhook(Audited):
    """A webhook."""

    webhook_id: WebhookId


class UseWebhook(RestArgs):
    """A webhook; `token` where somebody else than the bot made it."""

    webhook_id: HookId
    token: Token | None = None
    thread_id: ChannelId | None = None


class ExecuteWebhook(NewMessage, UseWebhook):
    """What to say, and as whom. With `threadName` it begins a post of a forum."""

    wait: bool = False
    with_components: bool | None = None
    username: Name80 | None = None
    avatar_url: Annotated[str, StringConstraints(max_length=2048)] | None = None
    thread_name: Text100 | None = None
    applied_tags: Annotated[list[TagId], Field(max_length=5)] | None = None

    def body(self) -> Body:
        own = {"username", "avatar_url", "thread_name", "applied_tags"}
        said = self.message()
        return Body(said.payload | self.model_dump(include=own, exclude_none=True), said.files)


class WebhookMessage(UseWebhook):
    """A message that the webhook sent."""

    message_id: MessageId


class EditWebhookMessage(MessageFields, WebhookMessage):
    """A message that the webhook sent, and what changes in it."""

    model_config = ConfigDict(populate_by_name=True)

    with_components: bool | None = None


def without_token(answer: Json) -> Json:
    """The webhook, or the webhooks, without what would let a script take them elsewhere."""
    if isinstance(answer, list):
        return [without_token(webhook) for webhook in answer]
    return {key: value for key, value in answer.items() if key not in _SECRET_FIELDS}


_ONE: Final = "/webhooks/{webhook_id}"
_OF_CHANNEL: Final = "/channels/{channel_id}/webhooks"

WEBHOOKS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("webhook.create", CreateWebhook, f"POST {_OF_CHANNEL}", answer=without_token),
    Endpoint("webhook.get", OfWebhook, f"GET {_ONE}", answer=without_token),
    Endpoint("webhook.list_of_channel", OfChannel, f"GET {_OF_CHANNEL}", answer=without_token),
    Endpoint("webhook.list", RestArgs, "GET /guilds/{guild_id}/webhooks", answer=without_token),
    Endpoint("webhook.edit", EditWebhook, f"PATCH {_ONE}", answer=without_token),
    Endpoint("webhook.delete", DeleteWebhook, f"DELETE {_ONE}", answer=nothing),
)


class WebhookOps:
    """Ops that use a webhook instead of changing it."""

    def __init__(self, scope: Scope, proof: Proof, requests: Requests) -> None:
        self._scope = scope
        self._proof = proof
        self._requests = requests

    def register(self, table: OpTable) -> None:
        table.add("webhook.execute", ExecuteWebhook, self.execute)
        table.add("webhook.get_message", WebhookMessage, self.get_message)
        table.add("webhook.edit_message", EditWebhookMessage, self.edit_message)
        table.add("webhook.delete_message", WebhookMessage, self.delete_message)

    async def execute(self, caller: Caller, args: ExecuteWebhook) -> Json:
        body = args.body()
        query = {"wait": "true" if args.wait else "false"} | _query(args, args.with_components)
        answer = await self._send(caller, args, "POST", body=body, query=query)
        return answer if args.wait else None

    async def get_message(self, caller: Caller, args: WebhookMessage) -> Json:
        return await self._send(caller, args, "GET", query=_query(args))

    async def edit_message(self, caller: Caller, args: EditWebhookMessage) -> Json:
        query = _query(args, args.with_components)
        return await self._send(caller, args, "PATCH", body=args.edit(), query=query)

    async def delete_message(self, caller: Caller, args: WebhookMessage) -> None:
        await self._send(caller, args, "DELETE", query=_query(args))

    async def _send(
        self,
        caller: Caller,
        args: UseWebhook,
        method: str,
        *,
        query: dict[str, str],
        body: Body | None = None,
    ) -> Json:
        await self._proof.of(caller.guild_id, args)
        token = await self._token(caller.guild_id, args)
        call = Call(
            _route(method, args, token),
            body and body.payload,
            body.files if body else (),
            method != "POST",  # a webhook's messages have no nonce
            query=query,
            gone_is_done=method == "DELETE",
        )
        return await self._requests.request(caller.guild_id, call)

    async def _token(self, guild_id: int, args: UseWebhook) -> str:
        hook = await self._scope.webhook(guild_id, args.webhook_id, args.token or "")
        if args.token is None and not (hook.is_ours and hook.token):
            raise OpError(
                f"webhook {args.webhook_id} was not made by the bot",
                code="forbidden",
                hint="give its token, or let the bot make one with rest.createWebhook",
            )
        return args.token or hook.token


def _query(args: UseWebhook, with_components: bool | None = None) -> dict[str, str]:  # noqa: FBT001  # as Discord has it
    query = {} if args.thread_id is None else {"thread_id": str(args.thread_id)}
    return query | ({"with_components": "true"} if with_components else {})


def _route(method: str, args: UseWebhook, token: str) -> Route:
    places: dict[str, Any] = {"webhook_id": args.webhook_id, "webhook_token": token}
    path = "/webhooks/{webhook_id}/{webhook_token}"
    if isinstance(args, WebhookMessage | EditWebhookMessage):
        path += "/messages/{message_id}"
        places["message_id"] = args.message_id
    return Route(method, path, **places)
