"""A worker that tells the host that something could not be given up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trellis.engine.worker import Worker, main, prepared

if TYPE_CHECKING:
    import socket

    from trellis.engine.board import Board


class Bare:
    def __init__(self, board: Board) -> None:
        self._worker: Worker = prepared(board)

    def run(self, host: socket.socket, _uncontained: tuple[str, ...]) -> None:
        self._worker.run(host, ("network: Operation not permitted",))


if __name__ == "__main__":
    assert sys.argv
    main(Bare)
