"""What may stand in a modal, with Discord's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, model_validator

from trellis.emulator.forms import Form, Refused
from trellis.emulator.message_forms import (
    ACTION_ROW,
    SELECTS,
    STRING_SELECT,
    CustomId,
    SelectOption,
)

if TYPE_CHECKING:
    from trellis.emulator.models import Json


TEXT_INPUT, TEXT_DISPLAY, LABEL, FILE_UPLOAD = 4, 10, 18, 19
RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 21, 22, 23
_OF_OPTIONS = frozenset({STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP})
_IN_LABELS = SELECTS | _OF_OPTIONS | {TEXT_INPUT, FILE_UPLOAD, CHECKBOX}


class ModalInput(Form, extra="allow"):
    """A text input, or any other field that a modal may ask for."""

    type: Annotated[int, Field(ge=1)]
    id: int | None = None
    custom_id: CustomId
    label: Annotated[str, StringConstraints(max_length=45)] | None = None
    style: Annotated[int, Field(ge=1, le=2)] | None = None
    value: Annotated[str, StringConstraints(max_length=4000)] | None = None
    placeholder: Annotated[str, StringConstraints(max_length=150)] | None = None
    options: Annotated[list[SelectOption], Field(min_length=1, max_length=25)] | None = None
    required: bool = True

    @model_validator(mode="after")
    def _fits_its_type(self) -> ModalInput:
        if self.type == TEXT_INPUT and self.style is None:
            raise Refused("BASE_TYPE_REQUIRED", "A style is required")
        if self.type in _OF_OPTIONS and self.options is None:
            raise Refused("BASE_TYPE_REQUIRED", "Options are required")
        return self


class ModalRow(Form):
    """An action row around one text input, a label with one input, or a text."""

    type: Annotated[int, Field(ge=1)]
    id: int | None = None
    label: Annotated[str, StringConstraints(min_length=1, max_length=45)] | None = None
    description: Annotated[str, StringConstraints(max_length=100)] | None = None
    components: Annotated[list[ModalInput], Field(min_length=1, max_length=1)] | None = None
    component: ModalInput | None = None
    content: Annotated[str, StringConstraints(min_length=1, max_length=4000)] | None = None

    @property
    def input(self) -> ModalInput | None:
        return self.component or (self.components[0] if self.components else None)

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> ModalRow:
        if self.type not in {ACTION_ROW, TEXT_DISPLAY, LABEL}:
            raise Refused("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).')
        held = {ACTION_ROW: self.components, TEXT_DISPLAY: self.content, LABEL: self.component}
        if held[self.type] is None or (self.type == LABEL and self.label is None):
            raise Refused("BASE_TYPE_REQUIRED", "This field is required")
        allowed = {TEXT_INPUT} if self.type == ACTION_ROW else _IN_LABELS
        if self.input is not None and self.input.type not in allowed:
            raise Refused("COMPONENT_TYPE_INVALID", "This component cannot be used here")
        return self


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
