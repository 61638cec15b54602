"""The workers: spawned, given isolates to own, watched, and replaced when they die.

The pool knows isolates and workers. Which guild an isolate belongs to matters only for where it is
placed; what becomes of the guild is its listener's decision.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

import msgspec
import structlog

from trellis.engine.link import Limits, Link
from trellis.engine.protocol import Closed, Ended, Fault, Heap, Hello, Ping, Pong, Stop, Turn
from trellis.engine.spawn import KILLED
from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trellis.engine.protocol import Settings, ToHost
    from trellis.engine.spawn import Spawner

PROBATION: Final = -1  # index of the worker where suspects prove themselves
PING_SECS: Final = 0.5
MAX_SILENCE_SECS: Final = 2.0
STOP_SECS: Final = 3.0
MAX_START_SECS: Final = 15.0
MAX_WAIT_SECS: Final = 20.0  # for a worker to be there
MAX_PAUSE_SECS: Final = 5.0
LONG_LIFE_SECS: Final = 5.0

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Loss:
    """A worker died.

    Attributes:
        isolates: those it owned.
        suspects: those that had a turn under way, of which one may have killed it.
        culprits: those that V8 was still ending when it died of its own accord.
        reason: for logs.
        killed: by somebody else than us; maybe by the kernel, for its memory.
    """

    isolates: list[int]
    suspects: list[int]
    culprits: list[int]
    reason: str
    killed: bool = False


@dataclass(frozen=True, slots=True)
class WorkerStatus:
    """How a worker is.

    Attributes:
        index: -1 for the worker where suspects prove themselves.
        uncontained: what this system did not let the worker give up.
        cpu_secs: CPU time of the scripts that ran in this place so far.
        resident_bytes: memory of its process; 0 where it has none of its own.
    """

    index: int
    up: bool
    isolates: int
    respawns: int
    uncontained: tuple[str, ...] = ()
    cpu_secs: float = 0.0
    resident_bytes: int = 0


class Listener(Protocol):
    """Who is told what isolates did."""

    def turn_ended(self, isolate_id: int, outbox: bytes, cpu_us: int) -> None:
        """Raises ProtocolError when the outbox is not what a prelude writes."""
        ...

    def isolate_ended(self, isolate_id: int, reason: str, cpu_us: int) -> None: ...

    def heap_measured(self, isolate_id: int, used_bytes: int) -> None: ...

    def worker_lost(self, loss: Loss) -> None: ...

    def worker_has_room(self, isolates: Iterable[int]) -> None:
        """The worker of these isolates takes in again what it is sent."""
        ...


@dataclass(eq=False)
class Post:
    """A worker's place in the pool; the worker in it changes when one dies."""

    index: int
    link: Link
    isolates: set[int] = field(default_factory=set)
    with_timers: set[int] = field(default_factory=set)
    cpu_us: int = 0
    up: asyncio.Event = field(default_factory=asyncio.Event)
    uncontained: tuple[str, ...] = ()
    respawns: int = 0
    last_sign: float = field(default_factory=time.monotonic)

    @property
    def is_up(self) -> bool:
        return self.up.is_set()


