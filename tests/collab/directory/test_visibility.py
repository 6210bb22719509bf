"""Who sees whom: every command that shows or gathers people, for every reader, at every visibility of a unit."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from collab.accounts.services import deactivate
from collab.conversations.services import add_members, leave, start_direct
from collab.core import clock
from collab.core.commands import Actor, acts
from collab.core.errors import Refused
from collab.directory.models import Appointment, Person, Position, Unit
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint, end_appointment
from collab.directory.services.statuses import set_status
from tests.collab.conftest import user_of
from tests.collab.scenes import group, say

pytestmark = pytest.mark.both_stacks

UNKNOWN = 999_999


class Scene(msgspec.Struct):
    """费大寒 of 市审计局 is looked for: from his own unit, from above, from below, from elsewhere, from nowhere."""

    unit: int
    position: int
    person: int
    readers: dict[str, int]

    def as_nobody(self):
        """The same questions about what does not exist."""
        return Scene(UNKNOWN, UNKNOWN, UNKNOWN, self.readers)


@pytest.fixture
def scene(city):
    audit = add_unit("云汀市审计局", short_name="市审计局", parent=city.units["市政府"])
    below = add_unit("云汀市审计局信息中心", short_name="审计信息中心", parent=audit)
    held = {name: add_position(unit=unit, title=f"{name}科员") for name, unit in (("own", audit), ("below", below))}
    searched = add_position(unit=audit, title="审计专员")
    newcomers = [Newcomer("5001", "费大寒", searched)]
    newcomers += [Newcomer(f"601{n}", f"同事{n}", position) for n, position in enumerate(held.values())]
    person, own, lower, nowhere = add_people([*newcomers, Newcomer("7001", "俞小寒")])
    Person.objects.filter(pk=person).update(phone="13900008841")
    set_status(person=person, kind="out", text="审计局", until=clock.now() + timedelta(hours=1))
    readers = {"own": own, "below": lower, "above": city.persons["江处暑"], "elsewhere": city.persons["葛惊蛰"]}
    return Scene(audit, searched, person, readers | {"nowhere": nowhere})


def ask(reader, name, /, **fields):
    """Carry out a command as this reader; what it answers as the wire would carry it."""
    act = next(act for act in acts().values() if act.name == name)
    form = msgspec.convert(fields, act.form)
    return msgspec.to_builtins(act.run(Actor(person=reader, device=0), form))


# each answers whether the one who is looked for, or his unit, was shown or taken
DOORS = {
    "person.get": lambda r, s: bool(ask(r, "person.get", persons=[s.person])["persons"]),
    "person.card": lambda r, s: bool(ask(r, "person.card", person=s.person)["positions"]),
    "person.find by name": lambda r, s: shown(s, ask(r, "person.find", text="fdh")),
    "person.find by unit": lambda r, s: shown(s, ask(r, "person.find", text="审计局 费")),
    "person.find by phone": lambda r, s: shown(s, ask(r, "person.find", text="8841")),
    "position.find": lambda r, s: shown(s, ask(r, "position.find", text="审计专员")),
    "unit.list": lambda r, s: shown(s, ask(r, "unit.list")),
    "unit.persons": lambda r, s: shown(s, ask(r, "unit.persons", unit=s.unit)),
    "unit.positions": lambda r, s: shown(s, ask(r, "unit.positions", unit=s.unit)),
    "status.get": lambda r, s: bool(ask(r, "status.get", persons=[s.person])["statuses"]),
    "recipients.count": lambda r, s: ask(r, "recipients.count", choice=choice(s))["people"] == 2,
    "recipients.list": lambda r, s: s.person in ask(r, "recipients.list", choice=choice(s))["persons"],
    "list.save": lambda r, s: ask(r, "list.save", name="名单", chosen=choice(s))["lists"][0]["people"] == 2,
    "list.all": lambda r, s: kept(r, s)["lists"][0]["people"] == 2,
    "conversation.start_direct": lambda r, s: bool(ask(r, "conversation.start_direct", person=s.person)),
    "conversation.create_group": lambda r, s: bool(gathered(r, persons=[s.person])),
    "conversation.create_group of a position": lambda r, s: bool(gathered(r, positions=[s.position])),
    "conversation.create_group of a unit": lambda r, s: bool(gathered(r, units=[s.unit])),
    "circle.found of a person": lambda r, s: bool(circled(r, persons=[s.person])),
    "circle.found of a unit": lambda r, s: bool(circled(r, units=[s.unit])),
    "circle.found of a position": lambda r, s: bool(circled(r, positions=[s.position])),
    "circle.found with an observer": lambda r, s: bool(circled(r, persons=[r], observers=[s.person])),
    "member.add": lambda r, s: bool(ask(r, "member.add", conversation=ours(r, s), persons=[s.person])),
    "seat.add of a position": lambda r, s: bool(ask(r, "seat.add", conversation=ours(r, s), positions=[s.position])),
    "seat.add of a unit": lambda r, s: bool(ask(r, "seat.add", conversation=ours(r, s), units=[s.unit])),
}
NEVER = {
    # whoever does not belong is not called, seen or not
    "message.post": lambda r, s: called(r, ours(r, s), s),
    "message.edit": lambda r, s: called(r, ours(r, s), s, edited=True),
    "person.groups": lambda r, s: bool(ask(r, "person.groups", person=s.person)["groups"]),
}
INSIDE = {
    "board.get", "board.history", "board.visited", "board.write", "circle.change", "circle.get",
    "circle.list", "circle.matters", "circle.open_things", "circle.reach", "circle.step",
    "card.act", "card.watch", "rollcall.make",
    "message.promote", "document.gather",
    "decision.make", "document.change", "document.history", "document.keep", "document.put", "document.renew",
    "document.take", "folder.change", "folder.make", "folder.take", "result.approve", "result.mark", "result.revoke",
    "shelf.beside", "shelf.get",
    "conversation.change", "conversation.files", "conversation.get", "draft.get", "draft.keep",
    "conversation.list", "conversation.mark_read", "conversation.mute",
    "conversation.set_watermark", "conversation.watermark",
    "member.leave", "member.list", "member.remove", "member.set_role", "message.find", "message.history",
    "message.forward", "message.transcript",
    "message.pin", "message.pins", "message.react", "message.reactions", "message.readers", "message.recall",
    "seat.list", "seat.remove", "message.move", "topic.close", "topic.list", "topic.open", "topic.rename",
}  # fmt: skip
"""Of conversations one belongs to: whoever is in one is known to the others there."""
OWN = {
    "bot.list", "promotion.list", "card.check", "card.gallery", "conversation.start_bot",
    "belongings.get", "preferences.change",
    "contact.delete", "contact.delete_many", "contact.list", "contact.regroup", "contact.save", "list.delete",
    "person.act_as", "person.voices", "status.end", "status.set",
}  # fmt: skip
"""About oneself, and what one keeps."""
KEPT = {
    "account", "administration", "administrator", "appointment", "calendar", "code", "deputyship", "handover", "import",
    "person.add", "person.change", "person.deactivate", "person.return", "person.transfer", "portfolio",
    "position.add", "position.change", "position.close", "secretaryship", "section", "unit.add", "unit.change",
    "unit.close", "unit.reopen", "unit_group",
}  # fmt: skip
"""For administrators, on what they keep: test_administration_matrix.py walks them."""
WORK = {"collection", "instruction", "item", "step", "todo"}
"""Of work one has a part in: whom it may be given to stands in tests/collab/work/test_giving_out.py, whose names are
read in tests/collab/instructions/test_drafting.py."""
SEEN_BY = {
    "everyone": {"own", "below", "above", "elsewhere", "nowhere"},
    "kin": {"own", "below", "above"},
    "own": {"own"},
}


def shown(scene, answer):
    return "费大寒" in str(answer) or "审计局" in str(answer).replace("审计局信息中心", "")


def choice(scene):
    return {"units": [scene.unit], "positions": [scene.position], "persons": [scene.person]}


def kept(reader, scene):
    ask(reader, "list.save", name="名单", chosen=choice(scene))
    return ask(reader, "list.all")


def gathered(reader, **chosen):
    return ask(reader, "conversation.create_group", client_id=str(uuid4()), title="协调", **chosen)


def circled(reader, **chosen):
    day = (clock.now() + timedelta(days=7)).date().isoformat()
    return ask(reader, "circle.found", client_id=str(uuid4()), title="协作", purpose="核对", ends_on=day, **chosen)


def ours(reader, scene):
    """A group of the reader alone with himself."""
    return gathered(reader, persons=[reader])["conversation"]


def called(reader, there, scene, *, edited=False):
    text = f"请 @{{{scene.person}}} 看"
    nr = ask(reader, "message.post", conversation=there, client_id=str(uuid4()), text="好" if edited else text)["nr"]
    if edited:
        ask(reader, "message.edit", conversation=there, nr=nr, revision=0, text=text)
    return shown(scene, ask(reader, "message.history", conversation=there))


def through(door, reader, scene):
    """Whether he gets through; a refusal is told whole, without the number he asked for."""
    try:
        return door(reader, scene)
    except Refused as refused:
        return str(refused.as_dict()).replace(str(scene.person), "…")


@pytest.mark.parametrize("visibility", SEEN_BY)
@pytest.mark.parametrize("door", DOORS)
def test_a_unit_and_its_people_are_seen_by_those_they_are_shown_to_and_are_nothing_to_others(scene, door, visibility):
    Unit.objects.filter(pk=scene.unit).update(visibility=visibility)
    passed = {who: through(DOORS[door], reader, scene) for who, reader in scene.readers.items()}
    assert {who for who, seen in passed.items() if seen is True} == SEEN_BY[visibility]
    for who in passed.keys() - SEEN_BY[visibility]:
        nobody = scene.as_nobody()
        unknown = through(DOORS[door], scene.readers[who], nobody)
        assert passed[who] is False or plain(passed[who], scene) == plain(unknown, nobody)


def plain(told, scene):
    for number in (scene.unit, scene.position, scene.person):
        told = str(told).replace(f": {number}", ": …")
    return told


@pytest.mark.parametrize("visibility", SEEN_BY)
@pytest.mark.parametrize("door", NEVER)
def test_what_no_visibility_opens(scene, door, visibility):
    Unit.objects.filter(pk=scene.unit).update(visibility=visibility)
    assert not any(NEVER[door](reader, scene) for reader in scene.readers.values())


def test_every_command_has_its_row():
    rows = {door.split()[0] for door in DOORS} | NEVER.keys() | INSIDE | OWN
    asked = {act.name for act in acts().values()}
    assert {name for name in asked - rows if not {name, name.split(".")[0]} & (KEPT | WORK)} == set()


def test_of_a_hidden_unit_neither_name_nor_number_leaks_into_what_stands_around_it(scene, city):
    Unit.objects.filter(pk=scene.unit).update(visibility="own")
    reader = scene.readers["elsewhere"]
    listed = {unit["short_name"]: unit for unit in ask(reader, "unit.list")["units"]}
    assert listed["审计信息中心"]["parent"] == city.units["市政府"]
    assert ask(reader, "unit.persons", unit=listed["审计信息中心"]["unit"])["path"] == ["市政府"]
    (held,) = ask(reader, "person.card", person=scene.readers["below"])["positions"]
    assert held["path"] == ["市政府"]
    reach = ask(reader, "recipients.count", choice=choice(scene))
    assert reach == {"people": 0, "left_out": {**choice(scene), "lists": []}}


def test_one_position_that_is_seen_is_enough_and_only_that_one_is_shown(scene, city):
    Unit.objects.filter(pk=scene.unit).update(visibility="own")
    appoint(person=scene.person, position=add_position(unit=city.units["市水利局"], title="特约监督员"), primary=False)
    reader = scene.readers["elsewhere"]
    (card,) = ask(reader, "person.get", persons=[scene.person])["persons"]
    assert (card["unit"], card["title"]) == ("市水利局", "特约监督员")
    assert [held["title"] for held in ask(reader, "person.card", person=scene.person)["positions"]] == ["特约监督员"]
    assert [one["title"] for one in ask(reader, "person.find", text="费大寒")["persons"]] == ["特约监督员"]
    assert ask(reader, "person.find", text="费大寒 审计")["persons"] == []
    assert ask(reader, "conversation.start_direct", person=scene.person)


def test_who_holds_nothing_is_seen_by_himself_alone(scene):
    nowhere = scene.readers["nowhere"]
    others = [reader for who, reader in scene.readers.items() if who != "nowhere"]
    assert not any(ask(reader, "person.get", persons=[nowhere])["persons"] for reader in others)
    assert not any(ask(reader, "person.find", text="俞小寒")["persons"] for reader in others)
    assert ask(nowhere, "person.get", persons=[nowhere])["persons"][0]["name"] == "俞小寒"
    assert ask(nowhere, "person.card", person=nowhere)["card"]["name"] == "俞小寒"


def test_a_closed_unit_is_found_no_more_even_by_its_own(scene):
    Unit.objects.filter(pk=scene.unit).update(closed_at=clock.now())
    for door in DOORS.values():
        assert through(door, scene.readers["own"], scene) is not True


def test_who_is_deactivated_is_counted_and_gathered_no_more(scene):
    deactivate(user_of(scene.person))
    reader = scene.readers["elsewhere"]
    assert ask(reader, "recipients.list", choice=choice(scene)) == {
        "persons": [scene.readers["own"]],
        "left_out": {"units": [], "positions": [], "persons": [scene.person], "lists": []},
    }
    assert ask(reader, "unit.persons", unit=scene.unit)["unit"]["people"] == 1
    with pytest.raises(Refused):
        ask(reader, "conversation.start_direct", person=scene.person)


class TestMeeting:
    """People in one conversation know each other there, and nowhere else."""

    @pytest.fixture
    def reader(self, scene):
        return scene.readers["elsewhere"]

    @pytest.fixture
    def there(self, scene, reader):
        there = group(scene.person, reader)
        Unit.objects.filter(pk=scene.unit).update(visibility="own")
        return there

    def test_they_see_card_and_common_groups_but_no_telephone_and_find_nothing(self, scene, reader, there):
        page = ask(reader, "person.card", person=scene.person)
        assert (page["card"]["name"], page["card"]["unit"], page["card"]["title"]) == ("费大寒", "市审计局", "审计专员")
        assert [(held["unit"], held["unit_name"], held["path"]) for held in page["positions"]] == [
            (None, "云汀市审计局", [])
        ]
        assert (page["phone"], page["office_phone"]) == ("", "")
        (common,) = ask(reader, "person.groups", person=scene.person)["groups"]
        assert (common["conversation"], common["members"]) == (there, 2)
        assert ask(reader, "person.find", text="费大寒")["persons"] == []
        assert through(DOORS["conversation.start_direct"], reader, scene) is not True

    def test_a_third_learns_nothing_of_it(self, scene, there, cen):
        assert ask(cen, "person.get", persons=[scene.person])["persons"] == []
        assert ask(cen, "person.groups", person=scene.person)["groups"] == []

    def test_who_has_left_is_a_name_to_those_who_stayed(self, scene, reader, there, cen):
        say(scene.person, there, "各位再见")
        end_everything(scene.person)
        assert card(reader, scene.person) == ("费大寒", "", "")
        leave_group(scene.person, there, heir=reader)
        assert card(reader, scene.person) == ("费大寒", "", "")
        leave_group(reader, there, heir=None)
        assert ask(reader, "person.get", persons=[scene.person])["persons"] == []

    def test_the_former_holder_of_a_position_is_a_name_where_it_sits(self, scene, reader, cen):
        there = group(cen, reader)
        ask(cen, "seat.add", conversation=there, positions=[scene.position])
        end_everything(scene.person)
        assert card(reader, scene.person) == ("费大寒", "", "")

    def test_who_is_there_already_may_be_added_again(self, scene, reader, there):
        assert add_members(by=reader, conversation=there, persons=[scene.person])

    def test_a_direct_talk_that_has_begun_goes_on(self, scene, reader):
        talk = start_direct(by=reader, person=scene.person)
        Unit.objects.filter(pk=scene.unit).update(visibility="own")
        assert start_direct(by=reader, person=scene.person) == talk
        assert say(reader, talk, "在吗").nr == 1
        assert card(reader, scene.person) == ("费大寒", "市审计局", "审计专员")


def card(reader, person):
    (found,) = ask(reader, "person.get", persons=[person])["persons"]
    return found["name"], found["unit"], found["title"]


def end_everything(person):
    for appointment in Appointment.objects.filter(person=person, ended_at=None):
        end_appointment(appointment.pk)


def leave_group(person, there, heir):
    if heir:
        ask(person, "member.set_role", conversation=there, person=heir, role="owner")
    leave(person=person, conversation=there)


def test_saved_lists_are_their_owners(scene, cen):
    own = scene.readers["own"]
    (saved,) = ask(own, "list.save", name=" 审计联络员 ", chosen=choice(scene))["lists"]
    ask(own, "list.save", name="审计联络员", chosen={"persons": [own]})
    (kept_now,) = ask(own, "list.all")["lists"]
    assert (kept_now["list"], kept_now["name"], kept_now["people"]) == (saved["list"], "审计联络员", 1)
    assert ask(cen, "list.all")["lists"] == []
    assert ask(cen, "recipients.count", choice={"lists": [saved["list"]]})["left_out"]["lists"] == [saved["list"]]
    assert ask(own, "recipients.count", choice={"lists": [saved["list"]], "units": [scene.unit]})["people"] == 2
    with pytest.raises(Refused):
        ask(cen, "list.delete", list=saved["list"])
    assert ask(own, "list.delete", list=saved["list"])["lists"] == []


def test_a_position_reaches_whoever_holds_it_today(scene, cen, ge):
    first = ask(ge, "recipients.list", choice={"positions": [scene.position]})
    assert first["persons"] == [scene.person]
    end_everything(scene.person)
    appoint(person=cen, position=scene.position)
    assert ask(ge, "recipients.list", choice={"positions": [scene.position]})["persons"] == [cen]
    Position.objects.filter(pk=scene.position).update(closed_at=clock.now())
    assert ask(ge, "recipients.list", choice={"positions": [scene.position]})["persons"] == []
