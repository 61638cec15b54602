"""What a turn of a guild's isolate may take, by what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.engine.link import Limits

if TYPE_CHECKING:
    from trellis.config import RuntimeConfig


@dataclass(frozen=True, slots=True)
class Allowed:
    load: Limits
    dispatch: Limits
    cron: Limits

    @classmethod
    def of(cls, config: RuntimeConfig) -> Allowed:
        def limits(wall_secs: float, cpu_ms: int) -> Limits:
            return Limits(int(wall_secs * 1000), cpu_ms)

        return cls(
            load=limits(config.load_timeout_secs, config.load_cpu_ms),
            dispatch=limits(config.dispatch_timeout_secs, config.dispatch_cpu_ms),
            cron=limits(config.cron_timeout_secs, config.cron_cpu_ms),
        )