class WorkerPool:
    """See the module.

    Args:
        spawner: how workers are started.
        settings: what each is told first.
        count: how many there are, beside the one for probation, which starts when it is needed.
        cpus: processors to pin them to, in turn; none leaves them to the system.
    """

    def __init__(
        self, spawner: Spawner, settings: Settings, count: int, cpus: Sequence[int] = ()
    ) -> None:
        self._cpus = tuple(cpus)
        self._spawner = spawner
        self._settings = settings
        self._indexes = range(count)
        self._posts: dict[int, Post] = {}
        self._homes: dict[int, Post] = {}
        self._places: dict[int, int] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._listener: Listener | None = None
        self._stopping = False

    async def start(self, listener: Listener) -> None:
        """Spawns the workers; isolates may be opened at once, also before they are up."""
        self._listener = listener
        self._watching = asyncio.create_task(self._watch())
        for index in self._indexes:
            self._add_post(index)

    async def stop(self) -> None:
        """Ends all workers and waits until they are gone."""
        self._stopping = True
        for post in self._posts.values():
            post.link.send(Stop())
        await asyncio.sleep(0)
        self._watching.cancel()
        await asyncio.gather(*(self._see_out(post) for post in self._posts.values()))
        await asyncio.gather(self._watching, *self._tasks, return_exceptions=True)

    async def _see_out(self, post: Post) -> None:
        """Waits for a worker to hang up, and kills it when it does not."""
        done, _ = await asyncio.wait([post.link.lost], timeout=STOP_SECS)
        if not done:
            post.link.condemn("it did not stop")

    # --- where guilds belong -------------------------------------------------------------------

    @property
    def indexes(self) -> range:
        """The workers that guilds can be placed on."""
        return self._indexes

    def home_of(self, guild_id: int) -> int:
        """The worker where the guild's next isolate will be made."""
        placed = self._places.get(guild_id)
        return rendezvous(guild_id, self._indexes) if placed is None else placed

    def place(self, guild_id: int, index: int) -> None:
        """Sends the isolates that the guild will have to this worker, while the process lives."""
        if index == rendezvous(guild_id, self._indexes):
            self._places.pop(guild_id, None)
        else:
            self._places[guild_id] = index

    async def until_up(self, guild_id: int, *, on_probation: bool = False) -> None:
        """Waits for the worker where the guild's next isolate will be made.

        Raises:
            DependencyError: it does not come up.
        """
        post = self._post_for(guild_id, on_probation=on_probation)
        try:
            await asyncio.wait_for(post.up.wait(), MAX_WAIT_SECS)
        except TimeoutError:
            raise DependencyError(f"worker {post.index} does not come up") from None

    # --- isolates ------------------------------------------------------------------------------

    def open(self, isolate_id: int, guild_id: int, *, on_probation: bool = False) -> None:
        """Makes an isolate for a guild, on the worker that the guild belongs to."""
        post = self._post_for(guild_id, on_probation=on_probation)
        self._homes[isolate_id] = post
        post.isolates.add(isolate_id)
        post.link.open(isolate_id)

    def _post_for(self, guild_id: int, *, on_probation: bool) -> Post:
        index = PROBATION if on_probation else self.home_of(guild_id)
        return self._posts.get(index) or self._add_post(index)

    def deliver(self, isolate_id: int, item: bytes, allowed: Limits) -> None:
        """Queues one inbox item; a turn with it may take what is allowed."""
        post = self._homes.get(isolate_id)
        if post is not None:
            post.link.deliver(isolate_id, item, allowed)

    def close(self, isolate_id: int) -> None:
        """Ends an isolate; nothing more is heard of it."""
        post = self._homes.pop(isolate_id, None)
        if post is not None:
            post.isolates.discard(isolate_id)
            post.with_timers.discard(isolate_id)
            post.link.close(isolate_id)

    def has_room(self, isolate_id: int) -> bool:
        """Whether the isolate's worker takes in what it is sent."""
        post = self._homes.get(isolate_id)
        return post is None or post.link.has_room(isolate_id)

    def is_quiet(self, isolate_id: int) -> bool:
        """Whether every turn that something was delivered to has ended."""
        post = self._homes.get(isolate_id)
        return post is None or post.link.is_quiet(isolate_id)

    def has_timers(self, isolate_id: int) -> bool:
        """Whether a timer is set in this isolate."""
        post = self._homes.get(isolate_id)
        return post is not None and isolate_id in post.with_timers

    def status(self) -> list[WorkerStatus]:
        """What each worker is doing."""
        return [
            WorkerStatus(
                post.index,
                post.is_up,
                len(post.isolates),
                post.respawns,
                post.uncontained,
                post.cpu_us / 1e6,
                post.link.resident_bytes(),
            )
            for post in self._posts.values()
        ]

    def kill(self, index: int) -> None:
        """Kills a worker, as its death by any other cause: for tests and the bench."""
        self._posts[index].link.kill()

    # --- a worker's life -----------------------------------------------------------------------

    def _add_post(self, index: int) -> Post:
        post = self._posts[index] = Post(index, self._new_link(index))
        self._tasks.append(asyncio.create_task(self._keep_alive(post)))
        return post

    def _new_link(self, index: int) -> Link:
        settings = self._settings
        if self._cpus and index != PROBATION:
            cpu = self._cpus[index % len(self._cpus)]
            settings = msgspec.structs.replace(settings, cpu=cpu)
        return Link(
            settings,
            on_message=lambda message: self._on_message(index, message),
            on_room=lambda: self._told().worker_has_room(tuple(self._posts[index].isolates)),
        )

    async def _keep_alive(self, post: Post) -> None:
        """Spawns a worker, waits for its end, and again; with longer pauses while it ends soon."""
        pause = 0.0
        while True:
            started = time.monotonic()
            reason, killed = await self._live_once(post)
            if self._stopping:
                return
            lived = time.monotonic() - started
            pause = 0.0 if lived > LONG_LIFE_SECS else min(pause * 2 or 0.02, MAX_PAUSE_SECS)
            log.warning("worker.lost", worker=post.index, reason=reason, pause=pause)
            self._give_up(post, reason, killed=killed)
            await asyncio.sleep(pause)

    async def _live_once(self, post: Post) -> tuple[str, bool]:
        """A worker's life from its start to its end; why it ended, and whether somebody did it."""
        try:
            running = self._spawner.spawn()
            post.last_sign = time.monotonic()
            await post.link.connect(running)
        except OSError as error:  # no process or descriptor to be had just now
            return f"it could not be started: {error}", False
        reason = await post.link.lost
        post.up.clear()
        running.kill()
        how = await asyncio.to_thread(running.reap)
        return f"{reason} ({how})", how == KILLED and not post.link.is_condemned

    def _give_up(self, post: Post, reason: str, *, killed: bool) -> None:
        """Tells the listener, who may open isolates on the successor at once."""
        old, post.link = post.link, self._new_link(post.index)
        suspects = old.suspects(post.isolates)
        loss = Loss(sorted(post.isolates), suspects, sorted(old.ending), reason, killed)
        for isolate_id in post.isolates:
            self._homes.pop(isolate_id, None)
        post.isolates, post.with_timers = set(), set()
        post.respawns += 1
        self._told().worker_lost(loss)

    async def _watch(self) -> None:
        """Kills a worker that has not answered for too long though its socket is open."""
        nonce = 0
        while True:
            await asyncio.sleep(PING_SECS)
            nonce += 1
            for post in self._posts.values():
                silent = time.monotonic() - post.last_sign
                allowed = MAX_SILENCE_SECS + PING_SECS if post.is_up else MAX_START_SECS
                if silent > allowed:
                    post.link.condemn(f"no answer for {silent:.1f} s")
                elif post.is_up:
                    post.link.send(Ping(nonce))

    # --- what workers say ----------------------------------------------------------------------

    def _on_message(self, index: int, message: ToHost) -> None:
        post = self._posts[index]
        match message:
            case Turn():
                self._on_turn(post, message)
            case Heap(isolate_id, used_bytes):
                if self._homes.get(isolate_id) is post:
                    self._told().heap_measured(isolate_id, used_bytes)
            case Closed(isolate_id):
                post.link.ending.discard(isolate_id)
            case Pong():
                post.last_sign = time.monotonic()
            case Ended():
                self._on_ended(post, message)
            case Hello():
                self._on_hello(post, message)
            case Fault(text):
                log.error("worker.fault", worker=index, text=text)

    def _on_hello(self, post: Post, hello: Hello) -> None:
        if post.is_up:
            post.link.condemn("it said hello again")
            return
        post.up.set()
        post.last_sign = time.monotonic()
        log.info("worker.up", worker=post.index, v8=hello.v8_version)
        before, post.uncontained = post.uncontained, hello.uncontained
        if hello.uncontained and hello.uncontained != before:
            log.warning("worker.containment", worker=post.index, missing=list(hello.uncontained))

    def _on_turn(self, post: Post, turn: Turn) -> None:
        isolate_id = turn.isolate_id
        post.cpu_us += turn.cpu_us
        if self._homes.get(isolate_id) is post:
            has_room_again = post.link.answered(isolate_id, turn.deliveries)
            if turn.wakes:
                post.with_timers.add(isolate_id)
            else:
                post.with_timers.discard(isolate_id)
            self._told().turn_ended(isolate_id, turn.outbox, turn.cpu_us)
            if has_room_again:
                self._told().worker_has_room((isolate_id,))

    def _on_ended(self, post: Post, ended: Ended) -> None:
        post.cpu_us += ended.cpu_us
        isolate_id = ended.isolate_id
        if ended.reason == "stuck":
            self._on_stuck(post, isolate_id)
        elif self._homes.get(isolate_id) is post:
            del self._homes[isolate_id]
            post.isolates.discard(isolate_id)
            post.with_timers.discard(isolate_id)
            post.link.forget(isolate_id)
            if ended.still_runs:
                post.link.ending.add(isolate_id)
            self._told().isolate_ended(isolate_id, ended.reason, ended.cpu_us)

    def _on_stuck(self, post: Post, isolate_id: int) -> None:
        """V8 does not end this isolate, which was reported as ended before: only death is left."""
        if self._spawner.can_kill:
            post.link.absolve()  # it is known who did it, and that one has its strike
            post.link.condemn(f"isolate {isolate_id} cannot be ended")
        else:
            log.error("isolate.left_behind", isolate=isolate_id)

    def _told(self) -> Listener:
        if self._listener is None:
            raise RuntimeError("the pool was not started")
        return self._listener


def rendezvous(guild_id: int, workers: Iterable[int]) -> int:
    """The worker of a guild by highest random weight: one more or less moves only its share."""
    return max(workers, key=lambda worker: _weight(guild_id, worker))


def _weight(guild_id: int, worker: int) -> bytes:
    return hashlib.blake2b(b"%d:%d" % (guild_id, worker), digest_size=8).digest()
