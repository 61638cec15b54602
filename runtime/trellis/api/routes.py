"""A router whose paths work with and without a slash at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from typing_extensions import override

from trellis.api.errors import ErrorBody

if TYPE_CHECKING:
    from collections.abc import Callable


class Routes(APIRouter):
    """One resource's routes.

    flora's clients ask for `/deployments/` and `/deployments` alike. A redirection would lose the
    body of a POST, so both are routes; `{key:path}` alone takes its slashes as they come.
    """

    def __init__(self, tag: str) -> None:
        super().__init__(
            prefix="/api",
            tags=[tag],
            redirect_slashes=False,
            responses={"4XX": {"model": ErrorBody, "description": "Refused"}},
        )

    @override
    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().add_api_route(path, endpoint, **options)
        if not path.endswith((":path}", "/")):
            hidden = options | {"include_in_schema": False}
            super().add_api_route(path + "/", endpoint, **hidden)
