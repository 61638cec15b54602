"""How late the last of a thousand cron jobs begins that are due in the same second."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from many_guilds import deploy, make_guilds, start, use

from local_stack import Stack, json_of

GUILDS = 250
JOBS = 4  # of each
AHEAD_SECS = 15  # in which all guilds have declared them
PATIENCE_SECS = 60
SCRIPT = """
const late = kv.store("late");
on("messageCreate", async (ctx) => {
  if (ctx.msg.author.bot) return;
  if (ctx.msg.content === "ping") return ctx.reply("pong");
  const note = (run) => late.set(run.name, Date.now() - Date.parse(run.scheduledAt));
  for (let i = 0; i < JOBS; i++) cron("job" + i, ctx.msg.content, note);
});
//# sourceURL=guild.js""".replace("JOBS", str(JOBS))

Guilds = list[tuple[int, str, str]]


async def thousand_jobs() -> dict[str, float]:
    """Of guilds that are loaded, on `trellis serve`; each job says when its handler began."""
    with TemporaryDirectory(prefix="trellis-bench-") as folder:
        settings = {
            "TRELLIS_BOOTSTRAP_ENABLED": "false",
            "TRELLIS_DISCORD_REQUESTS_PER_SECOND": "100000",
        }
        with Stack(Path(folder), settings=settings) as stack:
            stack.start_emulator()
            guilds = await asyncio.to_thread(make_guilds, stack, GUILDS)
            await deploy(Path(folder) / "data", [guild for guild, _, _ in guilds], SCRIPT)
            late = await asyncio.to_thread(_measured, stack, guilds)
    return {"cron_1000_jobs_started_ms": max(late)}


def _measured(stack: Stack, guilds: Guilds) -> list[float]:
    start(stack)
    token = stack.sign_in()
    use(stack, guilds)
    _declare(stack, guilds, datetime.fromtimestamp(time.time() + AHEAD_SECS, UTC))
    time.sleep(AHEAD_SECS)
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=30) as api:
        deadline = time.monotonic() + PATIENCE_SECS
        late: list[float] = []
        while len(late) < GUILDS * JOBS:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{len(late)} of {GUILDS * JOBS} jobs have begun")
            late = [ms for guild, _, _ in guilds for ms in _late_ms(stack, api, guild)]
    return late


def _declare(stack: Stack, guilds: Guilds, due: datetime) -> None:
    when = f"{due.second} {due.minute} {due.hour} * * *"
    for _, channel, owner in guilds:
        body = {"author_id": owner, "content": when}
        json_of(stack.discord.post(f"/channels/{channel}/messages", json=body))


def _late_ms(stack: Stack, api: httpx.Client, guild: int) -> list[float]:
    lines = map(json.loads, api.get(f"{stack.api_url}/kv/{guild}/export").text.splitlines())
    return [line["value"] for line in lines if line.get("store") == "late" and "key" in line]
