"""The doors between guild code and the interactions of its guild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable, Snowflake
from trellis.gateway.messages import MessageFields, Reply, snake_keys

if TYPE_CHECKING:
    from trellis.gateway.interactions import Interaction, InteractionRegistry
    from trellis.gateway.replies import Replies

MAX_MODAL_COMPONENTS = 5

CustomId = Annotated[str, StringConstraints(min_length=1, max_length=100)]
ModalTitle = Annotated[str, StringConstraints(min_length=1, max_length=45)]
ModalComponents = Annotated[
    list[dict[str, Any]], Field(min_length=1, max_length=MAX_MODAL_COMPONENTS)
]


class OfInteraction(Args):
    interaction_id: Snowflake


class RespondArgs(Reply, OfInteraction):
    update: bool = False


class DeferArgs(OfInteraction):
    update: bool = False
    ephemeral: bool = False


class ModalArgs(OfInteraction):
    custom_id: CustomId
    title: ModalTitle
    components: ModalComponents

    def payload(self) -> dict[str, Any]:
        components = snake_keys(self.components)
        return {"custom_id": self.custom_id, "title": self.title, "components": components}


class EditOriginalArgs(MessageFields, OfInteraction):
    pass


class FollowupArgs(Reply, OfInteraction):
    pass


class OfFollowup(OfInteraction):
    message_id: Snowflake


class EditFollowupArgs(MessageFields, OfFollowup):
    pass


class InteractionOps:
    """`interaction.*`: only interactions that Discord sent to the caller's guild."""

    def __init__(self, registry: InteractionRegistry, replies: Replies) -> None:
        self._registry = registry
        self._replies = replies

    def register(self, table: OpTable) -> None:
        table.add("interaction.respond", RespondArgs, self.respond)
        table.add("interaction.defer", DeferArgs, self.defer)
        table.add("interaction.modal", ModalArgs, self.modal)
        table.add("interaction.fetch_original", OfInteraction, self.fetch_original)
        table.add("interaction.edit_original", EditOriginalArgs, self.edit_original)
        table.add("interaction.delete_original", OfInteraction, self.delete_original)
        table.add("interaction.followup", FollowupArgs, self.followup)
        table.add("interaction.edit_followup", EditFollowupArgs, self.edit_followup)
        table.add("interaction.delete_followup", OfFollowup, self.delete_followup)

    async def respond(self, caller: Caller, args: RespondArgs) -> dict[str, Any] | None:
        body = args.edit() if args.update else args.reply()
        return await self._replies.respond(self._of(caller, args), body, update=args.update)

    async def defer(self, caller: Caller, args: DeferArgs) -> None:
        await self._replies.defer(
            self._of(caller, args), update=args.update, ephemeral=args.ephemeral
        )

    async def modal(self, caller: Caller, args: ModalArgs) -> None:
        await self._replies.show_modal(self._of(caller, args), args.payload())

    async def fetch_original(self, caller: Caller, args: OfInteraction) -> dict[str, Any]:
        return await self._replies.fetch_original(self._of(caller, args))

    async def edit_original(self, caller: Caller, args: EditOriginalArgs) -> dict[str, Any]:
        return await self._replies.edit_original(self._of(caller, args), args.edit())

    async def delete_original(self, caller: Caller, args: OfInteraction) -> None:
        await self._replies.delete_original(self._of(caller, args))

    async def followup(self, caller: Caller, args: FollowupArgs) -> dict[str, Any]:
        return await self._replies.follow_up(self._of(caller, args), args.reply())

    async def edit_followup(self, caller: Caller, args: EditFollowupArgs) -> dict[str, Any]:
        return await self._replies.edit_follow_up(
            self._of(caller, args), args.message_id, args.edit()
        )

    async def delete_followup(self, caller: Caller, args: OfFollowup) -> None:
        await self._replies.delete_follow_up(self._of(caller, args), args.message_id)

    def _of(self, caller: Caller, args: OfInteraction) -> Interaction:
        return self._registry.get(caller.guild_id, args.interaction_id)
