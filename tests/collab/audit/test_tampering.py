"""Whatever is done to the audit behind its back, the row it was done to is named."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import F

from collab.audit.models import Chain, Record
from collab.audit.selectors import Head, head, verify
from collab.audit.services import link, record
from collab.core import clock
from tests.collab.scenes import at_once


@pytest.fixture
def five(db):
    """Five linked records; answers their keys."""
    for number in range(1, 6):
        record("item.sealed", actor=7, subject=f"item:{number}", number=number)
    assert link() == 5
    return list(Record.objects.order_by("number").values_list("pk", flat=True))


def said():
    return [str(fault) for fault in verify()]


def test_an_untouched_chain_is_whole_and_grows(five):
    assert said() == []
    record("item.sealed", actor=7)
    link()
    assert said() == []
    assert head().length == 6


def test_a_record_falls_with_the_act_it_speaks_of(db):
    with transaction.atomic():
        record("item.sealed", actor=7)
        transaction.set_rollback(True)
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"actor": 8}, {"act": "item.opened"}, {"subject": "item:9"}, {"outcome": "refused"}, {"address": "10.0.0.1"},
        {"detail": ""}, {"at": F("at") - timedelta(days=1)}, {"hash": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_a_changed_record_is_named(five, change):
    Record.objects.filter(number=3).update(**change)
    assert "number 3: was changed, or does not follow the one before" in said()


def test_a_record_changed_with_its_hash_recomputed_is_betrayed_by_the_next(five):
    from collab.audit.chain import linked

    previous = Record.objects.get(number=2)
    forged = Record.objects.get(number=3)
    forged.actor = 8
    forged.hash = linked(previous.hash, forged)
    forged.save()
    assert said() == ["number 4: was changed, or does not follow the one before"]


def test_a_deleted_record_is_named(five):
    Record.objects.filter(number=3).delete()
    assert said() == ["number 3: is missing"]


def test_several_deleted_in_a_row_are_named_from_the_first_to_the_last(five):
    Record.objects.filter(number__in=(2, 3, 4)).delete()
    assert said() == ["number 2: is missing, with all up to 4"]


def test_two_swapped_records_are_both_named(five):
    second, third = five[1], five[2]
    Record.objects.filter(pk=second).update(number=None)
    Record.objects.filter(pk=third).update(number=2)
    Record.objects.filter(pk=second).update(number=3)
    assert [fault.number for fault in verify()][:2] == [2, 3]


def test_a_cut_tail_is_named(five):
    Record.objects.filter(number__gte=4).delete()
    assert said() == ["number 4: is missing, with all up to 5"]


def test_a_tail_cut_together_with_the_end_of_the_chain_is_betrayed_by_a_head_noted_elsewhere(five):
    noted = head()
    Record.objects.filter(number=5).delete()
    Chain.objects.update(length=4, hash=Record.objects.get(number=4).hash)
    assert said() == []
    assert [fault.number for fault in verify(noted)] == [5]


def test_a_forged_record_at_the_end_is_named(five):
    Record.objects.create(
        at=clock.now(), actor=7, act="x", subject="", outcome="done", address="", detail="", number=6, hash="0" * 64
    )
    assert said() == ["number 6: stands beyond the end of the chain"]


def test_a_record_not_linked_in_time_is_named_and_a_fresh_one_is_not(five, later):
    record("item.sealed", actor=7)
    fresh = Record.objects.get(number=None)
    assert said() == []
    later(seconds=6)
    assert said() == [f"record {fresh.pk}: is not linked after 5 s"]


def test_verifying_at_the_command_line_names_the_row_or_prints_the_head(five):
    told = StringIO()
    call_command("audit", "verify", stdout=told)
    noted = told.getvalue().split()[1]
    assert Head(5, noted.partition(":")[2]) == head()
    call_command("audit", "verify", "--noted", noted, stdout=told)
    Record.objects.filter(number=5).delete()
    with pytest.raises(CommandError, match="number 5: is missing"):
        call_command("audit", "verify")


@pytest.mark.django_db(transaction=True)
def test_of_many_chainers_at_once_none_links_a_record_twice():
    at_once([lambda: record("item.sealed", actor=7)] * 40)
    at_once([link] * 8)
    link()
    assert said() == []
    assert head().length == 40
