"""`make demo`: Trellis with an emulated Discord, and a conversation with examples/quickstart.

Nothing here is part of Trellis. It starts the programs, uses the command line as you would, and
plays the member of a guild through the emulator's control API.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from demo_talk import Talk, WrongAnswerError, paint
from guild_log import GuildLog
from local_stack import Guild, Stack
from processes import ProcessError, end_on_signals

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
QUICKSTART = ROOT / "examples" / "quickstart"
CRON_SECS = 60  # the quickstart's schedule is every five; a machine may be busy
INTERRUPTED = 130


def converse(talk: Talk) -> None:
    talk.says("!ping hello", answer="pong hello")
    talk.uses("hello", name="Ada", answer="Hello, Ada!", alone=True)
    talk.uses("counter increment", answer="The counter is now at 1.")
    talk.uses("counter increment", answer="The counter is now at 2.")
    message = talk.says("!button", answer="not pressed yet")
    talk.presses(message, "press", becomes="pressed 1 time")
    talk.says_what_fails("!boom", error="cannot count to -1", at=where("new RangeError"))
    talk.waits_for_log("tick at", CRON_SECS)


def where(code: str) -> str:
    """The file and line of the quickstart's source in which `code` stands."""
    for file in sorted(QUICKSTART.rglob("src/*.ts")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if code in line:
                return f"{file.relative_to(QUICKSTART).as_posix()}:{number}"
    raise ValueError(f"{code} is nowhere in {QUICKSTART}")


def run(stack: Stack, *, once: bool) -> None:
    step("starting the emulator", stack.start_emulator)
    step("starting trellis serve", stack.start_host)
    step("signing in: trellis login", stack.sign_in)
    guild = Guild(stack.discord, "Demo", "ada")
    step("deploying: trellis deploy", lambda: deploy(stack, guild))
    print(f"\n  The guild {guild.name!r}, where ada is a member:\n")
    with GuildLog(stack, guild.id) as log:
        converse(Talk(guild, log))
    print("\nEvery answer was right.")
    if not once:
        print(directions(stack, guild), flush=True)
        stay_up(stack)


def deploy(stack: Stack, guild: Guild) -> None:
    done = stack.trellis("deploy", "--root", str(QUICKSTART), "--guild", guild.id)
    if done.returncode != 0:
        raise ProcessError(f"trellis deploy failed:\n{done.stderr}")


def step(what: str, work: Callable[[], object]) -> None:
    started = time.monotonic()
    print(f"{what} ... ", end="", flush=True)
    work()
    print(paint("dim", f"{time.monotonic() - started:.1f} s"), flush=True)


def directions(stack: Stack, guild: Guild) -> str:
    config = shown(stack.environ["XDG_CONFIG_HOME"])
    trellis = f"XDG_CONFIG_HOME={config} {shown(stack.command)}"
    messages = f"{stack.emulator_url}/_control/channels/{guild.channel}/messages"
    said = f'{{"author_id": "{guild.member_id}", "content": "!ping again"}}'
    return f"""
All of it stays up until Ctrl-C.

  the API             {stack.api_url}/docs
  the emulated guild  {stack.emulator_url}/_control/docs
  what they print     {shown(stack.folder)}/*.log

Change examples/quickstart and deploy it again:
  {trellis} deploy --root {shown(QUICKSTART)} --guild {guild.id}
See what the script logs:
  {trellis} logs --follow --guild {guild.id}
Say something as {guild.member}, and see what the bot said:
  curl -s {messages} -H 'Content-Type: application/json' -d '{said}'
  curl -s {messages}
"""


def shown(path: str | Path) -> str:
    """As seen from the root of the checkout, where `make` runs."""
    return str(Path(path).relative_to(ROOT))


def stay_up(stack: Stack) -> None:
    while True:
        for process in stack.processes:
            if process.exit_code is not None:
                raise ProcessError(process.explain(f"ended with status {process.exit_code}"))
        time.sleep(0.5)


def fail(error: Exception, stack: Stack) -> int:
    print(f"\n{paint('wrong', 'The demo failed.')}\n  {error}", file=sys.stderr)
    if isinstance(error, WrongAnswerError):
        for process in stack.processes:
            print(f"\nThe end of {process.log}:\n{process.tail()}", file=sys.stderr)
    return 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Shows Trellis at work on this machine.")
    parser.add_argument("--once", action="store_true", help="end after the conversation")
    once: bool = parser.parse_args().once
    end_on_signals()
    (ROOT / "build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="demo-", dir=ROOT / "build"))
    with Stack(folder) as stack:
        try:
            run(stack, once=once)
        except (ProcessError, WrongAnswerError) as error:
            return fail(error, stack)  # the folder stays, with the logs in it
        except KeyboardInterrupt:
            print("\nending")
            if once:
                return INTERRUPTED
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
