"""Waiting: for the next change, as long polls do, and for the requests under way to end."""

import asyncio
from collections.abc import Callable


class Bell:
    """Wakes everyone who waits; once silenced, nobody waits any more."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._silenced = False

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)

    def silence(self) -> None:
        self._silenced = True
        self.ring()

    async def wait_until(self, holds: Callable[[], bool], seconds: float) -> None:
        """Returns when `holds` does, after `seconds`, or when the bell is silenced."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not holds() and not self._silenced and (left := deadline - loop.time()) > 0:
            await self._next_ring(left)

    async def _next_ring(self, seconds: float) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await asyncio.wait([waiter], timeout=seconds)
        finally:
            self._waiting.discard(waiter)


class InFlight:
    """The requests that are under way."""

    def __init__(self) -> None:
        self._requests: set[object] = set()
        self._none = asyncio.Event()
        self._none.set()

    def begin(self, request: object) -> None:
        self._requests.add(request)
        self._none.clear()

    def end(self, request: object) -> None:
        self._requests.discard(request)
        if not self._requests:
            self._none.set()

    async def wait_for_none(self) -> None:
        await self._none.wait()
