"""A bad network in front of a web process (坏网络): what the tests of faults do to sockets, done to a whole browser."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Self

from tests.faults.proxy import Proxy
from tests.journeys.site import Web

_PATIENCE = 10  # seconds


class Network:
    """A TCP proxy before one web process, with an event loop and a thread of its own. Browsers go to `url`."""

    def __init__(self, web: Web) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="network", daemon=True)
        self._proxy = Proxy("127.0.0.1", web.port)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._proxy.port}"

    def cut(self) -> None:
        """Reset every connection; new ones may come."""

        async def cut() -> None:
            self._proxy.cut()

        self._await(cut())

    def _await(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE)

    def __enter__(self) -> Self:
        self._thread.start()
        self._await(self._proxy.open())
        return self

    def __exit__(self, *_: object) -> None:
        self._await(self._proxy.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE)
        self._loop.close()
