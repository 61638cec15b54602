"""The script that a guild gets when it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trellis.deployments.builder import named
from trellis.deployments.map_cleaning import clean_map
from trellis.deployments.models import Built
from trellis.errors import DependencyError

if TYPE_CHECKING:
    from pathlib import Path

# What the starter handles beside interactions: asked for from the start, since every new guild is
# given it.
STARTER_EVENTS: Final = frozenset({"MESSAGE_CREATE"})

_NO_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}'


def load_starter(path: Path) -> Built:
    """The starter, which is a classic script already, and the map beside it if there is one.

    Raises:
        DependencyError: `bootstrap.missing`.
    """
    map_file = path.with_name(f"{path.name}.map")
    try:
        source_map = map_file.read_text("utf-8") if map_file.exists() else _NO_MAP
        return Built(named(path.read_text("utf-8")), clean_map(source_map, ()))
    except (OSError, ValueError) as error:
        raise DependencyError(
            f"the starter script {path} cannot be used: {error}",
            code="bootstrap.missing",
            hint="run make build, or switch bootstrap.enabled off",
        ) from error
