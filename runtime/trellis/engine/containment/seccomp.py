"""The rules as a program for the kernel's filter of system calls.

The program is classic BPF: it sees the number of a call, the way it was made and its arguments as
numbers, and says what becomes of it. It is assembled here rather than by libseccomp, so that a
worker needs no library of the system, and so that a test can run every path of it.

Each rule is a block that either does not concern the call and is skipped, or decides. Blocks never
jump out of themselves, so no jump is longer than a block.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from trellis.engine.containment.rules import FATAL, NOT_THERE, allowed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.engine.containment.rules import Is, Rule
    from trellis.engine.containment.syscalls import Architecture

KILL: Final = 0x80000000
FAIL: Final = 0x00050000  # with the errno in the low bits
ALLOW: Final = 0x7FFF0000
_EPERM: Final = 1
_ENOSYS: Final = 38

# Operations; all are on 32 bits.
LOAD: Final = 0x20  # the word at this offset of what is known of the call
JUMP_IF_EQUAL: Final = 0x15
JUMP_IF_AT_LEAST: Final = 0x35
AND: Final = 0x54
RETURN: Final = 0x06

# Offsets in the kernel's struct seccomp_data.
NUMBER: Final = 0
ARCHITECTURE: Final = 4
ARGUMENTS: Final = 16
_ARGUMENT_BYTES: Final = 8

_INSTRUCTION: Final = struct.Struct("=HBBI")


class Instruction(NamedTuple):
    """One step; a jump goes on `if_true` or `if_false` instructions after the next one."""

    operation: int
    if_true: int
    if_false: int
    operand: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A program that decides on every system call of a process."""

    instructions: tuple[Instruction, ...]

    def encoded(self) -> bytes:
        """As an array of the kernel's struct sock_filter."""
        return b"".join(_INSTRUCTION.pack(*step) for step in self.instructions)


def worker_filter(architecture: Architecture, pid: int) -> Filter:
    """The filter of the worker process `pid`."""
    numbers = architecture.numbers
    steps = _own_calls_only(architecture)
    for rule in allowed(pid):
        if rule.name in numbers:
            steps += _only_for(numbers[rule.name], _decide(rule))
    for name in NOT_THERE:
        steps += _only_for(numbers[name], [_return(FAIL | _ENOSYS)])
    for name in FATAL:
        if name in numbers:
            steps += _only_for(numbers[name], [_return(KILL)])
    return Filter((*steps, _return(FAIL | _EPERM)))


def _own_calls_only(architecture: Architecture) -> list[Instruction]:
    """Refuses ways of calling by which the same numbers mean other calls; loads the number."""
    steps = [
        _load(ARCHITECTURE),
        Instruction(JUMP_IF_EQUAL, 1, 0, architecture.audit),
        _return(KILL),
        _load(NUMBER),
    ]
    if architecture.foreign_from:
        steps += [
            Instruction(JUMP_IF_AT_LEAST, 0, 1, architecture.foreign_from),
            _return(KILL),
        ]
    return steps


def _only_for(number: int, block: Sequence[Instruction]) -> list[Instruction]:
    return [Instruction(JUMP_IF_EQUAL, 0, len(block), number), *block]


def _decide(rule: Rule) -> list[Instruction]:
    """Always ends in a decision: after this the loaded number may be gone."""
    if not rule.conditions:
        return [_return(ALLOW)]
    refuse = _return(KILL if rule.else_kill else FAIL | _EPERM)
    steps: list[Instruction] = []
    for condition in rule.conditions:
        steps += _unless(condition, refuse)
    return [*steps, _return(ALLOW)]


def _unless(condition: Is, refuse: Instruction) -> list[Instruction]:
    """Goes on after itself when the condition holds."""
    offset = ARGUMENTS + _ARGUMENT_BYTES * condition.argument
    steps: list[Instruction] = []
    if condition.wide:
        steps += [_load(offset + 4), Instruction(JUMP_IF_EQUAL, 1, 0, 0), refuse]
    steps += [_load(offset), Instruction(AND, 0, 0, condition.mask)]
    left = len(condition.values)
    for value in condition.values:
        steps.append(Instruction(JUMP_IF_EQUAL, left, 0, value))
        left -= 1
    return [*steps, refuse]


def _load(offset: int) -> Instruction:
    return Instruction(LOAD, 0, 0, offset)


def _return(verdict: int) -> Instruction:
    return Instruction(RETURN, 0, 0, verdict)
