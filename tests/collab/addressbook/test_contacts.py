"""Writing contacts down, changing them, and being told when one was changed elsewhere."""

from uuid import uuid4

import pytest

from collab.addressbook import selectors, services
from collab.core.errors import Conflict, Invalid, NotFound, Stale, TooLarge
from tests.collab.addressbook.scenes import EDITOR, MOTHER, PLUMBER, book_of, entry, groups_of, names_of, notes
from tests.collab.scenes import refusal_of


def test_what_cen_writes_down_he_finds_again_by_pinyin(cen):
    notes(cen, MOTHER, EDITOR, PLUMBER)
    assert names_of(cen) == ["Ada Lovelace", "鲁师傅", "沈桂兰"]
    mother = book_of(cen)[2]
    assert mother.entry == entry(**MOTHER)
    assert (mother.pinyin, mother.initials, mother.version) == ("shenguilan", "sgl", 1)


def test_a_save_that_is_repeated_is_one_contact_and_one_version(cen):
    contact = uuid4()
    for _ in range(2):
        services.save(owner=cen, contact=contact, version=0, entry=entry(**MOTHER))
    assert [one.version for one in book_of(cen)] == [1]


def test_who_changed_an_older_version_is_shown_the_current_one_and_nothing_is_lost(cen):
    (contact,) = notes(cen, MOTHER)
    services.save(owner=cen, contact=contact, version=1, entry=entry(**MOTHER | {"note": "药在抽屉里"}))
    with pytest.raises(Stale) as refused:
        services.save(owner=cen, contact=contact, version=1, entry=entry(**MOTHER | {"title": "母亲"}))
    assert refused.value.details["contact"].entry.note == "药在抽屉里"
    assert [(one.version, one.entry.note, one.entry.title) for one in book_of(cen)] == [(2, "药在抽屉里", "")]


def test_a_contact_deleted_meanwhile_does_not_come_back_by_being_changed(cen):
    (contact,) = notes(cen, MOTHER)
    assert services.delete(owner=cen, contacts=[contact]) == 1
    with pytest.raises(NotFound):
        services.save(owner=cen, contact=contact, version=1, entry=entry(**PLUMBER))
    assert services.delete(owner=cen, contacts=[contact]) == 0
    assert names_of(cen) == []


def test_the_list_is_only_sent_when_it_is_another_one(cen):
    ids = notes(cen, MOTHER, PLUMBER)
    first = selectors.contacts(cen)
    again = selectors.contacts(cen, first.edition)
    assert (again.unchanged, again.contacts) == (True, [])
    editions = {first.edition}
    services.save(owner=cen, contact=ids[0], version=1, entry=entry(**MOTHER | {"note": ""}))
    editions.add(selectors.contacts(cen, first.edition).edition)
    services.delete(owner=cen, contacts=ids[:1])
    editions.add(selectors.contacts(cen, first.edition).edition)
    assert len(editions) == 3


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"name": " \u200b "}, "name"), ({"name": "沈", "note": "a\x00"}, "note"),
        ({"name": "沈", "phones": [("mobile", " ")]}, "phones"), ({"name": "沈", "groups": ["\t"]}, "groups"),
    ],
)  # fmt: skip
def test_what_nobody_could_read_is_refused_with_its_field(cen, said, field):
    with pytest.raises(Invalid) as refused:
        notes(cen, said)
    assert refused.value.field == field


def test_full_width_digits_become_digits_and_nothing_stands_twice(cen):
    notes(
        cen,
        {"name": "沈\n桂兰", "phones": [("mobile", "１３９")] * 2, "groups": ["家人", " 家人 "], "emails": ["", "a@b"]},
    )
    (contact,) = book_of(cen)
    assert contact.entry == entry(name="沈 桂兰", phones=[("mobile", "139")], groups=["家人"], emails=["a@b"])


def test_a_book_is_full_at_its_limit(cen, monkeypatch):
    monkeypatch.setattr(services, "LIMIT", 2)
    (mother, _) = notes(cen, MOTHER, PLUMBER)
    with pytest.raises(TooLarge):
        notes(cen, EDITOR)
    services.delete(owner=cen, contacts=[mother])
    notes(cen, EDITOR)


def test_a_group_is_filled_renamed_and_dissolved(cen):
    mother, plumber = notes(cen, MOTHER, PLUMBER)
    assert services.regroup(owner=cen, contacts=[mother, plumber], add="常用", remove=None) == 2
    assert services.regroup(owner=cen, contacts=[mother], add="常用", remove=None) == 0
    assert groups_of(cen) == {"沈桂兰": ["家人", "常用"], "鲁师傅": ["常用"]}
    assert services.regroup(owner=cen, contacts=None, add="亲人", remove="家人") == 1
    assert groups_of(cen) == {"沈桂兰": ["亲人", "常用"], "鲁师傅": ["常用"]}
    assert services.regroup(owner=cen, contacts=[mother], add=None, remove="常用") == 1
    assert services.regroup(owner=cen, contacts=None, add=None, remove="常用") == 1
    assert groups_of(cen) == {"沈桂兰": ["亲人"], "鲁师傅": []}


def test_a_regrouping_of_nobody_in_particular_is_refused(cen):
    assert refusal_of(lambda: services.regroup(owner=cen, contacts=None, add="家人", remove=None)) == "invalid"


def test_the_outsider_changes_nothing_of_cens_whatever_he_names(cen, outsider):
    (contact,) = notes(cen, MOTHER)
    assert services.delete(owner=outsider, contacts=[contact]) == 0
    assert services.regroup(owner=outsider, contacts=[contact], add="我的", remove=None) == 0
    with pytest.raises(NotFound):
        services.save(owner=outsider, contact=contact, version=1, entry=entry(**PLUMBER))
    with pytest.raises(Conflict):
        services.save(owner=outsider, contact=contact, version=0, entry=entry(**PLUMBER))
    assert [one.entry for one in book_of(cen)] == [entry(**MOTHER)]
    assert book_of(outsider) == []
