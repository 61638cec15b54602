"""`/health`: is everything up?"""

from typing import Any

from starlette.responses import JSONResponse

from trellis.api.routes import Routes
from trellis.api.visitors import Services

router = Routes("health")


@router.get("/health", summary="How each part is; 503 when one is down")
async def health(services: Services) -> JSONResponse:
    parts = await services.health.check()
    well = all(part.well for part in parts.values())
    report: dict[str, Any] = {
        "status": "ok" if well else "down",
        "version": services.settings.version,
    }
    for name, part in parts.items():
        report[name] = {"status": "ok" if part.well else "down", **part.facts}
    return JSONResponse(report, 200 if well else 503)
