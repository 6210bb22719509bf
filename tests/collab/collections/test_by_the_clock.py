"""Nobody has to remind anybody: once ahead, once when it is due."""

from datetime import datetime, timedelta

import pytest

from collab.calendar.terms import Until
from collab.collections.deeds import reminder
from collab.core import clock
from collab.work.models import Urge
from collab.work.services import urge_due
from tests.collab.collections.conftest import Scene, until

pytestmark = pytest.mark.both_stacks


def urged(scene: Scene) -> dict[str, int]:
    return {row.name: row.urged for row in scene.show().rows}


def later(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


def test_who_has_not_is_reminded_once_ahead_and_once_when_it_is_due(scene, monkeypatch):
    began = clock.now()
    scene.found(due=until(hours=8))
    scene.answer("邢大暑")
    assert urge_due() == 0
    later(monkeypatch, began + timedelta(hours=6, minutes=1))
    assert (urge_due(), urge_due()) == (3, 0)
    later(monkeypatch, began + timedelta(hours=8, minutes=1))
    assert (urge_due(), urge_due()) == (3, 0)
    later(monkeypatch, began + timedelta(days=9))
    assert urge_due() == 0
    assert urged(scene) == {"葛惊蛰": 2, "邹芒种": 2, "邢大暑": 0, "柯立夏": 2}
    assert set(Urge.objects.values_list("how", flat=True)) == {"automatic"}
    assert scene.see("柯立夏").face.state == "late"


def test_of_what_is_due_in_days_it_reminds_on_the_working_day_before(scene, monkeypatch):
    monday = datetime.fromisoformat("2026-06-08T09:00:00+08:00")
    later(monkeypatch, monday)
    scene.found(due=Until(datetime.fromisoformat("2026-06-15T17:00:00+08:00")))  # a Monday
    later(monkeypatch, datetime.fromisoformat("2026-06-12T08:31:00+08:00"))
    assert urge_due() == 4
    later(monkeypatch, datetime.fromisoformat("2026-06-14T12:00:00+08:00"))
    assert urge_due() == 0
    later(monkeypatch, datetime.fromisoformat("2026-06-15T17:01:00+08:00"))
    assert urge_due() == 4


def test_with_another_due_time_it_reminds_anew(scene, monkeypatch):
    began = clock.now()
    scene.found(due=until(hours=1))
    later(monkeypatch, began + timedelta(minutes=61))
    assert urge_due() == 4
    scene.act("岑雨水", "extend", due={"in": "hours", "count": 4})
    assert urge_due() == 0
    assert scene.see("柯立夏").face.state == "open"
    later(monkeypatch, began + timedelta(minutes=61, hours=2, seconds=5))
    assert urge_due() == 4


def test_of_what_was_closed_nobody_is_reminded(scene, monkeypatch):
    began = clock.now()
    scene.found(due=until(hours=1))
    scene.press("岑雨水", "close")
    later(monkeypatch, began + timedelta(hours=2))
    assert urge_due() == 0


def test_a_reminder_lies_between_now_and_when_it_is_due():
    now = clock.now()
    assert reminder(now, now + timedelta(minutes=10)) is None
    assert reminder(now, now + timedelta(hours=1)) == now + timedelta(minutes=30)
    assert reminder(now, now + timedelta(days=2)) == now + timedelta(hours=46)
