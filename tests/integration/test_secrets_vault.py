"""Secrets are sealed for one guild and one name, in both databases."""

from __future__ import annotations

import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from clocks import TickingClock
from databases import KINDS, migrated_database
from trellis.config import SecretsConfig
from trellis.errors import ConfigError, RequestError
from trellis.secrets.master_key import ConfiguredKeys, load_master_keys
from trellis.secrets.redaction import SentSecrets
from trellis.secrets.service import MAX_SECRETS, MAX_VALUE_BYTES, SecretVault
from trellis.storage.tables import SecretRow

GUILD = (1 << 62) + 1
KEY = bytes(range(32))


@pytest.fixture(params=KINDS)
async def database(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
def vault(database) -> SecretVault:
    return SecretVault(database, ConfiguredKeys([KEY]), TickingClock(tick=1))


async def test_a_secret_goes_in_and_only_the_host_gets_it_out(vault):
    info = await vault.put(GUILD, "TOKEN", "hunter2", ["https://API.example.org/v1"])
    assert await vault.list(GUILD) == [info]
    assert info.allowed_hosts == ("api.example.org",)
    assert not hasattr(info, "value")
    revealed = await vault.reveal(GUILD, "TOKEN")
    assert (revealed.value, revealed.allowed_hosts) == ("hunter2", ("api.example.org",))
    assert "hunter2" not in repr(revealed)


async def test_the_database_does_not_hold_the_value(vault, database):
    await vault.put(GUILD, "TOKEN", "hunter2" * 10)
    async with database.read() as session:
        row = await session.get(SecretRow, (GUILD, "TOKEN"))
    assert b"hunter2" not in row.ciphertext + row.nonce


async def test_the_same_value_is_sealed_differently_every_time(vault, database):
    for name in ("A", "B"):
        await vault.put(GUILD, name, "same")
    async with database.read() as session:
        rows = (await session.scalars(select(SecretRow))).all()
    assert len({row.ciphertext for row in rows}) == 2


async def test_guilds_cannot_reach_each_other_s_secrets(vault):
    await vault.put(GUILD, "TOKEN", "mine")
    assert await vault.list(GUILD + 1) == []
    assert await vault.reveal(GUILD + 1, "TOKEN") is None
    assert await vault.placeholders(GUILD + 1) == {}
    assert not await vault.delete(GUILD + 1, "TOKEN")


@pytest.mark.parametrize("moved", [{"guild_id": GUILD + 1}, {"name": "OTHER"}])
async def test_a_row_moved_in_the_database_does_not_open(vault, database, moved):
    await vault.put(GUILD, "TOKEN", "hunter2")
    async with database.write() as session:
        await session.execute(update(SecretRow).values(**moved))
    with pytest.raises(ConfigError) as caught:
        await vault.reveal(moved.get("guild_id", GUILD), moved.get("name", "TOKEN"))
    assert caught.value.code == "secrets.wrong_key"


async def test_another_master_key_opens_nothing(vault, database):
    await vault.put(GUILD, "TOKEN", "hunter2")
    with pytest.raises(ConfigError) as caught:
        await SecretVault(database, ConfiguredKeys([bytes(32)]), TickingClock()).reveal(
            GUILD, "TOKEN"
        )
    assert caught.value.code == "secrets.wrong_key"


async def test_a_placeholder_stays_when_the_value_changes(vault, database):
    await vault.put(GUILD, "TOKEN", "one")
    first = await vault.placeholders(GUILD)
    again = SecretVault(database, ConfiguredKeys([KEY]), TickingClock())
    assert first == await again.placeholders(GUILD)
    await vault.put(GUILD, "TOKEN", "two", ["example.org"])
    assert await vault.placeholders(GUILD) == first
    text = first["TOKEN"].encode()
    assert (await vault.behind(GUILD, {text}))[text].value == "two"


async def test_a_placeholder_opens_nothing_in_another_guild(vault):
    await vault.put(GUILD, "TOKEN", "mine")
    await vault.put(GUILD + 1, "TOKEN", "theirs")
    text = (await vault.placeholders(GUILD))["TOKEN"].encode()
    assert await vault.behind(GUILD + 1, {text}) == {}


async def test_a_value_that_is_about_to_leave_is_taken_out_of_the_log(database):
    sent = SentSecrets()
    vault = SecretVault(database, ConfiguredKeys([KEY]), TickingClock(), sent)
    await vault.put(GUILD, "TOKEN", "hunter2")
    assert sent.redacted(GUILD, "a hunter2 b") == "a hunter2 b"
    await vault.behind(GUILD, {(await vault.placeholders(GUILD))["TOKEN"].encode()})
    assert sent.redacted(GUILD, "a hunter2 b") == "a [secret TOKEN] b"
    assert sent.redacted(GUILD + 1, "a hunter2 b") == "a hunter2 b"


# --- another key ---------------------------------------------------------------------------------


def opened_from(database, folder) -> SecretVault:
    return SecretVault(database, load_master_keys(SecretsConfig(), folder), TickingClock())


def key_lines(folder) -> list[str]:
    return (folder / "master.key").read_text().split()


async def test_rotation_seals_everything_with_a_key_of_its_own(database, tmp_path):
    vault = opened_from(database, tmp_path)
    for guild_id in (GUILD, GUILD + 1):
        await vault.put(guild_id, "TOKEN", f"value {guild_id}")
    before, (former,) = await vault.placeholders(GUILD), key_lines(tmp_path)
    assert await vault.rotate() == 2
    assert former not in key_lines(tmp_path)
    assert len(key_lines(tmp_path)) == 1
    assert (tmp_path / "master.key").stat().st_mode & 0o777 == 0o600
    for reader in (vault, opened_from(database, tmp_path)):
        assert (await reader.reveal(GUILD, "TOKEN")).value == f"value {GUILD}"
    with pytest.raises(ConfigError):
        await SecretVault(database, ConfiguredKeys([bytes.fromhex(former)]), TickingClock()).reveal(
            GUILD, "TOKEN"
        )
    text = before["TOKEN"].encode()  # scripts that run may still hold it
    assert (await vault.behind(GUILD, {text}))[text].value == f"value {GUILD}"


async def test_a_rotation_that_fails_changes_nothing_and_is_finished_later(database, tmp_path):
    vault = opened_from(database, tmp_path)
    await vault.put(GUILD, "A", "kept")
    await vault.put(GUILD, "Z", "broken")
    async with database.write() as session:
        await session.execute(
            update(SecretRow).where(SecretRow.name == "Z").values(ciphertext=bytes(40))
        )
    with pytest.raises(ConfigError) as caught:
        await vault.rotate()
    assert caught.value.code == "secrets.wrong_key"
    both = key_lines(tmp_path)
    assert len(both) == 2
    await vault.put(GUILD, "B", "while it is unfinished")
    restarted = opened_from(database, tmp_path)
    assert (await restarted.reveal(GUILD, "A")).value == "kept"
    await restarted.delete(GUILD, "Z")
    assert await restarted.rotate() == 2
    assert key_lines(tmp_path) == both[:1]
    again = opened_from(database, tmp_path)
    assert (await again.reveal(GUILD, "A")).value == "kept"
    assert (await again.reveal(GUILD, "B")).value == "while it is unfinished"


async def test_a_configured_key_is_changed_by_naming_the_one_before(database, vault):
    await vault.put(GUILD, "TOKEN", "hunter2")
    with pytest.raises(RequestError) as caught:
        await vault.rotate()
    assert caught.value.code == "secrets.no_new_key"
    new = b"n" * 32
    both = SecretVault(database, ConfiguredKeys([new, KEY]), TickingClock())
    assert (await both.reveal(GUILD, "TOKEN")).value == "hunter2"
    assert await both.rotate() == 1
    alone = SecretVault(database, ConfiguredKeys([new]), TickingClock())
    assert (await alone.reveal(GUILD, "TOKEN")).value == "hunter2"


async def test_the_same_name_has_another_placeholder_in_every_guild(vault):
    await vault.put(GUILD, "TOKEN", "same")
    await vault.put(GUILD + 1, "TOKEN", "same")
    assert await vault.placeholders(GUILD) != await vault.placeholders(GUILD + 1)


async def test_a_new_value_keeps_the_hosts_unless_others_are_given(vault):
    assert (await vault.put(GUILD, "KEY", "one")).allowed_hosts == ()
    await vault.put(GUILD, "KEY", "two", ["a.example"])
    assert (await vault.put(GUILD, "KEY", "three")).allowed_hosts == ("a.example",)
    found = await vault.reveal(GUILD, "KEY")
    assert (found.value, found.allowed_hosts) == ("three", ("a.example",))
    assert (await vault.put(GUILD, "KEY", "four", ["b.example"])).allowed_hosts == ("b.example",)
    assert (await vault.put(GUILD, "KEY", "five", [])).allowed_hosts == ()


async def test_where_a_secret_may_be_sent_changes_and_its_value_stays(vault):
    await vault.put(GUILD, "KEY", "hush", ["a.example"])
    await vault.put(GUILD + 1, "KEY", "theirs", ["a.example"])
    info = await vault.change_hosts(GUILD, "KEY", ["b.example:443", "a.example"], [])
    assert info.allowed_hosts == ("a.example", "b.example")
    await vault.change_hosts(GUILD, "KEY", ["c.example"], ["https://A.example/"])
    found = await vault.reveal(GUILD, "KEY")
    assert (found.value, found.allowed_hosts) == ("hush", ("b.example", "c.example"))
    assert (await vault.reveal(GUILD + 1, "KEY")).allowed_hosts == ("a.example",)


@pytest.mark.parametrize(
    ("name", "allow", "disallow", "code"),
    [
        ("KEY", ["*.org"], [], "secrets.bad_host"),
        ("KEY", ["new.example"], ["b.example"], "not_found"),
        ("KEY", [f"h{number}.example" for number in range(20)], [], "secrets.bad_host"),
        ("OTHER", ["b.example"], [], "not_found"),
    ],
)
async def test_a_change_of_hosts_that_is_refused_changes_nothing(
    vault, name, allow, disallow, code
):
    await vault.put(GUILD, "KEY", "hush", ["a.example"])
    with pytest.raises(RequestError) as caught:
        await vault.change_hosts(GUILD, name, allow, disallow)
    assert caught.value.code == code
    [info] = await vault.list(GUILD)
    assert info.allowed_hosts == ("a.example",)


async def test_a_deleted_secret_is_gone(vault):
    await vault.put(GUILD, "TOKEN", "hunter2")
    assert await vault.delete(GUILD, "TOKEN")
    assert not await vault.delete(GUILD, "TOKEN")
    assert await vault.placeholders(GUILD) == {}


@pytest.mark.parametrize("name", ["K\0EY", "", "x" * 5000, "KEY "])
async def test_a_name_that_no_secret_can_have_is_not_found(vault, name):
    await vault.put(GUILD, "KEY", "hush")
    assert await vault.reveal(GUILD, name) is None
    assert not await vault.delete(GUILD, name)
    with pytest.raises(RequestError) as caught:
        await vault.change_hosts(GUILD, name, ["a.example"], [])
    assert caught.value.status == 404


async def test_secrets_are_listed_by_name(vault):
    for name in ("B", "C", "A"):
        await vault.put(GUILD, name, "x")
    assert [info.name for info in await vault.list(GUILD)] == ["A", "B", "C"]


@pytest.mark.parametrize("name", ["", "1A", "A-B", "A B", "Ä", "A" * 65, "A\n", "__proto__\0"])
async def test_a_wrong_name_is_refused(vault, name):
    with pytest.raises(RequestError) as caught:
        await vault.put(GUILD, name, "x")
    assert caught.value.code == "secrets.bad_name"


@pytest.mark.parametrize(
    "value", ["", "x" * (MAX_VALUE_BYTES + 1), "é" * MAX_VALUE_BYTES, "\ud800"]
)
async def test_a_wrong_value_is_refused(vault, value):
    with pytest.raises(RequestError) as caught:
        await vault.put(GUILD, "TOKEN", value)
    assert caught.value.code == "secrets.bad_value"


async def test_the_longest_value_and_any_character_fit(vault):
    value = "\0é日😀" + "x" * (MAX_VALUE_BYTES - 10)
    await vault.put(GUILD, "_" * 64, value)
    assert (await vault.reveal(GUILD, "_" * 64)).value == value


async def test_a_guild_that_has_all_it_may_can_still_change_what_it_has(vault):
    for number in range(MAX_SECRETS):
        await vault.put(GUILD, f"S{number}", "x")
    with pytest.raises(RequestError) as caught:
        await vault.put(GUILD, "ONE_MORE", "x")
    assert (caught.value.code, caught.value.status) == ("secrets.too_many", 409)
    await vault.put(GUILD, "S0", "changed")
    await vault.put(GUILD + 1, "ONE_MORE", "x")


def test_the_master_key_is_made_once_and_kept(tmp_path):
    first = list(load_master_keys(SecretsConfig(), tmp_path).keys)
    assert [len(key) for key in first] == [32]
    assert list(load_master_keys(SecretsConfig(), tmp_path).keys) == first
    assert (tmp_path / "master.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", [KEY.hex(), KEY.hex().upper()])
def test_a_configured_master_key_counts(tmp_path, text):
    assert load_master_keys(SecretsConfig(master_key=SecretStr(text)), tmp_path).keys == [KEY]
    assert list(tmp_path.iterdir()) == []


def test_a_master_key_of_32_characters_is_taken_as_flora_takes_it(tmp_path):
    config = SecretsConfig(master_key=SecretStr("k" * 32))
    assert load_master_keys(config, tmp_path).keys == [b"k" * 32]


@pytest.mark.parametrize("text", ["short", "zz" * 32, "ab" * 31])
def test_a_wrong_master_key_is_refused_without_showing_it(tmp_path, text):
    with pytest.raises(ConfigError) as caught:
        load_master_keys(SecretsConfig(master_key=SecretStr(text)), tmp_path)
    assert caught.value.code == "secrets.bad_key"
    assert text not in str(caught.value.as_dict())


def test_the_key_that_signs_components_is_a_guilds_own_and_outlives_a_restart(database):
    first = SecretVault(database, ConfiguredKeys([KEY]), TickingClock())
    again = SecretVault(database, ConfiguredKeys([KEY]), TickingClock())
    other = SecretVault(database, ConfiguredKeys([bytes(32)]), TickingClock())
    assert first.signing_key(GUILD) == again.signing_key(GUILD)
    assert len(bytes.fromhex(first.signing_key(GUILD))) == 32
    assert first.signing_key(GUILD) not in {
        first.signing_key(GUILD + 1),
        other.signing_key(GUILD),
        KEY.hex(),
    }
