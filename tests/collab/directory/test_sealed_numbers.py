"""What a copy of the database tells of people's telephones, and what becomes of them when the key changes."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from collab.audit.models import Record
from collab.directory import administration, selectors
from collab.directory.administration import Asked
from collab.directory.models import Person
from collab.directory.services.staff import PersonChanges, change

NUMBER, OFFICE = "139-0000-4417", "0578-2260017转8"
OLD, NEW = "the-old-key-" * 5, "the-new-key-" * 5
ENDS = ("4417", "0004417", "13900004417")


@pytest.fixture
def ge(bureau, ge, keeper):
    """葛惊蛰, whose numbers were written down."""
    change(ge, PersonChanges(phone=NUMBER, office_phone=OFFICE), by=keeper)
    return ge


def stored(person):
    with connection.cursor() as cursor:
        cursor.execute("SELECT phone, office_phone FROM directory_person WHERE user_id = %s", [person])
        return cursor.fetchone()


def lay(person, phone, office_phone):
    """What somebody with SQL could do."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE directory_person SET phone = %s, office_phone = %s WHERE user_id = %s",
            [phone, office_phone, person],
        )


def numbers(person):
    return Person.objects.values_list("phone", "office_phone").get(pk=person)


def found_by(reader, end):
    return [card.name for card in selectors.find(reader, end, 20)]


def test_neither_table_nor_audit_shows_a_number_and_two_who_share_one_look_different(cen, ge, keeper):
    change(cen, PersonChanges(phone=NUMBER), by=keeper)
    told = [*stored(ge), *stored(cen), *(str(vars(one)) for one in Record.objects.filter(act="person.changed"))]
    for part in ("4417", "13900", "2260017"):
        assert not any(part in words for words in told)
    assert stored(cen)[0].split()[0] != stored(ge)[0].split()[0]
    assert numbers(ge) == (NUMBER, OFFICE)


@pytest.mark.parametrize("end", ENDS)
def test_who_may_see_it_finds_by_its_end_and_its_keeper_too_and_an_outsider_nothing(cen, ge, keeper, outsider, end):
    Person.objects.filter(pk=ge).update(phone_shown="unit")
    assert found_by(cen, end) == ["葛惊蛰"]
    assert [row.phone for row in administration.people(keeper, Asked(text=end)).persons] == [NUMBER]
    assert found_by(outsider, end) == []


def test_three_digits_or_its_middle_find_nobody(cen, ge):
    assert [found_by(cen, typed) for typed in ("417", "0000", "139000", "4418")] == [[], [], [], []]


def test_what_lay_open_is_sealed_by_the_upgrade(cen, ge):
    lay(ge, NUMBER, OFFICE)
    lay(cen, "", "")
    import_module("collab.directory.migrations.0007_sealed_phones").seal(apps, None)
    assert (numbers(ge), numbers(cen)) == ((NUMBER, OFFICE), ("", ""))
    assert "4417" not in stored(ge)[0]
    assert found_by(cen, "4417") == ["葛惊蛰"]


def test_with_a_new_key_numbers_are_read_and_found_before_and_after_they_are_sealed_anew(cen, ge, keeper, settings):
    settings.PRIVATE_KEYS = [OLD]
    change(ge, PersonChanges(phone="139-0000-4418"), by=keeper)
    settings.PRIVATE_KEYS = [NEW, OLD]
    assert (numbers(ge)[0], found_by(cen, "4418")) == ("139-0000-4418", ["葛惊蛰"])
    call_command("reseal_directory")
    settings.PRIVATE_KEYS = [NEW]
    assert (numbers(ge)[0], found_by(cen, "4418")) == ("139-0000-4418", ["葛惊蛰"])


def test_a_number_no_key_opens_reads_as_none_is_kept_and_told(ge, settings, capsys):
    settings.PRIVATE_KEYS = [NEW]
    before = stored(ge)
    assert numbers(ge) == ("", "")
    call_command("reseal_directory")
    assert "2 numbers do not open" in capsys.readouterr().err
    assert stored(ge) == before
