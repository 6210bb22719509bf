"""What lies in the database, and what becomes of it when somebody moves or changes it there."""

import pytest
from django.core.management import call_command

from collab.addressbook import selectors, services
from collab.addressbook.models import SealedContact
from collab.addressbook.resealing import reseal
from collab.addressbook.sealing import opened, seal
from collab.core.errors import Conflict
from collab.core.sealing import Unopenable
from tests.collab.addressbook.scenes import EDITOR, MOTHER, PLUMBER, book_of, entry, names_of, notes

OLD, NEW = "the-old-key-" * 5, "the-new-key-" * 5


@pytest.fixture(autouse=True)
def one_key(settings):
    settings.PRIVATE_KEYS = [OLD]


def sealed_of(contact):
    return bytes(SealedContact.objects.get(pk=contact).sealed)


def lay(contact, **columns):
    """What somebody with SQL could do."""
    SealedContact.objects.filter(pk=contact).update(**columns)


def test_a_body_opens_for_its_row_and_owner_alone(cen, ge):
    mother, plumber = notes(cen, MOTHER, PLUMBER)
    assert b"139" in opened(cen, mother, sealed_of(mother))
    for owner, row in ((ge, mother), (cen, plumber)):
        with pytest.raises(Unopenable):
            opened(owner, row, sealed_of(mother))


def test_a_row_given_to_another_owner_shows_him_nothing(cen, ge):
    (mother,) = notes(cen, MOTHER)
    lay(mother, owner=ge)
    shown = selectors.contacts(ge)
    assert (shown.contacts, [one.contact for one in shown.unreadable]) == ([], [mother])


def test_one_damaged_row_is_named_and_the_others_still_show(cen):
    mother, plumber, _ = notes(cen, MOTHER, PLUMBER, EDITOR)
    damaged = bytearray(sealed_of(mother))
    damaged[-1] ^= 1
    lay(mother, sealed=bytes(damaged))
    lay(plumber, sealed=b"")
    shown = selectors.contacts(cen)
    assert [one.entry.name for one in shown.contacts] == ["Ada Lovelace"]
    assert {one.contact for one in shown.unreadable} == {mother, plumber}


def test_a_damaged_row_is_not_written_over_but_can_be_deleted(cen):
    (mother,) = notes(cen, MOTHER)
    lay(mother, sealed=seal(cen, mother, b"[]"))
    with pytest.raises(Conflict):
        services.save(owner=cen, contact=mother, version=1, entry=entry(**MOTHER))
    assert services.regroup(owner=cen, contacts=[mother], add="家人", remove=None) == 0
    assert services.delete(owner=cen, contacts=[mother]) == 1


def test_the_same_words_look_different_each_time_and_their_length_tells_little(cen):
    short, long = notes(cen, {"name": "沈"}, {"name": "沈桂兰", "note": "高血压"})
    assert len(sealed_of(short)) == len(sealed_of(long))
    services.save(owner=cen, contact=short, version=1, entry=entry(name="桂"))
    before = sealed_of(short)
    services.save(owner=cen, contact=short, version=2, entry=entry(name="沈"))
    assert sealed_of(short)[17:] != before[17:]


def test_a_new_key_seals_what_is_written_from_now_on_and_the_old_one_still_opens(cen, settings):
    notes(cen, MOTHER)
    settings.PRIVATE_KEYS = [NEW, OLD]
    notes(cen, PLUMBER)
    assert names_of(cen) == ["鲁师傅", "沈桂兰"]
    settings.PRIVATE_KEYS = [NEW]
    assert names_of(cen) == ["鲁师傅"]


def test_after_resealing_the_old_key_can_go_and_no_owner_notices(cen, ge, settings, capsys):
    notes(cen, MOTHER, PLUMBER)
    notes(ge, EDITOR)
    before = [book_of(cen), book_of(ge)]
    settings.PRIVATE_KEYS = [NEW, OLD]
    call_command("reseal_contacts")
    assert capsys.readouterr().out == "3 contacts sealed anew, 0 already were\n"
    settings.PRIVATE_KEYS = [NEW]
    assert [book_of(cen), book_of(ge)] == before
    assert reseal().current == 3


def test_resealing_leaves_what_no_key_opens_and_says_how_many(cen, settings, capsys):
    (mother,) = notes(cen, MOTHER)
    before = sealed_of(mother)
    settings.PRIVATE_KEYS = [NEW]
    call_command("reseal_contacts")
    assert "1 contacts do not open" in capsys.readouterr().err
    assert sealed_of(mother) == before
