"""A real server on a free port, and the real command line talking to it."""

import asyncio
import os
import socket
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass

import uvicorn


@dataclass
class Finished:
    """What a command left behind."""

    status: int
    out: str
    err: str


def listen():
    """A socket on a free port, and the base URL of an API served there."""
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, f"http://127.0.0.1:{listener.getsockname()[1]}/api"


@asynccontextmanager
async def serving(app, listener):
    """Serves `app` on `listener`, which it closes."""
    with listener:
        config = uvicorn.Config(app, log_level="warning", ws="none", lifespan="off")
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield
        finally:
            server.should_exit = True
            await task


class CommandLine:
    """Runs `trellis` in `folder`, as a user whose home is there too."""

    def __init__(self, folder, **environ):
        self.folder = folder
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            **environ,
        }

    async def run(self, *words, stdin="", cwd=None):
        process = await self.start(*words, cwd=cwd)
        out, err = await process.communicate(stdin.encode())
        return Finished(process.returncode, out.decode(), err.decode())

    async def start(self, *words, cwd=None):
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "trellis_cli", *words,
            cwd=cwd or self.folder,
            env=self.environ,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
