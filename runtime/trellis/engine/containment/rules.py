"""Which system calls a contained worker may make, and with what arguments.

Three lists. Allowed is what V8, the interpreter and the loop need once everything is loaded:
memory, threads, locks, clocks, waiting, and descriptors that are open already. What nobody in a
worker ever calls, not even by mistake, ends the process: whoever gets there has broken out of V8.
Everything else, known today or not, fails with EPERM: libraries try to open files of their own
accord and get over it.

Arguments can be compared only as numbers. A path is a pointer to memory that can change under the
kernel's eyes, so no call that takes one is allowed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What the C library makes a thread with: memory, files and signal handlers shared, same process.
_PTHREAD_FLAGS: Final = 0x003D0F00
_WITHOUT_DETACHED: Final = 0xFFBFFFFF  # CLONE_DETACHED means nothing, and musl still sets it

_F_DUPFD_CLOEXEC: Final = 1030
_F_GETFD, _F_SETFD, _F_GETFL, _F_SETFL = 1, 2, 3, 4
_FIONBIO, _FIOCLEX = 0x5421, 0x5451
_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA = 15, 16, 0x53564D41
_PRIO_PROCESS: Final = 0
_MAP_PRIVATE, _MAP_TYPE = 2, 0x0F


@dataclass(frozen=True, slots=True)
class Is:
    """An argument, counted from 0, has one of these values under a mask.

    The kernel reads most arguments as 32-bit numbers, and so does this; `wide` is all 64 bits.
    """

    argument: int
    values: tuple[int, ...]
    mask: int = 0xFFFFFFFF
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A call that is allowed when all of `conditions` hold, and fails with EPERM otherwise.

    `else_kill` ends the process instead.
    """

    name: str
    conditions: tuple[Is, ...] = ()
    else_kill: bool = False


def _null(argument: int) -> Is:
    return Is(argument, (0,), wide=True)


# The kernel remembers which calls pass whatever their arguments, and does not run the filter for
# those again; the order matters only where it is too old for that.
_FREELY: Final = (
    "futex epoll_wait epoll_pwait read write recvfrom clock_gettime",
    "mprotect madvise munmap mremap brk pkey_mprotect pkey_alloc pkey_free membarrier",
    "epoll_create1 epoll_ctl poll ppoll select pselect6 eventfd2 pipe2",
    "timerfd_create timerfd_settime",
    "writev pread64 lseek getdents64 fstat shutdown close",
    "clock_getres clock_nanosleep nanosleep gettimeofday time getrandom",
    "rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall",
    "set_robust_list rseq sched_yield gettid getpid getuid geteuid getgid getegid",
    "sched_getaffinity sched_getparam sched_getscheduler getrusage sysinfo",
    "exit exit_group",
)


def allowed(pid: int) -> tuple[Rule, ...]:
    """What the process `pid` may do."""
    return (
        *(Rule(name) for names in _FREELY for name in names.split()),
        # RLIMIT_DATA counts private memory only.
        Rule("mmap", (Is(3, (_MAP_PRIVATE,), mask=_MAP_TYPE),)),
        # Threads, never processes.
        Rule("clone", (Is(0, (_PTHREAD_FLAGS,), mask=_WITHOUT_DETACHED),), else_kill=True),
        # To the peer it has, to nobody by address.
        Rule("sendto", (_null(4),)),
        # Not F_SETOWN and F_SETSIG: they have the kernel send signals to other processes.
        Rule("fcntl", (Is(1, (_F_GETFD, _F_SETFD, _F_GETFL, _F_SETFL, _F_DUPFD_CLOEXEC)),)),
        Rule("ioctl", (Is(1, (_FIONBIO, _FIOCLEX)),)),
        # Names of threads and of memory; not what makes it dumpable again.
        Rule("prctl", (Is(0, (_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA)),)),
        # Its own limits, to read.
        Rule("prlimit64", (Is(0, (0,)), _null(2))),
        # abort() sends its signal to its own thread.
        Rule("tgkill", (Is(0, (pid,)),), else_kill=True),
        Rule("sched_setaffinity", (Is(0, (0,)),)),
        Rule("setpriority", (Is(0, (_PRIO_PROCESS,)), Is(1, (0,)))),
    )


# Its flags are in memory, where a filter cannot see them. The C library takes clone instead.
NOT_THERE: Final = ("clone3",)

_FATAL: Final = (
    "execve execveat fork vfork",
    "socket socketpair connect bind listen accept accept4",
    "kill tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd",
    "ptrace process_vm_readv process_vm_writev",
    "mount umount2 pivot_root chroot open_tree move_mount fsopen fsconfig fsmount fspick",
    "mount_setattr name_to_handle_at open_by_handle_at unshare setns",
    "setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid setgroups capset",
    "init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff",
    "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register",
    "add_key request_key keyctl seccomp personality iopl ioperm modify_ldt",
)
FATAL: Final = tuple(name for names in _FATAL for name in names.split())
