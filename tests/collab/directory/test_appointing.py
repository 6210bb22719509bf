"""Who comes, who holds what, and what of it the log is told."""

import pytest

from collab.core.errors import Conflict, Invalid, NotFound
from collab.directory.models import Appointment, Person
from collab.directory.selectors import card_of, unit_page
from collab.directory.services import Newcomer, add_people, add_person, add_position, add_unit, appoint, end_appointment
from collab.eventlog.selectors import access_epoch


@pytest.fixture
def second_post(city):
    return add_position(unit=city.units["市城管局"], title="党组书记")


def place_of(person):
    card = card_of(person)
    return card.unit, card.title


def test_a_newcomer_can_be_found_but_not_sign_in_until_he_has_a_password(db):
    person = add_person("30001", "费大寒")
    assert card_of(person).pinyin == "feidahan"
    assert not Person.objects.get(pk=person).user.has_usable_password()


@pytest.mark.parametrize("login", ["10003", ""])
def test_of_a_batch_with_one_bad_login_nobody_comes(city, login):
    with pytest.raises((Conflict, Invalid)) as refused:
        add_people([Newcomer("30001", "费大寒"), Newcomer(login, "俞小寒")])
    assert refused.value.field == "login"
    assert not Person.objects.filter(name="费大寒").exists()


def test_a_unit_has_its_name_for_itself(city):
    with pytest.raises(Conflict):
        add_unit("云汀市水利局")


def test_an_appointment_shows_on_the_card_and_makes_every_process_look_again(cen, second_post):
    before = access_epoch()
    appoint(person=cen, position=second_post)
    assert place_of(cen) == ("市城管局", "党组书记")
    assert access_epoch() == before + 1


def test_a_second_position_may_be_held_beside_the_first(cen, city, second_post):
    appoint(person=cen, position=second_post, primary=False)
    assert place_of(cen) == ("市水利局", "局长")
    there = unit_page(cen, city.units["市城管局"])
    assert [placed.card.name for placed in there.persons] == ["岑雨水", "邢大暑"]
    with pytest.raises(Conflict):
        appoint(person=cen, position=second_post)


def test_who_hands_over_his_position_falls_back_on_his_other_one(cen, second_post):
    first = Appointment.objects.get(person_id=cen)
    appoint(person=cen, position=second_post, primary=False)
    before = access_epoch()
    end_appointment(first.pk)
    assert place_of(cen) == ("市城管局", "党组书记")
    assert access_epoch() == before + 1
    with pytest.raises(NotFound):
        end_appointment(first.pk)


def test_who_holds_nothing_more_still_has_a_card(outsider):
    end_appointment(Appointment.objects.get(person_id=outsider).pk)
    assert place_of(outsider) == ("", "")
