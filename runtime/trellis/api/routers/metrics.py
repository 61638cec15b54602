"""`/metrics`: figures for Prometheus, for the operator's eyes only."""

import secrets

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import Response

from trellis.api.routes import Routes
from trellis.api.visitors import Bearer, Services, only_operators, unauthenticated

router = Routes("metrics")


@router.get("/metrics", summary="Figures for Prometheus", response_class=Response)
async def metrics(services: Services, bearer: Bearer) -> Response:
    """Takes an operator's token, or `api.operator_secret` in its place."""
    if bearer is None:
        raise unauthenticated("The metrics are the operator's.")
    known = services.settings.operator_secret
    given = bearer.credentials
    if not known or not secrets.compare_digest(given.encode(), known.encode()):
        principal = await services.tokens.verify(given)
        if principal is None or not principal.operator:
            raise only_operators(
                "The metrics are the operator's.",
                "Use api.operator_secret, or a token of `trellis admin token create`.",
            )
    return Response(generate_latest(services.metrics), media_type=CONTENT_TYPE_LATEST)
