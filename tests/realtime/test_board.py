"""A row of the board is one: written by whatever door, both see it on the board, on its card and in words."""

from datetime import timedelta
from uuid import uuid4

import pytest

from collab.circles.services import Founding, found
from collab.conversations.bot_talks import start_bot_talk
from collab.core import clock
from collab.directory.services import add_position, add_unit, appoint
from collab.eventlog.deliveries import work_off
from tests.realtime.conftest import elsewhere

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def county(scene):
    """岑雨水 leads a circle; 葛惊蛰 reports there for 青屿县."""
    unit = add_unit("青屿县")
    appoint(person=scene.ge.person, position=add_position(unit=unit, title="主任"))
    ends_on = (clock.now() + timedelta(days=4)).date()
    there = found(by=scene.cen.person, client_id=uuid4(), founding=Founding("防汛", "转移", ends_on, units=(unit,)))
    return there, unit, start_bot_talk(by=scene.ge.person, bot="collection")


def on_boards(socket):
    return [event["data"]["row"]["words"] for event in socket.events if event["type"] == "board.changed"]


def on_cards(socket):
    return [event["data"] for event in socket.events if event["type"] == "card.changed"]


def said_on(card):
    return {fact["title"]: fact["value"] for one in card["face"]["body"] for fact in one.get("facts", ())}


class Both:
    """The two as they look at the circle."""

    def __init__(self, there, *sockets):
        self.there, self.sockets = there, sockets

    async def see_on_board(self, progress):
        """And whoever asks for it now is answered the same; answers the row's version."""
        for socket in self.sockets:
            await socket.until(lambda seen=socket: on_boards(seen) and on_boards(seen)[-1]["progress"] == progress)
        row = (await self.sockets[0].do("board.get", conversation=self.there))["rows"][0]["row"]
        assert row["words"]["progress"] == progress
        return row["version"]

    async def see_everywhere(self, progress):
        version = await self.see_on_board(progress)
        for socket in self.sockets:
            await socket.until(
                lambda seen=socket: on_cards(seen) and said_on(on_cards(seen)[-1]).get("进展") == progress
            )
        return version


async def test_written_by_any_of_four_doors_it_is_seen_in_all_of_them(scene, county, opened, monkeypatch):
    monkeypatch.setattr("collab.cards.services.QUIET", timedelta())  # a card is told at once, however often it changes
    there, unit, talk = county
    ge = await opened(scene.ge)
    both = Both(there, await opened(scene.cen), ge)

    words = {"task": "转移", "state": "under_way", "progress": "从看板"}
    await ge.do("board.write", conversation=there, unit=unit, version=0, words=words)
    await both.see_on_board("从看板")

    await ge.post(there, "@协作助手 我单位进展：从话里，遇阻：缺泵")
    await elsewhere(work_off)
    version = await both.see_everywhere("从话里")

    card = on_cards(ge)[-1]["card"]
    inputs = {"state": "under_way", "progress": "从卡片", "next_step": "调泵"}
    told = {"card": card, "part": unit, "action": "report", "part_version": version, "inputs": inputs}
    await ge.do("card.act", client_id=str(uuid4()), **told)
    await both.see_everywhere("从卡片")

    for text in ("我单位进展：对助手说的", "看板"):
        await ge.post(talk, text)
        await elsewhere(work_off)
    await both.see_everywhere("对助手说的")
    await ge.until(lambda: "青屿县  进行  对助手说的" in ge.texts(talk)[-1])
    history = await ge.do("board.history", conversation=there, unit=unit)
    assert [row["by"] for row in history["rows"]] == [scene.ge.person] * 4


async def test_the_outsider_hears_nothing_of_it_and_gets_nothing(scene, county, opened):
    there, unit, _ = county
    ge, outsider = await opened(scene.ge), await opened(scene.outsider)
    await ge.do("board.write", conversation=there, unit=unit, version=0, words={"progress": "一"})
    await ge.post(there, "@协作助手 看板")
    await elsewhere(work_off)
    await ge.until(lambda: on_cards(ge))
    for name in ("board.get", "circle.matters", "circle.reach"):
        assert (await outsider.refused(name, conversation=there))["code"] == "not_found"
    assert outsider.events == []
