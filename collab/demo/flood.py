"""The circle of the flood (6·18 强降雨应急): founded two days ago, its board written by the units' own people, who are
asked for it in the morning; its matters in topics, and its papers on the shelf."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from uuid import UUID, uuid5

import msgspec
from django.utils import timezone

from collab.calendar.selectors import working_calendar
from collab.circles.models import Contact
from collab.circles.services import Founding, ask_still, found, write_row
from collab.circles.shapes import BoardWords, CircleContact
from collab.conversations.models import Conversation
from collab.conversations.selectors import member_ids
from collab.core import clock, sql
from collab.demo.flood_shelf import Laying
from collab.directory.models import Appointment, Unit
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.reading import Reached, mark_read_together
from collab.messaging.topics import open_topic
from collab.shelves.services import decide

_STORY = UUID("b1f6f0c4-0a7d-5b0e-8f4e-6d1c5a2e9b18")
_TASKS_SET = 49
_READS_ALL = 0.7
_Act = tuple[datetime, Callable[[], object]]


class _Circle(NamedTuple):
    """The circle, when it is looked at, and who speaks there: persons by name, the contacts by their unit's."""

    there: int
    moment: datetime
    speakers: Mapping[str, int]

    def before(self, hours: float) -> datetime:
        return self.moment - timedelta(hours=hours)


def gather(moment: datetime, persons: Mapping[str, int]) -> None:
    """All of it, once: what stands is left alone."""
    told = tomllib.loads((Path(__file__).parent / "flood.toml").read_text("utf-8"))
    founder = persons[told["founder"]]
    if Conversation.objects.filter(created_by=founder, client_id=_STORY).exists():
        return
    with sql.writing():
        _play(moment, told, persons)


def _play(moment: datetime, told: Mapping[str, Any], persons: Mapping[str, int]) -> None:
    rows, founder = _rows(told), persons[told["founder"]]
    with clock.at(moment - timedelta(hours=told["begun"])):
        there = found(by=founder, client_id=_STORY, founding=_founding(told, rows, moment, persons))
    contacts = Contact.objects.filter(circle=there).values_list("unit_id", "person_id")
    speakers = {rows[unit]["unit"]: person for unit, person in contacts}
    circle = _Circle(there, moment, {**persons, **speakers})
    laying = Laying(there, moment, circle.speakers, founder)
    acts = [*_said(circle, told, founder), *_written(circle, rows, founder), *_asked(circle), *laying.acts(told)]
    for at, act in sorted(acts, key=_when):
        with clock.at(at):
            act()
    _read(circle)


def _when(act: _Act) -> datetime:
    return act[0]


def _rows(told: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    """Of the units that this city has."""
    wanted = {row["unit"]: row for row in told["row"]}
    found = Unit.objects.filter(short_name__in=wanted).values_list("pk", "short_name")
    return {key: wanted[name] for key, name in found}


def _founding(
    told: Mapping[str, Any], rows: Mapping[int, Mapping[str, Any]], moment: datetime, persons: Mapping[str, int]
) -> Founding:  # fmt: skip
    lead = next((unit for unit, row in rows.items() if row["unit"] == told["lead"]), None)
    contacts = tuple(CircleContact(unit, person) for unit in rows if (person := _contact(unit)) is not None)
    return Founding(
        told["title"], told["purpose"], timezone.localdate(moment) + timedelta(days=told["lasts"]), told["basis"], lead,
        tuple(rows), observers=tuple(persons[name] for name in told["observers"]), contacts=contacts,
    )  # fmt: skip


def _contact(unit: int) -> int | None:
    """Who takes in its papers, else whoever comes first."""
    held = Appointment.objects.filter(position__unit=unit, ended_at=None).order_by("position__order", "pk")
    clerk = held.filter(position__title__contains="收发员").values_list("person_id", flat=True).first()
    return clerk or held.values_list("person_id", flat=True).first()


def _said(circle: _Circle, told: Mapping[str, Any], founder: int) -> Iterator[_Act]:
    """Topics (话题), what is said in them and beside them, and which of it stands as a decision (议定事项)."""
    numbers: dict[int, int] = {}
    topics = {topic["title"]: nr for nr, topic in enumerate(told["topics"], start=1)}
    for topic in told["topics"]:
        opening = {"conversation": circle.there, "client_id": uuid5(_STORY, topic["title"]), "title": topic["title"]}
        yield circle.before(topic["at"]), partial(open_topic, by=circle.speakers[topic["by"]], **opening)
    for number, one in enumerate(told["said"]):
        if (author := circle.speakers.get(one["by"])) is None:
            continue
        draft = Draft.of(author, circle.there, uuid5(_STORY, str(number)), one["text"])
        yield circle.before(one["at"]), partial(_say, draft.into(topics.get(one.get("topic"), 0)), number, numbers)
        if "decided" in one:
            yield circle.before(one["decided"]), partial(_decide, circle.there, founder, number, numbers)


def _say(draft: Draft, number: int, numbers: dict[int, int]) -> None:
    numbers[number] = post_one(draft).nr


def _decide(there: int, founder: int, number: int, numbers: Mapping[int, int]) -> None:
    decide(by=founder, conversation=there, nr=numbers[number], on=True)


def _written(circle: _Circle, rows: Mapping[int, Mapping[str, Any]], founder: int) -> Iterator[_Act]:
    """First each unit's task, set by who founded the circle; then what its contact said of it."""
    for unit, row in rows.items():
        yield circle.before(_TASKS_SET), _write(circle.there, unit, 0, {"task": row["task"]}, founder)
        by = circle.speakers.get(row["unit"], founder)
        for version, change in enumerate(row["changes"], start=1):
            words = {"task": row["task"], **{name: said for name, said in change.items() if name != "at"}}
            yield circle.before(change["at"]), _write(circle.there, unit, version, words, by)


def _write(there: int, unit: int, version: int, words: Mapping[str, str], by: int) -> Callable[[], object]:
    said = msgspec.convert(words, BoardWords)
    return partial(write_row, by=by, conversation=there, unit=unit, version=version, words=said)


def _asked(circle: _Circle) -> Iterator[_Act]:
    """On the mornings that have passed since."""
    calendar = working_calendar()
    for days in (1, 0):
        morning = calendar.opening(timezone.localdate(circle.moment) - timedelta(days=days))
        if morning < circle.moment:
            yield morning, ask_still


def _read(circle: _Circle) -> None:
    """Most have read everything, some have not come to it yet."""
    rng = Random("flood")
    last = Conversation.objects.values_list("last_nr", flat=True).get(pk=circle.there)
    reached = [
        Reached(person, circle.there, last if rng.random() < _READS_ALL else rng.randrange(1, last + 1))
        for person in sorted(member_ids(circle.there))
    ]
    mark_read_together(reached)
