"""Who holds several positions says in which he speaks; who deputises signs for the other, and only while he does."""

from datetime import timedelta

import pytest

from collab.core import clock
from collab.core.errors import NotFound
from collab.directory.acting import voices
from collab.directory.models import Appointment, Deputyship
from collab.directory.services import add_position, add_unit, appoint, end_appointment
from collab.directory.services.acting import act_as
from collab.messaging.services import edit
from tests.collab.scenes import group, log_of, say, seen_by

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def office(city) -> int:
    """主任 of the flood office, which nobody holds."""
    unit = add_unit("云汀市防汛抗旱指挥部办公室", short_name="市防汛办")
    return add_position(unit=unit, title="主任")


@pytest.fixture
def second(office, cen) -> int:
    """岑雨水 holds it beside his own."""
    return appoint(person=cen, position=office, primary=False)


@pytest.fixture
def stands_in(office, ge) -> int:
    """葛惊蛰's position deputises for it, today and tomorrow."""
    his = Appointment.objects.get(person=ge, ended_at=None).position_id
    today = clock.now().date()
    made = Deputyship.objects.create(
        position_id=office, deputy_id=his, begins_on=today - timedelta(days=1), ends_on=today + timedelta(days=2)
    )
    return made.pk


def signatures(reader: int, conversation: int) -> list[str]:
    return [message.signature for message in seen_by(reader, conversation)]


def current(person: int) -> str:
    return next(voice.words for voice in voices(person) if voice.current)


def test_in_his_primary_position_nobody_signs_and_in_another_he_does(cen, wen, second):
    there = group(cen, wen)
    say(cen, there)
    act_as(cen, appointment=second)
    say(cen, there)
    say(wen, there)
    act_as(cen)
    say(cen, there)
    assert signatures(wen, there) == ["", "市防汛办 主任", "", ""]
    assert [line.data["signature"] for line in log_of(there) if line.type == "message.posted"][1] == "市防汛办 主任"


def test_a_deputy_signs_with_the_position_and_his_own_name(ge, wen, stands_in):
    there = group(ge, wen)
    act_as(ge, deputyship=stands_in)
    say(ge, there)
    assert signatures(wen, there) == ["市防汛办 主任（葛惊蛰 代）"]
    edit(author=ge, conversation=there, nr=1, revision=0, text="改过")
    assert signatures(wen, there) == ["市防汛办 主任（葛惊蛰 代）"], "the signature is that of the moment"


def test_what_has_ended_falls_back_by_itself_and_what_was_said_keeps_its_signature(cen, wen, second):
    there = group(cen, wen)
    act_as(cen, appointment=second)
    say(cen, there)
    end_appointment(second)
    say(cen, there)
    assert signatures(wen, there) == ["市防汛办 主任", ""]
    assert current(cen) == "市水利局 局长"


def test_a_deputyship_is_over_on_its_day_without_anybody_ending_it(ge, wen, stands_in, later):
    there = group(ge, wen)
    act_as(ge, deputyship=stands_in)
    later(days=4)
    say(ge, there)
    assert (signatures(wen, there), current(ge)) == ([""], "市水利局 收发员")
    assert len(voices(ge)) == 1


def test_who_no_longer_holds_what_deputises_signs_no_longer(ge, wen, stands_in):
    there = group(ge, wen)
    act_as(ge, deputyship=stands_in)
    end_appointment(Appointment.objects.get(person=ge, ended_at=None).pk)
    say(ge, there)
    assert signatures(wen, there) == [""]
    assert voices(ge) == []


def test_one_is_the_current_one_and_the_primary_one_stands_first(cen, second):
    assert [(voice.words, voice.primary, voice.current) for voice in voices(cen)] == [
        ("市水利局 局长", True, True), ("市防汛办 主任", False, False),
    ]  # fmt: skip
    assert [voice.current for voice in act_as(cen, appointment=second)] == [False, True]
    primary = Appointment.objects.get(person=cen, primary=True).pk
    assert [voice.current for voice in act_as(cen, appointment=primary)] == [True, False]


def test_nobody_speaks_in_what_is_not_his(outsider, cen, second, stands_in):
    for wrong in ({"appointment": second}, {"deputyship": stands_in}, {"appointment": 999_999}):
        with pytest.raises(NotFound):
            act_as(outsider, **wrong)
    act_as(cen, appointment=second)
    with pytest.raises(NotFound):
        act_as(cen, deputyship=stands_in)
    assert current(cen) == "市防汛办 主任"
