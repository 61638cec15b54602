"""The operator's commands as processes: what they print and how they end."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from local_stack import Stack, answers
from processes import Port, Process, bare_environment
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import running_emulator

TRELLIS = str(Path(sys.executable).with_name("trellis"))
SECRET = "not-to-be-shown"  # noqa: S105  # it is a fake


@pytest.fixture
def port():
    port = Port()
    yield port
    port.close()


@pytest.fixture
def trellis(tmp_path):
    """Runs an operator's command in an empty folder."""

    def run(*words, **environ):
        return subprocess.run(
            [TRELLIS, *words],
            cwd=tmp_path,
            env=bare_environment(tmp_path) | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )

    return run


def test_a_good_configuration_is_shown_without_its_secrets(trellis):
    done = trellis("config", "check", DISCORD_TOKEN=SECRET)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["api"]["port"] == 3000
    assert SECRET not in done.stdout + done.stderr


def test_an_unknown_key_names_the_nearest(trellis, tmp_path):
    (tmp_path / "config.toml").write_text("[runtime]\nmax_worker = 2\n")
    done = trellis("config", "check")
    assert done.returncode == 1
    assert "runtime.max_worker" in done.stderr
    assert "did you mean runtime.max_workers?" in done.stderr


def test_a_bad_value_names_its_place(trellis):
    done = trellis("config", "check", API_PORT="many")
    assert done.returncode == 1
    assert "environment variable API_PORT" in done.stderr


def test_serve_does_not_start_without_a_token(trellis):
    done = trellis("serve")
    assert done.returncode == 1
    assert "DISCORD_TOKEN" in done.stderr
    assert "Traceback" not in done.stderr


async def test_serve_ends_when_discord_refuses_its_token(tmp_path, port):
    async with running_emulator(EmulatorSettings(token="another")) as discord:  # noqa: S106
        environ = bare_environment(tmp_path) | {
            "DISCORD_TOKEN": SECRET,
            "TRELLIS_DISCORD_API_BASE": discord.rest_base,
            "TRELLIS_DISCORD_GATEWAY_URL": discord.gateway_url,
            "API_PORT": str(port.number),
        }
        serve = Process("serve", [TRELLIS, "serve"], folder=tmp_path, environ=environ)
        try:
            assert await asyncio.to_thread(serve.wait, 180) == 1
        finally:
            serve.stop()
    last = serve.tail(3)
    assert "token" in last
    assert "Traceback" not in serve.tail(1000)
    assert SECRET not in serve.tail(1000)


def test_the_database_is_migrated_as_often_as_one_likes(trellis, tmp_path):
    for _ in range(2):
        assert trellis("migrate").returncode == 0
    assert (tmp_path / "data" / "trellis.db").is_file()


def test_an_operators_token_is_all_that_is_printed(trellis):
    done = trellis("admin", "token", "create", "--label", "laptop")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == 1


@pytest.mark.parametrize("words", [("serve", "--nonsense"), ("config",), ("nonsense",)])
def test_wrong_usage_ends_with_status_two(trellis, words):
    assert trellis(*words).returncode == 2


def test_a_port_in_use_is_said_so(tmp_path):
    with Stack(tmp_path) as first:
        first.start_emulator()
        first.start_host()
        second = Process("second", [TRELLIS, "serve"], folder=tmp_path,
                         environ=first.host_environ)  # fmt: skip
        assert second.wait(180) == 1
        assert "cannot listen" in second.tail()


def test_the_emulator_says_where_it_is_and_ends_when_told(tmp_path, port):
    command = [TRELLIS, "emulator", "--port", str(port.number)]
    emulator = Process("emulator", command, folder=tmp_path, environ=bare_environment(tmp_path))
    try:
        emulator.wait_until(lambda: answers(f"http://{port.address}/_control/state"))
        assert f"http://{port.address}" in emulator.tail()
    finally:
        assert emulator.stop() == 0


def test_a_token_the_server_does_not_know_ends_with_status_four(stack):
    done = stack.trellis("login", "--url", stack.api_url, stdin="nobody-knows-this")
    assert done.returncode == 4


def test_health_tells_of_every_part(stack):
    report = json.loads(stack.trellis("health", "--json").stdout)
    assert report["status"] == "ok"


def test_a_command_line_without_a_server_says_so(stack, port):
    done = stack.trellis("list", "--url", f"http://{port.address}/api")
    assert done.returncode in {1, 4}
    assert "Traceback" not in done.stderr
