"""The emulator's application: everything above, put together."""

from __future__ import annotations

import time
from html import escape
from typing import TYPE_CHECKING

from fastapi import APIRouter, FastAPI, Request, Response, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from trellis.emulator.audit import AuditLog
from trellis.emulator.channels import Channels
from trellis.emulator.commands import Commands
from trellis.emulator.control_commands import CommandControl
from trellis.emulator.control_events import EventControl
from trellis.emulator.control_guilds import GuildControl
from trellis.emulator.control_interactions import InteractionControl
from trellis.emulator.control_machine import MachineControl
from trellis.emulator.control_messages import MessageControl
from trellis.emulator.control_people import PeopleControl
from trellis.emulator.errors import DiscordError
from trellis.emulator.expressions import Expressions
from trellis.emulator.gateway import Gateway, gateway_url
from trellis.emulator.hub import Hub
from trellis.emulator.interactions import Interactions
from trellis.emulator.invites import Invites
from trellis.emulator.members import Members
from trellis.emulator.messages import Messages
from trellis.emulator.moderation_rules import ModerationRules
from trellis.emulator.oauth import OAuth
from trellis.emulator.outages import Outages
from trellis.emulator.pins import Pins
from trellis.emulator.polls import Polls
from trellis.emulator.ratelimits import RateLimits
from trellis.emulator.reactions import Reactions
from trellis.emulator.request_log import RequestLog
from trellis.emulator.rest import API_PREFIX, Answer, Grants, RestApi
from trellis.emulator.rest_audit import AuditRoutes
from trellis.emulator.rest_channels import ChannelRoutes
from trellis.emulator.rest_commands import CommandRoutes
from trellis.emulator.rest_expressions import ExpressionRoutes
from trellis.emulator.rest_guilds import GuildRoutes
from trellis.emulator.rest_interactions import InteractionRoutes
from trellis.emulator.rest_invites import InviteRoutes
from trellis.emulator.rest_members import MemberRoutes
from trellis.emulator.rest_messages import MessageRoutes
from trellis.emulator.rest_moderation import ModerationRoutes
from trellis.emulator.rest_pins import PinRoutes, PollRoutes
from trellis.emulator.rest_roles import RoleRoutes
from trellis.emulator.rest_scheduled_events import ScheduledEventRoutes
from trellis.emulator.rest_sounds import SoundRoutes
from trellis.emulator.rest_stages import StageRoutes
from trellis.emulator.rest_threads import ThreadRoutes
from trellis.emulator.rest_users import UserRoutes
from trellis.emulator.rest_voice import VoiceRoutes
from trellis.emulator.rest_webhooks import WebhookMessageRoutes, WebhookRoutes
from trellis.emulator.roles import Roles
from trellis.emulator.scheduled_events import ScheduledEvents
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.snowflakes import parse
from trellis.emulator.sounds import Sounds
from trellis.emulator.stages import Stages
from trellis.emulator.state import World
from trellis.emulator.threads import Threads
from trellis.emulator.voice import Voice
from trellis.emulator.webhooks import Webhooks

if TYPE_CHECKING:
    from collections.abc import Callable

CONTROL_PREFIX = "/_control"


