"""Everything that `make test` checks, one step after another; the last line counts the tests.

A step that fails does not keep the next from running: one run shows all that is wrong.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "build" / "test"
SUITES = ("unit", "contract", "hostile", "integration", "e2e")
AT_ONCE = 2  # processes that share the tests of a suite; most of their time is spent waiting
NODE_SUMMARY = re.compile(r"^\S (\w+) (\d+)$", re.MULTILINE)  # "# pass 12"


@dataclass(frozen=True)
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def in_words(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@dataclass(frozen=True)
class Step:
    """One check: a command for each thing it looks at, run in `folder`.

    Attributes:
        group: what `--only` takes.
        count: reads the tests that were run out of the output; None where there are none.
    """

    name: str
    group: str
    commands: tuple[tuple[str, ...], ...]
    count: Callable[[str], Counts] | None = None
    folder: Path = ROOT


@dataclass(frozen=True)
class Outcome:
    step: Step
    ok: bool
    counts: Counts
    seconds: float


def python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)


def pytest(suite: str) -> Step:
    report = REPORTS / f"{suite}.xml"
    command = python(
        "-m", "pytest", f"tests/{suite}", "-q", f"--junit-xml={report}", *sharing(suite)
    )
    return Step(f"{suite} tests", suite, (command,), lambda _output: counts_of_pytest(report))


def sharing(suite: str) -> tuple[str, ...]:
    """How pytest shares the tests out; those of an e2e file share a host, so they keep together."""
    e2e = ("--dist=loadfile", "--no-loadscope-reorder")
    return (f"--numprocesses={AT_ONCE}", *(e2e if suite == "e2e" else ("--dist=worksteal",)))


def all_steps() -> list[Step]:
    sdk = ROOT / "sdk-js"
    contracts = (str(Path(sys.executable).with_name("lint-imports")),)
    mypy = (python("-m", "mypy"), python("-m", "mypy", "scripts", "hatch_build.py"))
    style = (python("-m", "ruff", "check"), python("-m", "ruff", "format", "--check"))
    return [
        Step("lint", "lint", style),
        Step("types (Python)", "types", mypy),
        Step("types (TypeScript)", "types", (("npm", "run", "--silent", "check"),), folder=sdk),
        Step("import contracts", "imports", (contracts,)),
        Step("runtime-dist is what sdk-js builds", "dist", (("node", "build.mjs", "--check"),),
             folder=sdk),
        Step("JavaScript tests", "js", (("npm", "test", "--silent"),), counts_of_node, sdk),
        *(pytest(suite) for suite in SUITES),
    ]  # fmt: skip


def counts_of_pytest(report: Path) -> Counts:
    """What pytest's report says; nothing where pytest died before it wrote one."""
    if not report.is_file():
        return Counts()
    suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314  # our own file
    total = Counts()
    for suite in suites:
        tests, skipped = int(suite.attrib["tests"]), int(suite.attrib["skipped"])
        failed = int(suite.attrib["failures"]) + int(suite.attrib["errors"])
        total += Counts(max(tests - failed - skipped, 0), failed, skipped)
    return total


def counts_of_node(output: str) -> Counts:
    """What the closing lines of `node --test` say."""
    found = {name: int(number) for name, number in NODE_SUMMARY.findall(output)}
    failed = found.get("fail", 0) + found.get("cancelled", 0)
    return Counts(found.get("pass", 0), failed, found.get("skipped", 0) + found.get("todo", 0))


def run(step: Step) -> Outcome:
    print(f"\n== {step.name}", flush=True)
    started = time.monotonic()
    # No step stops at its first command: ruff's formatter speaks although its linter complained.
    results = [stream(command, step.folder) for command in step.commands]
    ok = all(code == 0 for code, _ in results)
    counts = step.count(results[-1][1]) if step.count else Counts()
    if not ok and not counts.failed:
        counts += Counts(failed=1)  # a check, or a test run that died without a word
    return Outcome(step, ok, counts, time.monotonic() - started)


def stream(command: Sequence[str], folder: Path) -> tuple[int, str]:
    """Runs `command`, shows its output as it comes, and answers its status and that output."""
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        print(f"{command[0]} does not start: {error}", flush=True)
        return 1, ""
    lines = []
    with process:
        assert process.stdout is not None  # noqa: S101  # asked for above
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            lines.append(line)
    return process.returncode, "".join(lines)


def environment() -> dict[str, str]:
    """Ours; node's report is a line a test on every version of node."""
    return {**os.environ, "PYTHONUNBUFFERED": "1", "NODE_OPTIONS": "--test-reporter=spec"}


def show(outcomes: Sequence[Outcome]) -> None:
    print("\n== summary")
    for outcome in outcomes:
        mark = "ok    " if outcome.ok else "FAILED"
        tests = f"  {outcome.counts.in_words()}" if outcome.step.count else ""
        print(f"{mark} {outcome.seconds:6.1f} s  {outcome.step.name}{tests}")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    groups = list(dict.fromkeys(step.group for step in all_steps()))
    parser.add_argument("--only", nargs="+", choices=groups, default=groups, metavar="STEP",
                        help=", ".join(groups))  # fmt: skip
    parser.add_argument("--no-skips", action="store_true", help="a skipped test is a failure")
    return parser.parse_args()


def main() -> int:
    chosen = options()
    REPORTS.mkdir(parents=True, exist_ok=True)
    for old in REPORTS.glob("*.xml"):
        old.unlink()
    outcomes = [run(step) for step in all_steps() if step.group in chosen.only]
    show(outcomes)
    total = sum((outcome.counts for outcome in outcomes), Counts())
    unwanted = chosen.no_skips and total.skipped > 0
    if unwanted:
        print("tests were skipped, and --no-skips forbids it")
    print(f"\n{total.in_words()}", flush=True)
    return 1 if unwanted or not all(outcome.ok for outcome in outcomes) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
