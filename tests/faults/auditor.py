"""The final read (终读): when everything has healed, somebody reads every conversation from its first event on."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from time import monotonic

from tests.faults.client import PROTOCOL, Account
from tests.faults.history import Final, History, Settled
from tests.faults.sights import sight_of_event, sight_of_message
from tests.faults.wire import Frame, Wire

_PATIENCE = 20.0


class Reading:
    """A socket that keeps every event it hears, by stream."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.epoch = ""
        self.found: dict[str, list[Frame]] = {}

    def hear(self, frame: Frame) -> None:
        if "stream" in frame:
            self.found.setdefault(frame["stream"], []).append(frame)

    async def reach(self, heads: dict[str, int]) -> None:
        """Wait until every stream has come to its head."""
        deadline = monotonic() + _PATIENCE
        while any(self._last(stream) < head for stream, head in heads.items()):
            assert monotonic() < deadline, "the final read does not reach the head"
            await asyncio.sleep(0.02)

    def _last(self, stream: str) -> int:
        return max((int(event["seq"]) for event in self.found.get(stream, [])), default=0)


@asynccontextmanager
async def reading(url: str, account: Account) -> AsyncIterator[Reading]:
    """A socket of this person, greeted."""
    wire = await Wire.open(url, account.token)
    reader = Reading(wire)
    listening = asyncio.ensure_future(wire.listen(reader.hear))
    try:
        reader.epoch = (await wire.call("hello", {"protocol": PROTOCOL}))["epoch"]
        yield reader
    finally:
        await wire.close()
        await asyncio.gather(listening, return_exceptions=True)


async def heads_of(wire: Wire, conversations: Iterable[int]) -> dict[str, int]:
    """Where each conversation's stream ends now."""
    asked = {f"conversation:{number}": {"conversation": number} for number in conversations}
    return {stream: (await wire.call("conversation.get", fields))["seq"] for stream, fields in asked.items()}


async def read_finally(history: History, url: str, account: Account, conversations: Iterable[int]) -> None:
    """By two doors: the events from 1 on over a socket, and the messages as history pages show them."""
    async with reading(url, account) as reader:
        heads = await heads_of(reader.wire, conversations)
        beginning = {"epoch": reader.epoch, "positions": dict.fromkeys(heads, 0)}
        welcome = await reader.wire.call("resume", beginning)
        assert not heads.keys() & welcome["reset"].keys(), f"too long to be read from the beginning: {heads}"
        await reader.reach(heads)
        for stream, head in heads.items():
            for event in reader.found[stream]:
                history.record(Final(**sight_of_event(stream, event["seq"], event["type"], event["data"])))
            await _read_pages(history, reader.wire, stream)
            history.record(Settled(stream=stream, head=head))


async def _read_pages(history: History, wire: Wire, stream: str) -> None:
    conversation, after, more = int(stream.removeprefix("conversation:")), 0, True
    while more:
        page = await wire.call("message.history", {"conversation": conversation, "after": after, "limit": 100})
        for message in page["messages"]:
            history.record(Final(**sight_of_message(stream, message)))
            after = message["nr"]
        more = page["more_after"] and bool(page["messages"])
