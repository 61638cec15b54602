"""What may stand in a modal, with Discord's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, model_validator

from trellis.emulator.forms import Form, Refused
from trellis.emulator.message_forms import CustomId

if TYPE_CHECKING:
    from trellis.emulator.models import Json


class ModalInput(Form, extra="allow"):
    """A text input, or any other field that a modal may ask for."""

    type: Annotated[int, Field(ge=1)]
    id: int | None = None
    custom_id: CustomId
    label: Annotated[str, StringConstraints(max_length=45)] | None = None
    value: Annotated[str, StringConstraints(max_length=4000)] | None = None
    required: bool = True


class ModalRow(Form):
    """An action row around one input, or a label with one."""

    type: Annotated[int, Field(ge=1)]
    id: int | None = None
    label: Annotated[str, StringConstraints(max_length=45)] | None = None
    description: Annotated[str, StringConstraints(max_length=100)] | None = None
    components: Annotated[list[ModalInput], Field(min_length=1, max_length=1)] | None = None
    component: ModalInput | None = None
    content: str | None = None  # of a text display

    @property
    def input(self) -> ModalInput | None:
        return self.component or (self.components[0] if self.components else None)


class ModalForm(Form):
    custom_id: CustomId
    title: Annotated[str, StringConstraints(min_length=1, max_length=45)]
    components: Annotated[list[ModalRow], Field(min_length=1, max_length=5)]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> ModalForm:
        ids = [row.input.custom_id for row in self.components if row.input]
        if len(ids) != len(set(ids)):
            code = "COMPONENT_CUSTOM_ID_DUPLICATED"
            raise Refused(code, "Component custom id cannot be duplicated")
        return self

    def shown(self) -> Json:
        return self.model_dump(exclude_none=True)
