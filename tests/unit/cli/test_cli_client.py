"""What the server answers becomes data, or an error that says what to do."""

import httpx
import pytest

from trellis_cli.client import ApiClient, ApiError, UnreachableError, parse_events, path
from trellis_cli.errors import SignInError, UsageError


def client(answer, token="t"):  # noqa: S107  # no secret
    transport = httpx.MockTransport(answer)
    return ApiClient("http://host/api", token, version="1", transport=transport)


def test_each_part_of_a_path_is_escaped_whole():
    assert path("kv", "1", "main", "a b/c?d#e") == "/kv/1/main/a%20b%2Fc%3Fd%23e"
    assert path("kv", "1", "main", "..") == "/kv/1/main/%2E%2E"
    with pytest.raises(UsageError, match="is empty"):
        path("kv", "1", "main", "")


def test_requests_carry_the_token_and_leave_out_what_was_not_asked():
    def answer(request):
        assert request.headers["authorization"] == "Bearer t"
        return httpx.Response(200, json={"url": str(request.url)})

    api = client(answer)
    assert api.get("/logs/1", limit=5, after=None) == {"url": "http://host/api/logs/1?limit=5"}
    api.close()


def test_without_a_token_nothing_is_sent():
    api = client(lambda _: pytest.fail("a request was sent"), token=None)
    with pytest.raises(SignInError):
        api.get("/deployments")
    api.close()


def test_a_refusal_keeps_the_servers_words():
    body = {"code": "load_failed", "message": "no", "hint": "mend it", "error": "at a.ts:1:1"}
    api = client(lambda _: httpx.Response(400, json=body))
    with pytest.raises(ApiError) as caught:
        api.get("/x")
    error = caught.value
    assert (error.status, error.code, error.message, error.hint, error.trace) == (
        400, "load_failed", "no", "mend it", "at a.ts:1:1",
    )  # fmt: skip
    api.close()


def test_an_unknown_token_means_sign_in():
    api = client(lambda _: httpx.Response(401, json={"code": "unauthenticated", "message": "who?"}))
    with pytest.raises(SignInError):
        api.get("/x")
    api.close()


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(404, text="<html>"),
        httpx.Response(200, text="<html>"),
        httpx.Response(500, json=["?"]),
    ],
)
def test_another_kind_of_server_is_recognised(answer):
    api = client(lambda _: answer)
    with pytest.raises(ApiError) as caught:
        api.get("/x")
    assert caught.value.code == "not_trellis"
    api.close()


def test_a_server_that_is_not_there_is_named():
    def answer(request):
        raise httpx.ConnectError("refused", request=request)

    api = client(answer)
    with pytest.raises(UnreachableError, match="http://host/api does not answer: refused"):
        api.get("/x")
    api.close()


def test_events_are_read_as_the_standard_says():
    lines = [": hi", "", "id: 1", "data: a", "data:b", "", "event: x", "data: c", "", "data: cut"]
    assert list(parse_events(iter(lines))) == [("1", "a\nb"), ("1", "c")]