def create_app(
    settings: EmulatorSettings | None = None, *, now: Callable[[], float] = time.time
) -> FastAPI:
    """The whole emulator as an ASGI application; its state is at `app.state.world`.

    Whoever serves it sets `app.state.world.public_url` to the address it listens on, unless the
    settings name one.
    """
    settings = settings or EmulatorSettings()
    world = World(settings, now)
    hub = Hub(world)
    messages, reactions = Messages(world, hub), Reactions(world, hub)
    interactions, commands = Interactions(world, hub, messages), Commands(world)
    limits, log = RateLimits(settings, now), RequestLog(settings.request_log_size, world.changes)
    grants, outages = Grants(), Outages()

    app = FastAPI(title="Trellis emulator", docs_url=CONTROL_PREFIX + "/docs", redoc_url=None)
    app.state.world, app.state.hub = world, hub
    api = RestApi(world, limits, outages, log, grants)
    audit = AuditLog(world, hub)
    voice, roles = Voice(hub), Roles(world, hub, audit)
    members = Members(world, hub, messages, voice, audit)
    channels, threads = Channels(world, hub, audit), Threads(world, hub, messages, audit)
    pins, polls = Pins(world, hub, messages, audit), Polls(world, hub, messages)
    invites = Invites(world, hub, audit)
    events = ScheduledEvents(world, hub, audit)
    webhooks = Webhooks(world, hub, messages, threads, audit)
    interaction_routes = InteractionRoutes(world, interactions, messages)
    for routes in (  # the busiest first: they are tried in order
        interaction_routes,
        WebhookMessageRoutes(world, webhooks, messages, interaction_routes),
        PinRoutes(world, pins),
        MessageRoutes(world, messages, reactions, audit),
        ChannelRoutes(world, channels, threads),
        ThreadRoutes(world, threads),
        InviteRoutes(world, invites),
        PollRoutes(world, polls),
        WebhookRoutes(world, webhooks),
        UserRoutes(world, hub),
        GuildRoutes(world, hub, audit),
        MemberRoutes(world, members),
        RoleRoutes(world, roles),
        AuditRoutes(world),
        ExpressionRoutes(world, Expressions(world, hub, audit)),
        SoundRoutes(world, Sounds(world, hub, audit)),
        StageRoutes(world, Stages(world, hub, audit)),
        ScheduledEventRoutes(world, events),
        ModerationRoutes(world, ModerationRules(world, hub, audit)),
        VoiceRoutes(world, hub, voice),
        CommandRoutes(world, commands),
    ):
        api.mount(app, routes.endpoints())
    control = APIRouter(prefix=CONTROL_PREFIX)
    GuildControl(world, hub, members, roles).mount(control)
    CommandControl(world, commands).mount(control)
    EventControl(world, hub).mount(control)
    PeopleControl(world, voice, events).mount(control)
    MessageControl(world, messages, reactions, polls).mount(control)
    InteractionControl(world, interactions).mount(control)
    MachineControl(world, hub, limits, outages, log).mount(control)
    app.routes.extend(control.routes)  # to include the router makes every route a second time
    OAuth(world, grants).mount(app)
    _add_gateway(app, Gateway(world, hub))
    _add_pages(app, world)
    _add_errors(app, api)
    return app


def _add_gateway(app: FastAPI, gateway: Gateway) -> None:
    async def serve(websocket: WebSocket) -> None:
        await gateway.serve(websocket)

    for path in ("/gateway", "/gateway/"):
        app.add_api_websocket_route(path, serve)


def _add_pages(app: FastAPI, world: World) -> None:
    async def front(_request: Request) -> Response:
        return HTMLResponse(_front_page(world))

    async def attachment(request: Request) -> Response:
        data = world.uploads.get(parse(request.path_params["attachment_id"]) or 0)
        if data is None:
            raise HTTPException(404)
        return Response(data, media_type="application/octet-stream")

    app.add_route("/", front, methods=["GET"])
    app.add_route("/attachments/{channel_id}/{attachment_id}/{filename}", attachment)


def _front_page(world: World) -> str:
    base = escape(world.public_url)
    return (
        "<!doctype html><meta charset=utf-8><title>Trellis emulator</title>"
        "<h1>Trellis emulator</h1><p>A local Discord for development and tests. Nothing leaves "
        f"this machine.<p>REST <code>{base}{API_PREFIX}</code><br>gateway "
        f"<code>{escape(gateway_url(world))}</code><br>control "
        f'<a href="{CONTROL_PREFIX}/docs"><code>{base}{CONTROL_PREFIX}</code></a>'
        f"<p>{len(world.guilds)} guilds, {len(world.users)} users."
    )


def _add_errors(app: FastAPI, api: RestApi) -> None:
    """One shape for every error: Discord's."""

    async def discord_error(_request: Request, error: Exception) -> Response:
        assert isinstance(error, DiscordError)  # noqa: S101  # registered for this class
        return JSONResponse(error.body, error.status, error.headers)

    async def http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101  # registered for this class
        body = {"message": f"{error.status_code}: {error.detail}", "code": 0}
        api.record_unrouted(request, Answer(body, error.status_code))
        return JSONResponse(body, error.status_code)

    async def bad_control(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101  # registered for this class
        faults = [
            {"field": ".".join(str(part) for part in fault["loc"][1:]), "problem": fault["msg"]}
            for fault in error.errors()
        ]
        text = "; ".join(f"{fault['field'] or 'body'}: {fault['problem']}" for fault in faults)
        return JSONResponse({"message": text, "code": 0, "errors": faults}, 422)

    app.add_exception_handler(DiscordError, discord_error)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(RequestValidationError, bad_control)
