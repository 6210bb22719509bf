"""Committed → hub and hint. The only place where the writing threads meet the loop.

What this process committed its own hub gets from memory; the others get a hint over the layer, gathered while the one
before is on its way. Nobody waits for the layer: not a reply, not a delivery. It may lose everything.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from collab.core.chaos import failpoint
from collab.eventlog.writing import Batch, committed
from realtime import layer
from realtime.hub import Hint, Hub

logger = logging.getLogger(__name__)
PATIENCE_SECONDS = 2.0


class Parcel(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one process tells the others. Everything in it may be lost or come twice."""

    sender: str
    access_epoch: int = 0
    hints: list[Hint] = msgspec.field(default_factory=list)
    ephemeral: list[Any] = msgspec.field(default_factory=list)


class Publisher:
    """Says over the layer what happened here; hears what happened elsewhere."""

    def __init__(self, hub: Hub, heard: Callable[[list[Any]], None]) -> None:
        self._hub = hub
        self._heard = heard
        self._loop = asyncio.get_running_loop()
        self._me = secrets.token_hex(8)
        self._hints: dict[str, Hint] = {}
        self._ephemeral: list[Any] = []
        self._access_epoch = 0
        self._wake = asyncio.Event()

    def start(self) -> list["asyncio.Task[None]"]:
        """From now on every commit of this process is heard."""
        committed.append(self._committed)
        if not layer.reaches_others():
            return []
        return [asyncio.create_task(self._publish()), asyncio.create_task(self._listen())]

    def stop(self) -> None:
        committed.remove(self._committed)

    def tell(self, happened: Iterable[Any]) -> None:
        """Something ephemeral for the other processes."""
        if layer.reaches_others():
            self._ephemeral.extend(happened)
            self._wake.set()

    def _committed(self, batch: Batch) -> None:
        """In the writing thread, after COMMIT."""
        failpoint("before_hint")
        self._loop.call_soon_threadsafe(self._take, batch)

    def _take(self, batch: Batch) -> None:
        self._hub.feed(batch)
        for stream in batch.streams:
            self._hints[stream.name] = Hint(stream.name, stream.head, stream.access_version)
        self._access_epoch = max(self._access_epoch, batch.access_epoch)
        self._wake.set()

    async def _publish(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            hints, self._hints = list(self._hints.values()), {}
            ephemeral, self._ephemeral = self._ephemeral, []
            parcel = Parcel(self._me, self._access_epoch, hints, ephemeral)
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await layer.publish(msgspec.json.encode(parcel))
            except Exception as error:  # noqa: BLE001  whatever it was, the poll floor finds what it would have said
                logger.warning("a hint was not published: %s", error or type(error).__name__)

    async def _listen(self) -> None:
        while True:
            try:
                async for text in layer.parcels():
                    self._open(msgspec.json.decode(text, type=Parcel))
            except Exception as error:  # noqa: BLE001  as above
                logger.warning("the layer is not heard: %s", error or type(error).__name__)
                await asyncio.sleep(1)

    def _open(self, parcel: Parcel) -> None:
        if parcel.sender == self._me:
            return
        self._hub.epoch(parcel.access_epoch)
        self._hub.hint(parcel.hints)
        self._heard(parcel.ephemeral)
