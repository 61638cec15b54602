import httpx
import pytest

from trellis.api.app import create_app
from unit.api.api_fakes import ALICES_KEY, OPERATOR, World


@pytest.fixture
def world():
    return World()


@pytest.fixture
def connect(world):
    """Makes clients of one application: `connect(token=..., cookie=...)`."""

    def connect(token=None, **settings):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(create_app(world.services(**settings))),
            base_url="http://trellis.test/api",
            headers=headers,
        )

    return connect


@pytest.fixture
async def alice(connect):
    """A client with the token of somebody who manages GUILD and nothing else."""
    async with connect(ALICES_KEY) as client:
        yield client


@pytest.fixture
async def operator(connect):
    async with connect(OPERATOR) as client:
        yield client


@pytest.fixture
async def stranger(connect):
    """A client that is not signed in."""
    async with connect() as client:
        yield client
