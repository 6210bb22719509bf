"""语音批示: 骆秋分 speaks to 批示助手 on his phone; his secretary 温白露 finds it among what waits, hears it and
writes it down; he gives it out. 凌立秋 has nothing to do with it: he has the file's address, and hears nothing."""

from datetime import date
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio
from django.test import Client

from collab.directory.models import Secretaryship
from collab.eventlog.deliveries import work_off
from tests.collab.files.conftest import files_here
from tests.collab.files.test_sent_files import WEBM
from tests.collab.offices import manned
from tests.realtime.conftest import Somebody, elsewhere, with_tokens

__all__ = ["files_here"]
pytestmark = pytest.mark.both_stacks
SENTENCE = "请水利局牵头，3个工作日内恢复供水，并排查同类隐患。"
_HELD = (
    ("骆秋分", "市政府", "副市长", "deputy_leader", 1),
    ("温白露", "市政府", "秘书", "secretary", 4),
    ("葛惊蛰", "市水利局", "收发员", "clerk", 5),
    ("凌立秋", "市监察委", "主任", "leader", 2),
)


class Office(NamedTuple):
    """Everybody's socket and HTTP client."""

    sockets: dict[str, Any]
    programs: dict[str, Client]


@pytest.fixture
def cast(scene: Any) -> dict[str, Somebody]:
    offices = manned(_HELD, login="4000", city="云汀")
    leader, secretary = offices.positions["骆秋分"], offices.positions["温白露"]
    Secretaryship.objects.create(secretary_id=secretary, leader_id=leader, begins_on=date(2020, 1, 1))
    return with_tokens(offices.persons)


@pytest_asyncio.fixture
async def office(cast: dict[str, Somebody], opened: Any) -> Office:
    programs = {name: Client(headers={"Authorization": f"Bearer {one.token}"}) for name, one in cast.items()}
    return Office({name: await opened(one) for name, one in cast.items()}, programs)


def sent(program: Client) -> str:
    """A spoken message, sent in pieces as browsers send it; answers its id."""
    told = {"Upload-Length": str(len(WEBM)), "Upload-Metadata": "filename 6K+t6Z+z"}
    begun = program.post("/api/v1/files", headers=told)
    place = begun["Location"]
    piece = "application/offset+octet-stream"
    assert program.patch(place, WEBM, piece, headers={"Upload-Offset": "0"}).status_code == 204
    voice = {"voice": {"seconds": 12.4, "peaks": [3, 50, 100]}}
    assert program.post(f"{place}/ready", voice, "application/json").status_code == 200
    return str(place.rsplit("/", 1)[1])


async def heard(program: Client, file: str) -> int:
    """What he is answered who asks for its bytes."""
    answer = await elsewhere(program.get, f"/api/v1/files/{file}/original")
    return int(answer.status_code)


async def spoken(office: Office) -> tuple[str, int, int]:
    """He says it, and the bot has answered: the file, the talk and the card."""
    leader = office.sockets["骆秋分"]
    file = await elsewhere(sent, office.programs["骆秋分"])
    talk = (await leader.do("conversation.start_bot", bot="instruction"))["conversation"]
    await leader.post(talk, "", files=[file])
    await elsewhere(work_off)
    await leader.until(lambda: any(one["type"] == "card.changed" for one in leader.events))
    card = next(one["data"]["card"] for one in leader.events if one["type"] == "card.changed")
    return file, talk, card


async def seen(socket: Any, card: int, talk: int) -> Any:
    (found,) = (await socket.do("card.watch", conversation=talk, cards=[{"card": card, "version": 0}]))["cards"]
    return found


async def press(socket: Any, found: Any, action: str, inputs: dict[str, Any]) -> Any:
    (standing,) = found["view"]["standings"]
    told = {"card": found["card"], "part": standing["part"], "part_version": standing["version"]}
    done = await socket.do("card.act", action=action, inputs=inputs, client_id=str(uuid4()), **told)
    await elsewhere(work_off)
    return done


async def test_what_a_leader_speaks_his_secretary_writes_down_and_it_goes_its_way(office):
    leader, wen, ge, outsider = (office.sockets[name] for name, *_ in _HELD)
    file, talk, card = await spoken(office)
    mine = await seen(leader, card, talk)
    assert [one["file"] for one in mine["view"]["body"] if one["type"] == "Collab.Voice"] == [file]
    assert file not in str(mine["face"])

    (line,) = (await wen.do("todo.list"))["lines"]
    assert (line["state"], line["hand"]) == ("spoken", "secretary")
    assert await heard(office.programs["温白露"], file) == 200
    shown = await wen.do("item.show", item=line["item"])
    told = {"item": line["item"], "part": None, "version": shown["version"], "client_id": str(uuid4())}
    written = (await wen.do("item.act", action="write", inputs={"body": SENTENCE}, **told))["item"]
    assert written["initiator"] == "市政府 副市长 骆秋分（秘书 温白露 代）"
    await elsewhere(work_off)
    assert (await wen.refused("item.act", action="write", inputs={"body": "再写"}, **told))["code"] == "conflict"

    await leader.until(lambda: any("恢复供水" in str(one) for one in leader.events if one["type"] == "card.changed"))
    again = await seen(leader, card, talk)
    begun = again["view"]["standings"][0]["inputs"]
    names = ("parts_lead", "parts_assist", "due", "due_time")
    given = await press(leader, again, "assign", {name: begun[name] for name in names if name in begun})
    assert given["face"]["number"].endswith("〕1号")
    (line,) = (await ge.do("todo.list"))["lines"]
    assert line["number"] == given["face"]["number"]

    assert (await outsider.refused("item.show", item=line["item"]))["code"] == "not_found"
    assert await outsider.do("card.watch", cards=[{"card": card, "version": 0}]) == {"cards": []}
    assert await heard(office.programs["凌立秋"], file) == 404


async def test_before_it_is_given_out_nobody_else_hears_it(office):
    leader, wen, *_ = (office.sockets[name] for name, *_ in _HELD)
    file, talk, _ = await spoken(office)
    told = [await heard(office.programs[name], file) for name, *_ in _HELD]
    assert told == [200, 200, 404, 404]
    await leader.do("message.recall", conversation=talk, nr=1)
    assert await heard(office.programs["温白露"], file) == 200  # it is the draft's by now
    assert (await wen.refused("message.history", conversation=talk))["code"] == "not_found"
