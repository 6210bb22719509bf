"""Taking vCard files in: shown first, then written as shown, and the same file twice changes nothing."""

import pytest

from collab.addressbook import exchange, services
from collab.audit.models import Record
from collab.core.errors import Stale
from tests.collab.addressbook.scenes import MOTHER, PLUMBER, book_of, entry, groups_of, names_of, notes
from tests.collab.addressbook.test_vcard import card

FILE = (
    card("FN:沈桂兰", "TEL;CELL:+86 139 0571 0001", "TITLE:母亲") + card("FN:鲁师傅", "TEL:1", "PHOTO:x") + card("FN:")
)


def acts(owner, file):
    return [(one.number, one.act, one.entry.name) for one in exchange.preview(owner=owner, file=file).cards]


def take_in(owner, file, **choice):
    seen = exchange.preview(owner=owner, file=file).seen
    return exchange.take_in(owner=owner, file=file, **{"seen": seen, "skip": (), "group": None} | choice)


def test_a_file_is_shown_and_nothing_is_written(cen):
    (mother,) = notes(cen, MOTHER)
    shown = exchange.preview(owner=cen, file=FILE)
    assert [(one.act, one.contact, one.changed) for one in shown.cards] == [
        ("update", mother, ["title"]), ("add", None, []),
    ]  # fmt: skip
    assert [(one.number, one.reason) for one in shown.faulty] == [(3, "nameless")]
    assert (shown.added, shown.updated, shown.left_out, shown.written) == (1, 1, ["PHOTO"], False)
    assert names_of(cen) == ["沈桂兰"]


def test_what_was_shown_is_written_and_what_the_owner_wrote_himself_stays(cen):
    notes(cen, MOTHER)
    told = take_in(cen, FILE)
    assert (told.written, told.added, told.updated) == (True, 1, 1)
    assert [one.entry for one in book_of(cen)] == [
        entry(name="鲁师傅", phones=[("other", "1")]), entry(**MOTHER | {"title": "母亲"}),
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing(cen):
    take_in(cen, FILE)
    before = book_of(cen)
    assert acts(cen, FILE) == [(1, "same", "沈桂兰"), (2, "same", "鲁师傅")]
    assert take_in(cen, FILE).updated == 0
    assert book_of(cen) == before


def test_what_was_exported_comes_back_as_the_same_contacts(cen, ge):
    notes(cen, MOTHER, PLUMBER)
    before = book_of(cen)
    file = exchange.export(owner=cen, group=None)
    assert {act for _, act, _ in acts(cen, file)} == {"same"}
    services.save(owner=cen, contact=before[1].contact, version=1, entry=entry(name="沈阿姨"))
    assert (2, "update", "沈桂兰") in acts(cen, file), "found by its UID, whatever it is called now"
    take_in(ge, file)
    assert [one.entry for one in book_of(ge)] == [one.entry for one in before]
    assert {act for _, act, _ in acts(ge, file)} == {"same"}


def test_cards_that_say_the_same_person_come_together(cen):
    file = card("FN:鲁师傅", "TEL:1", "UID:a") + card("FN:鲁师傅", "TEL:1") + card("FN:老鲁", "TEL:2", "UID:a")
    assert acts(cen, file) == [(1, "add", "鲁师傅"), (2, "repeat", "鲁师傅"), (3, "repeat", "老鲁")]
    take_in(cen, file)
    assert [one.entry for one in book_of(cen)] == [entry(name="老鲁", phones=[("other", "1"), ("other", "2")])]


def test_another_number_is_another_contact_and_no_number_goes_by_name_and_unit(cen):
    file = card("FN:鲁师傅", "TEL:1") + card("FN:鲁师傅", "TEL:2") + card("FN:鲁师傅") + card("FN:鲁师傅", "ORG:永固")
    assert [act for _, act, _ in acts(cen, file)] == ["add"] * 4
    take_in(cen, file)
    assert [act for _, act, _ in acts(cen, file)] == ["same"] * 4


def test_who_leaves_cards_out_and_names_a_group_gets_it_so(cen):
    notes(cen, MOTHER)
    take_in(cen, FILE, skip={2}, group=" 装修 ")
    assert groups_of(cen) == {"沈桂兰": ["家人", "装修"]}


def test_what_changed_since_it_was_shown_is_shown_again(cen):
    shown = exchange.preview(owner=cen, file=FILE)
    notes(cen, PLUMBER)
    for file, seen in ((FILE, shown.seen), (FILE + b" ", exchange.preview(owner=cen, file=FILE).seen)):
        with pytest.raises(Stale):
            exchange.take_in(owner=cen, file=file, seen=seen, skip=(), group=None)
    assert names_of(cen) == ["鲁师傅"]


def test_beyond_the_last_free_place_cards_are_named_and_not_taken(cen, monkeypatch):
    monkeypatch.setattr(services, "LIMIT", 2)
    notes(cen, MOTHER)
    file = FILE + card("FN:多余的人")
    assert [(one.number, one.reason) for one in exchange.preview(owner=cen, file=file).faulty] == [
        (3, "nameless"), (4, "too_many"),
    ]  # fmt: skip
    take_in(cen, file)
    assert names_of(cen) == ["鲁师傅", "沈桂兰"]


def test_the_audit_says_that_contacts_came_and_went_and_of_whom_nothing(cen):
    take_in(cen, FILE)
    exchange.export(owner=cen, group="家人")
    said = [
        (row.act, row.actor, row.detail) for row in Record.objects.filter(act__startswith="contacts.").order_by("pk")
    ]
    assert said == [
        ("contacts.imported", cen, '{"added": 2, "updated": 0}'), ("contacts.exported", cen, '{"count": 0}'),
    ]  # fmt: skip


def test_five_thousand_cards_are_taken_in_at_once(cen, django_assert_max_num_queries):
    file = b"".join(card(f"FN:联系人{n}", f"TEL;CELL:139{n:08}") for n in range(services.LIMIT))
    with django_assert_max_num_queries(60):
        assert take_in(cen, file).added == services.LIMIT
    assert len(book_of(cen)) == services.LIMIT
