"""Every rule of the filter, by running the program as the kernel would."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.engine.containment import seccomp
from trellis.engine.containment.rules import FATAL, NOT_THERE, allowed
from trellis.engine.containment.seccomp import Filter, worker_filter
from trellis.engine.containment.syscalls import AARCH64, X86_64, Architecture

PID = 4711
ARCHITECTURES = {"x86_64": X86_64, "aarch64": AARCH64}
RULES = {rule.name: rule for rule in allowed(PID)}
FREE = sorted(rule.name for rule in RULES.values() if not rule.conditions)
EPERM, ENOSYS = seccomp.FAIL | 1, seccomp.FAIL | 38
HIGH = 1 << 32
MAX_INSTRUCTIONS = 4096  # of the kernel
PTHREAD = 0x3D0F00


@dataclass(frozen=True)
class Call:
    """A system call as the filter sees it."""

    number: int
    arguments: tuple[int, ...] = ()
    audit: int = X86_64.audit

    def as_kernel_data(self) -> bytes:
        return struct.pack(
            "<iIQ6Q",
            self.number if self.number < 1 << 31 else self.number - (1 << 32),
            self.audit,
            0xDEAD,
            *(*self.arguments, *[0] * 6)[:6],
        )


def run(program: Filter, call: Call) -> int:
    """What the program decides; an operation that the filter must not use raises KeyError."""
    data, at, register = call.as_kernel_data(), 0, 0
    while True:
        step = program.instructions[at]
        at += 1
        if step.operation == seccomp.LOAD:
            register = int(struct.unpack_from("<I", data, step.operand)[0])
        elif step.operation == seccomp.AND:
            register &= step.operand
        elif step.operation == seccomp.RETURN:
            return step.operand
        else:
            holds = {
                seccomp.JUMP_IF_EQUAL: register == step.operand,
                seccomp.JUMP_IF_AT_LEAST: register >= step.operand,
            }[step.operation]
            at += step.if_true if holds else step.if_false


@pytest.fixture(params=ARCHITECTURES, scope="module")
def architecture(request: pytest.FixtureRequest) -> Architecture:
    return ARCHITECTURES[request.param]


def verdict(architecture: Architecture, name: str, *arguments: int) -> int:
    call = Call(architecture.numbers[name], arguments, architecture.audit)
    return run(worker_filter(architecture, PID), call)


def those_with(name: str) -> list[Architecture]:
    """Not every processor has every call."""
    return [each for each in ARCHITECTURES.values() if name in each.numbers]


def test_the_program_is_one_that_the_kernel_takes(architecture: Architecture) -> None:
    program = worker_filter(architecture, PID)
    assert len(program.instructions) < MAX_INSTRUCTIONS
    assert len(program.encoded()) == 8 * len(program.instructions)
    for at, step in enumerate(program.instructions):
        assert at + 1 + max(step.if_true, step.if_false) <= len(program.instructions)
        assert max(step.if_true, step.if_false) < 256
    assert program.instructions[-1].operation == seccomp.RETURN


def test_no_call_is_in_two_lists() -> None:
    names = [*(rule.name for rule in allowed(PID)), *NOT_THERE, *FATAL]
    assert len(names) == len(set(names))


def test_every_call_that_is_named_has_a_number(architecture: Architecture) -> None:
    names = {*RULES, *NOT_THERE, *FATAL}
    assert names == X86_64.numbers.keys()
    assert architecture.numbers.keys() <= names
    assert len(set(architecture.numbers.values())) == len(architecture.numbers)


@pytest.mark.parametrize("name", FREE)
def test_what_is_allowed_freely_is_allowed_with_any_argument(name: str) -> None:
    for architecture in those_with(name):
        for argument in (0, 1, 0xFFFFFFFF, 2**64 - 1):
            assert verdict(architecture, name, *[argument] * 6) == seccomp.ALLOW


@pytest.mark.parametrize("name", FATAL)
def test_what_nobody_calls_by_mistake_ends_the_process(name: str) -> None:
    for architecture in those_with(name):
        assert verdict(architecture, name) == seccomp.KILL


def test_every_other_call_fails(architecture: Architecture) -> None:
    program = worker_filter(architecture, PID)
    known = set(architecture.numbers.values())
    for number in set(range(1024)) - known:
        assert run(program, Call(number, audit=architecture.audit)) == EPERM


@pytest.mark.parametrize("number", [0, 2, 59, 221, 257, 0x3FFFFFFF])
def test_calls_of_another_architecture_end_the_process(
    architecture: Architecture, number: int
) -> None:
    program = worker_filter(architecture, PID)
    for audit in (0x40000003, 0x40000028, X86_64.audit, AARCH64.audit, 0):  # i386, arm
        if audit != architecture.audit:
            assert run(program, Call(number, audit=audit)) == seccomp.KILL


@given(number=st.integers(0x40000000, 2**32 - 1))
def test_calls_by_way_of_x32_end_the_process(number: int) -> None:
    assert run(worker_filter(X86_64, PID), Call(number)) == seccomp.KILL


@given(number=st.integers(0, 2**32 - 1), arguments=st.lists(st.integers(0, 2**64 - 1), max_size=6))
def test_nothing_is_allowed_that_no_rule_names(number: int, arguments: list[int]) -> None:
    named = {X86_64.numbers[name] for name in RULES}
    if run(worker_filter(X86_64, PID), Call(number, tuple(arguments))) == seccomp.ALLOW:
        assert number in named


# --- calls whose arguments count -----------------------------------------------------------------


def test_the_c_library_is_told_that_there_is_no_clone3(architecture: Architecture) -> None:
    assert verdict(architecture, "clone3") == ENOSYS


@pytest.mark.parametrize("flags", [PTHREAD, PTHREAD | 0x400000, PTHREAD | HIGH])
def test_threads_can_be_started(architecture: Architecture, flags: int) -> None:
    assert verdict(architecture, "clone", flags) == seccomp.ALLOW


@pytest.mark.parametrize(
    "flags",
    [
        0,
        17,  # fork: SIGCHLD
        0x4111,  # vfork
        PTHREAD & ~0x10000,  # without CLONE_THREAD
        PTHREAD & ~0x100,  # without CLONE_VM
        PTHREAD | 0x10000000,  # CLONE_NEWUSER
        PTHREAD | 0x2000,  # CLONE_PTRACE
        PTHREAD | 0x800000,  # CLONE_UNTRACED
        0x10000,
    ],
)
def test_processes_cannot_be_started(architecture: Architecture, flags: int) -> None:
    assert verdict(architecture, "clone", flags) == seccomp.KILL


@pytest.mark.parametrize("flags", [0x22, 0x4022, 0x32, 0x02])
def test_memory_of_its_own_can_be_mapped(architecture: Architecture, flags: int) -> None:
    assert verdict(architecture, "mmap", 0, 4096, 7, flags) == seccomp.ALLOW


@pytest.mark.parametrize("flags", [0x21, 0x01, 0x23, 0x03, 0, HIGH])
def test_memory_that_no_limit_counts_cannot_be_mapped(
    architecture: Architecture, flags: int
) -> None:
    assert verdict(architecture, "mmap", 0, 4096, 3, flags) == EPERM


def test_data_goes_to_the_peer_only(architecture: Architecture) -> None:
    assert verdict(architecture, "sendto", 3, 0xBEEF, 5, 0x4000, 0, 0) == seccomp.ALLOW
    assert verdict(architecture, "sendto", 3, 0xBEEF, 5, 0, 0x7FFF, 16) == EPERM
    assert verdict(architecture, "sendto", 3, 0xBEEF, 5, 0, HIGH, 16) == EPERM


@pytest.mark.parametrize("command", [1, 2, 3, 4, 1030])
def test_flags_of_descriptors_can_be_read_and_set(architecture: Architecture, command: int) -> None:
    assert verdict(architecture, "fcntl", 5, command, 2048) == seccomp.ALLOW


@pytest.mark.parametrize("command", [0, 5, 6, 7, 8, 10, 15, 1024, 1026, 1031, 1033])
def test_no_signals_come_from_descriptors_and_no_locks(
    architecture: Architecture, command: int
) -> None:
    assert verdict(architecture, "fcntl", 5, command, 1) == EPERM


def test_of_devices_only_two_flags_can_be_set(architecture: Architecture) -> None:
    assert verdict(architecture, "ioctl", 0, 0x5421) == seccomp.ALLOW
    assert verdict(architecture, "ioctl", 0, 0x5451) == seccomp.ALLOW
    for request in (0x5401, 0x5412, 0x541C, 0x8901, 0x8902, 0x8912, 0):
        assert verdict(architecture, "ioctl", 0, request) == EPERM


def test_threads_and_memory_can_be_named_and_nothing_else(architecture: Architecture) -> None:
    for option in (15, 16, 0x53564D41):
        assert verdict(architecture, "prctl", option, 1) == seccomp.ALLOW
    for option in (1, 3, 4, 8, 22, 23, 24, 28, 35, 36, 38, 47, 59, 0x59616D61):
        assert verdict(architecture, "prctl", option, 1) == EPERM


def test_limits_can_be_read_and_only_its_own(architecture: Architecture) -> None:
    assert verdict(architecture, "prlimit64", 0, 7, 0, 0xBEEF) == seccomp.ALLOW
    assert verdict(architecture, "prlimit64", 0, 7, 0xBEEF, 0) == EPERM
    assert verdict(architecture, "prlimit64", 0, 7, HIGH, 0) == EPERM
    assert verdict(architecture, "prlimit64", 1, 7, 0, 0xBEEF) == EPERM


def test_signals_go_to_its_own_threads_only(architecture: Architecture) -> None:
    assert verdict(architecture, "tgkill", PID, PID + 3, 6) == seccomp.ALLOW
    for pid in (1, PID - 1, PID + 1, 0, 0xFFFFFFFF):
        assert verdict(architecture, "tgkill", pid, PID, 6) == seccomp.KILL


def test_only_its_own_processor_and_priority_can_be_chosen(architecture: Architecture) -> None:
    assert verdict(architecture, "sched_setaffinity", 0, 128, 0xBEEF) == seccomp.ALLOW
    assert verdict(architecture, "sched_setaffinity", 1, 128, 0xBEEF) == EPERM
    assert verdict(architecture, "setpriority", 0, 0, 5) == seccomp.ALLOW
    assert verdict(architecture, "setpriority", 0, 1, 5) == EPERM
    assert verdict(architecture, "setpriority", 1, 0, 5) == EPERM
    assert verdict(architecture, "setpriority", 2, 0, 5) == EPERM


def test_every_rule_with_conditions_is_tested_above() -> None:
    tested = {"clone", "mmap", "sendto", "fcntl", "ioctl", "prctl", "prlimit64", "tgkill"}
    tested |= {"sched_setaffinity", "setpriority"}
    assert {name for name, rule in RULES.items() if rule.conditions} == tested
