"""Door × role × state: whatever leads into a conversation is tried by everybody, in every state of a circle.

The doors are not a list of ours: they are the commands, the paths of the URL resolver and the ways to a file. One that
has no row here fails `test_every_door_has_its_row`.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec
import pytest
from django.db import transaction

from collab.api import urls
from collab.cards.models import Card
from collab.circles.services import step
from collab.conversations.services import add_members, remove_member, set_role
from collab.core.commands import Actor, acts
from collab.core.errors import Refused
from collab.directory.services import Newcomer, add_people, add_position
from collab.files.models import File
from collab.messaging.attachments import marking, readable
from tests.collab.circles.conftest import day
from tests.collab.files.sending import say_with, sent_in
from tests.collab.scenes import pin, react, say

pytestmark = pytest.mark.django_db

ROLES = ("founder", "admin", "member", "contact", "observer", "removed", "outsider")
INSIDE = ROLES[:5]
LEADS = ROLES[:2]
PUTS = ROLES[:4]
STATES = ("running", "extended", "closing", "closed")


class Scene(NamedTuple):
    """A circle with a word, a file, a pin, a reaction, a roll call, a shelf and a topic its contact opened; and another
    conversation to forward to."""

    there: int
    persons: Mapping[str, int]
    units: Mapping[str, int]
    file: Any
    elsewhere: Mapping[str, int]
    document: int
    folder: int
    result: int


class Door(NamedTuple):
    """A way in. `by`: the roles before whom it opens while the circle is open; `closed`: whether it stays open to them
    afterwards, as what only reads does, and what somebody keeps for himself alone."""

    ask: Callable[[Scene, int], dict[str, Any]]
    by: tuple[str, ...] = INSIDE
    closed: bool = False


def at(**fields: Any) -> Callable[[Scene, int], dict[str, Any]]:
    return lambda scene, who: {"conversation": scene.there, **fields}


def reads(ask: Callable[[Scene, int], dict[str, Any]]) -> Door:
    return Door(ask, closed=True)


WORDS = {"task": "研究低洼群众转移", "state": "blocked"}
DOORS: Mapping[str, Door] = {
    "message.post": Door(lambda s, w: {"conversation": s.there, "client_id": str(uuid4()), "text": "一句话"}),
    "message.post with a file": Door(
        lambda s, w: {
            "conversation": s.there, "client_id": str(uuid4()), "text": "", "files": [str(sent_in(w, b"x").pk)]
        }
    ),
    "message.edit": Door(at(nr=1, revision=0, text="改过的话"), by=("member",)),
    "message.recall": Door(at(nr=1), by=("founder", "admin", "member")),
    "message.react": Door(at(nr=1, reaction="praise", on=True)),
    "message.pin": Door(at(nr=1, on=True), by=LEADS),
    "message.forward": Door(
        lambda s, w: {
            "conversation": s.there, "client_id": str(uuid4()), "nrs": [1], "together": False,
            "to": [s.elsewhere.get(str(w), s.there)],
        }
    ),
    "message.history": reads(at()),
    "message.history of a topic": reads(at(topic=1)),
    "message.post into a topic": Door(
        lambda s, w: {"conversation": s.there, "client_id": str(uuid4()), "text": "一句话", "topic": 1}
    ),
    "message.move": Door(at(nr=1, topic=1), by=("founder", "admin", "member")),
    "topic.list": reads(at()),
    "topic.open": Door(lambda s, w: {"conversation": s.there, "client_id": str(uuid4()), "title": "物资调拨"}),
    "topic.rename": Door(at(topic=1, title="群众转移"), by=("founder", "admin", "contact")),
    "topic.close": Door(at(topic=1, closed=True), by=("founder", "admin", "contact")),
    "conversation.mark_read of a topic": reads(at(nr=1, topic=1)),
    "message.readers": reads(at(nr=1)),
    "message.reactions": reads(at(nr=1)),
    "message.pins": reads(at()),
    "conversation.get": reads(at()),
    "conversation.files": reads(at(sort="files")),
    "conversation.watermark": reads(at()),
    "conversation.mark_read": reads(at(nr=1)),
    "conversation.mute": reads(at(muted=True)),
    "conversation.change": Door(at(title="别的名字"), by=LEADS),
    "conversation.set_watermark": Door(at(rule="shown"), by=LEADS),
    "member.list": reads(at()),
    "member.add": Door(lambda s, w: {"conversation": s.there, "persons": [s.persons["further"]]}, by=LEADS),
    "member.remove": Door(lambda s, w: {"conversation": s.there, "person": s.persons["observer"]}, by=LEADS),
    "member.set_role": Door(
        lambda s, w: {"conversation": s.there, "person": s.persons["admin"], "role": "member"}, by=("founder",)
    ),
    "member.leave": Door(at(), by=("admin", "observer")),
    "seat.list": reads(at()),
    "seat.add": Door(lambda s, w: {"conversation": s.there, "units": [s.units["市监察委"]]}, by=LEADS),
    "seat.remove": Door(lambda s, w: {"conversation": s.there, "seat": seat_of(s)}, by=LEADS),
    "draft.get": reads(at()),
    "draft.keep": reads(at(text="写到一半", at="2026-11-23T09:31:02Z")),
    "card.watch": reads(lambda s, w: {"conversation": s.there, "cards": [{"card": card().pk, "version": 0}]}),
    "card.act": Door(
        lambda s, w: {
            "card": card().pk, "part": w, "action": "answer", "part_version": 0, "client_id": str(uuid4()),
        }
    ),
    "rollcall.make": Door(at(client_id=str(uuid4()), title="谁在岗", wants="receipt")),
    "collection.found": Door(
        lambda s, w: {
            "conversation": s.there, "client_id": str(uuid4()), "title": "受灾数据", "due": str(day(3)) + "T09:00:00Z",
            "audience": {"persons": [s.persons["observer"]]},
            "fields": [{"title": "受灾人口", "sort": "number"}],
        }
    ),
    "circle.get": reads(at()),
    "circle.open_things": reads(at()),
    "circle.change": Door(lambda s, w: {"conversation": s.there, "version": version(s), "basis": "会商"}, by=LEADS),
    "circle.step": Door(lambda s, w: {"conversation": s.there, "step": "extend", "ends_on": str(day(30))}, by=LEADS),
    "circle.matters": reads(at()),
    "circle.reach": Door(at(), by=LEADS, closed=True),
    "board.get": reads(at()),
    "board.history": reads(lambda s, w: {"conversation": s.there, "unit": s.units["市水利局"]}),
    "board.visited": reads(at(nr=1)),
    "board.write": Door(
        lambda s, w: {"conversation": s.there, "unit": s.units["市水利局"], "version": 0, "words": WORDS},
        by=("founder", "admin", "member", "contact"),
    ),
    "shelf.get": reads(at()),
    "shelf.beside": reads(at()),
    "document.history": reads(lambda s, w: {"conversation": s.there, "document": s.document}),
    "document.put": Door(
        lambda s, w: {"conversation": s.there, "files": [str(sent_in(w, b"x").pk)]}, by=PUTS,
    ),
    "document.keep": Door(at(nr=2), by=PUTS),
    "document.renew": Door(
        lambda s, w: {"conversation": s.there, "document": s.document, "file": str(sent_in(w, b"x").pk)}, by=PUTS,
    ),
    "document.change": Door(
        lambda s, w: {"conversation": s.there, "document": s.document, "name": "别的.txt"}, by=PUTS
    ),
    "document.take": Door(
        lambda s, w: {"conversation": s.there, "document": s.document, "away": True}, by=(*LEADS, "member")
    ),
    "document.gather": Door(lambda s, w: {"conversation": s.there, "item": collected()}, by=("founder",)),
    "message.promote": Door(at(nr=1, into="result", client_id=str(uuid4())), by=PUTS),
    "folder.make": Door(at(name="水情"), by=PUTS),
    "folder.change": Door(lambda s, w: {"conversation": s.there, "folder": s.folder, "name": "雨情"}, by=PUTS),
    "folder.take": Door(lambda s, w: {"conversation": s.there, "folder": s.folder}, by=(*LEADS, "member")),
    "result.mark": Door(at(nr=1, on=True), by=PUTS),
    "result.approve": Door(
        lambda s, w: {"conversation": s.there, "result": s.result, "version": 1}, by=("founder", "member", "contact")
    ),
    "result.revoke": Door(
        lambda s, w: {"conversation": s.there, "result": s.result, "reason": "数字有误"},
        by=("founder", "member", "contact"),
    ),
    "decision.make": Door(at(nr=1, on=True), by=LEADS),
}  # fmt: skip

EMPTY_HANDED = {
    "circle.list",
    "conversation.list",
    "message.find",
    "person.groups",
    "person.get",
    "person.find",
    "position.find",
    "belongings.get",
}
"""Lists across conversations: they open to everybody and show the circle to who belongs; see below."""
ELSEWHERE = {
    "message.transcript", "promotion.list",
    "collection.read", "collection.show", "item", "instruction", "step", "todo", "account",
    "administration", "administrator",
    "calendar", "appointment", "code", "deputyship", "handover", "import", "person", "portfolio", "position",
    "secretaryship", "section", "unit", "unit_group", "contact", "list", "recipients", "preferences", "status",
    "card.check", "card.gallery",
    "conversation.create_group", "conversation.start_direct", "conversation.start_bot", "circle.found", "bot",
}  # fmt: skip
"""They name no conversation, or not this one: what they open they open with or without a circle. A transcript is read
through the message that carries it, as `message.history` is; work keeps its own doors, which are tried with it."""
PATHS = {
    "files": "a file that is not sent yet is its owner's", "contacts": "one's own address book",
    "directory": "for administrators", "schema": "the same for everybody", "docs": "the same for everybody",
    "session": "one's own", "devices": "one's own", "tokens": "one's own", "password": "one's own",
}  # fmt: skip
"""Paths of REST beside the commands, by their first word. What a message carries is read by FILE_DOORS."""
FILE_DOORS = ("original", "preview", "thumbnail")


@pytest.fixture
def scene(gather, flood, settings, tmp_path) -> Scene:
    settings.FILES_ROOT = tmp_path
    named = {
        "founder": "江处暑", "admin": "凌立秋", "member": "岑雨水", "contact": "葛惊蛰", "observer": "温白露",
        "removed": "池小雪",
    }  # fmt: skip
    persons = {role: flood.persons[name] for role, name in named.items()}
    units = {name: flood.units[name] for name in ("市水利局", "市城管局", "市应急局", "市气象局")}
    there = gather(units=tuple(units.values()), persons=(persons["admin"], persons["removed"]))
    set_role(by=persons["founder"], conversation=there, person=persons["admin"], role="admin")
    file = sent_in(persons["member"], b"waterline", name="水情.txt")
    say(persons["member"], there, "青屿站水位 103.42 m")
    say_with(persons["member"], there, file.pk)
    react(persons["founder"], there, 1)
    pin(persons["founder"], there, 1)
    pin(persons["founder"], there, 1, on=False)
    ask(persons["founder"], "rollcall.make", conversation=there, client_id=str(uuid4()), title="在岗", wants="receipt")
    asked = {"persons": [persons[role] for role in INSIDE[1:]]}
    fields = {"title": "受灾数据", "fields": [{"title": "受灾人口", "sort": "number"}], "audience": asked}
    ask(persons["founder"], "collection.found", conversation=there, client_id=str(uuid4()), **fields)
    ask(persons["contact"], "topic.open", conversation=there, client_id=str(uuid4()), title="转移安置")
    remove_member(by=persons["founder"], conversation=there, person=persons["removed"])
    persons |= further(flood)
    own = {str(who): ask(who, "conversation.start_direct", person=flood.persons["柯立夏"])["conversation"]
           for who in persons.values() if who != persons["further"]}  # fmt: skip
    return Scene(there, persons, dict(flood.units), file, own, *lying(persons["member"], there))


def lying(who: int, there: int) -> tuple[int, int, int]:
    """A document and an empty folder of his on the shelf, and a result that is not approved."""
    fields = {"conversation": there, "files": [str(sent_in(who, b"gauge").pk)]}
    (document,) = ask(who, "document.put", **fields)["documents"]
    folder = ask(who, "folder.make", conversation=there, name="转移")
    result = ask(who, "result.mark", conversation=there, document=document["document"], on=True)
    return document["document"], folder["folder"], result["result"]


def further(flood) -> dict[str, int]:
    """Who belongs nowhere that matters, and one more whom somebody might bring in."""
    held = [add_position(unit=flood.units["市监察委"], title=title) for title in ("副主任", "科员")]
    outsider, one_more = add_people(
        [
            Newcomer(f"5000{n}", name, post)
            for n, (name, post) in enumerate(zip(("邬白露", "翁芒种"), held, strict=True))
        ]
    )
    return {"outsider": outsider, "further": one_more}


def ask(who: int, name: str, /, **fields: Any) -> Any:
    act = next(act for act in acts().values() if act.name == name.split(" ")[0])
    return msgspec.to_builtins(act.run(Actor(person=who, device=0), msgspec.convert(fields, act.form)))


def card() -> Card:
    return Card.objects.get(kind="rollcall")


def collected() -> int:
    return Card.objects.get(kind="collection").subject


def version(scene: Scene) -> int:
    return ask(scene.persons["founder"], "circle.get", conversation=scene.there)["version"]


def seat_of(scene: Scene) -> int:
    return ask(scene.persons["founder"], "seat.list", conversation=scene.there)["seats"][-1]["seat"]


def lead_to(state: str, scene: Scene) -> None:
    steps = {"running": (), "extended": ("extend",), "closing": ("wind_up",), "closed": ("wind_up", "close")}[state]
    for verb in steps:
        step(by=scene.persons["founder"], conversation=scene.there, step=verb, ends_on=day(9), reason="移交各单位")


def opens(door: Door, name: str, scene: Scene, role: str) -> str:
    """ "" where he gets through, else the code of the refusal; what he did is taken back."""
    who = scene.persons[role]
    fields = door.ask(scene, who)
    try:
        with transaction.atomic():
            ask(who, name, **fields)
            transaction.set_rollback(True)
    except Refused as refused:
        return refused.code if refused.code != "invalid" else f"{refused}: {refused.field}"
    return ""


@pytest.mark.parametrize("state", STATES)
def test_every_door_opens_before_whom_it_should_and_before_nobody_else(scene, state):
    lead_to(state, scene)
    told = {(name, role): opens(door, name, scene, role) for name, door in DOORS.items() for role in ROLES}
    wrong = {key: code for key, code in told.items() if not as_it_should(DOORS[key[0]], key, state, code)}
    assert wrong == {}


def as_it_should(door: Door, key: tuple[str, str], state: str, code: str) -> bool:
    """For who does not belong there is nothing; for the others it opens, or they are told why not."""
    _, role = key
    if role not in INSIDE:
        return code == "not_found"
    if state == "closed" and not door.closed:
        offered = "forbidden" if key[0] == "card.act" else "closed"  # there, the card offers nothing any more
        return code == offered if role in door.by else code in ("closed", "forbidden", "too_late")
    if role in door.by:
        return code == ""
    return code in ("forbidden", "conflict", "too_late")


@pytest.mark.parametrize("state", STATES)
def test_what_was_sent_there_is_read_by_who_belongs_and_by_nobody_else(scene, state):
    lead_to(state, scene)
    for role in ROLES:
        try:
            read = readable(scene.persons[role], scene.file.pk).pk == scene.file.pk
        except Refused:
            read = False
        assert read == (role in INSIDE), role


@pytest.mark.parametrize("state", STATES)
def test_in_no_list_is_there_a_trace_of_it_for_who_does_not_belong(scene, state):
    lead_to(state, scene)
    for role in ROLES:
        who = scene.persons[role]
        listed = {line["conversation"] for line in ask(who, "conversation.list")["conversations"]}
        circles = {line["conversation"] for line in ask(who, "circle.list")["circles"]}
        hits = ask(who, "message.find", text="水位")["hits"]
        groups = ask(who, "person.groups", person=scene.persons["member"])["groups"]
        assert {scene.there in listed, scene.there in circles, bool(hits)} == {role in INSIDE}, role
        assert scene.there not in {one["conversation"] for one in groups}


def test_no_file_goes_out_unless_its_charter_lets_it_and_then_with_the_viewers_name(scene):
    who, own = scene.persons["contact"], scene.elsewhere[str(scene.persons["contact"])]

    def forward(together: bool) -> list[Any]:
        fields = {"nrs": [1, 2], "to": [own], "together": together, "client_id": str(uuid4())}
        return ask(who, "message.forward", conversation=scene.there, **fields)["sent"]

    for together in (True, False):
        with pytest.raises(Refused) as refused:
            forward(together)
        assert (refused.value.code, refused.value.details["reason"]) == ("forbidden", "files_stay")
    ask(scene.persons["founder"], "circle.change", conversation=scene.there, version=version(scene), files="marked")
    assert forward(together=False)[0]["code"] is None
    assert ask(who, "conversation.watermark", conversation=scene.there)["rule"] == "only"
    assert marking(File.objects.get(pk=scene.file.pk)) == "only"


def test_every_door_has_its_row():
    rows = {name.split(" ")[0] for name in DOORS} | EMPTY_HANDED
    asked = {act.name for act in acts().values()}
    assert {name for name in asked - rows if not {name, name.split(".")[0]} & ELSEWHERE} == set()
    assert rows <= asked
    commands = {act.path.split("/")[0] for act in acts().values()}
    paths = {str(one.pattern).split("/")[0].split(".")[0] for one in urls.urlpatterns} - {""}
    assert paths - commands - PATHS.keys() == set()


def test_every_way_to_a_file_is_tried():
    assert set(urls.PARTS) == set(FILE_DOORS)


def test_who_is_brought_in_has_every_door_a_member_has(scene):
    add_members(by=scene.persons["founder"], conversation=scene.there, persons=[scene.persons["outsider"]])
    assert opens(DOORS["message.history"], "message.history", scene, "outsider") == ""
