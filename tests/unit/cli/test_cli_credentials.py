"""A token goes to the server it was made for, and to nobody else on this machine."""

import stat

import pytest

from trellis_cli.credentials import Credentials, api_url, is_private
from trellis_cli.errors import CliError, UsageError


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000/api"),
        ("http://127.0.0.1:3000/", "http://127.0.0.1:3000/api"),
        ("https://bot.example/api/", "https://bot.example/api"),
        ("https://bot.example/trellis/api", "https://bot.example/trellis/api"),
    ],
)
def test_the_base_url_ends_in_its_path(given, meant):
    assert api_url(given) == meant


@pytest.mark.parametrize("given", ["localhost:3000", "ftp://x", "http://", "http://u:p@host/api"])
def test_what_is_no_base_url_is_refused(given):
    with pytest.raises(UsageError):
        api_url(given)


def test_a_token_in_the_clear_stays_on_this_machine():
    assert is_private("http://127.0.0.1:3000/api")
    assert is_private("https://bot.example/api")
    assert not is_private("http://bot.example/api")


def test_the_file_is_the_users_alone(tmp_path):
    kept = Credentials.of_user({"XDG_CONFIG_HOME": str(tmp_path)})
    kept.save("http://a/api", "t1")
    assert kept.file == tmp_path / "trellis" / "cli.json"
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600


def test_each_server_has_its_own_token(tmp_path):
    kept = Credentials(tmp_path / "cli.json")
    kept.save("http://a/api", "ta")
    kept.save("http://b/api", "tb")
    assert (kept.token("http://a/api"), kept.token("http://c/api")) == ("ta", None)
    assert kept.url() == "http://b/api"


def test_a_missing_file_is_no_error(tmp_path):
    kept = Credentials(tmp_path / "cli.json")
    assert (kept.url(), kept.token("http://a/api")) == (None, None)


def test_a_broken_file_is_one_that_says_what_to_do(tmp_path):
    (tmp_path / "cli.json").write_text("{")
    with pytest.raises(CliError) as caught:
        Credentials(tmp_path / "cli.json").url()
    assert caught.value.hint
