"""The circle of the flood (6·18 强降雨应急): founded two days ago, its board written by the units' own people."""

import tomllib
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from django.utils import timezone

from collab.circles.models import Contact
from collab.circles.services import Founding, found, write_row
from collab.circles.shapes import BoardWords, CircleContact
from collab.conversations.models import Conversation
from collab.core import clock
from collab.directory.models import Appointment, Unit

_STORY = UUID("b1f6f0c4-0a7d-5b0e-8f4e-6d1c5a2e9b18")


def gather(moment: datetime, persons: Mapping[str, int]) -> None:
    """Once: what stands is left alone."""
    told = tomllib.loads((Path(__file__).parent / "flood.toml").read_text("utf-8"))
    founder = persons[told["founder"]]
    if Conversation.objects.filter(created_by=founder, client_id=_STORY).exists():
        return
    rows = _rows(told)
    with clock.at(moment - timedelta(hours=told["begun"])):
        there = found(by=founder, client_id=_STORY, founding=_founding(told, rows, moment, persons))
    speakers = dict(Contact.objects.filter(circle=there).values_list("unit_id", "person_id"))
    changes = sorted(_changes(rows), key=lambda one: -one[0])
    for hours, unit, version, words in changes:
        by = speakers.get(unit, founder) if version else founder
        with clock.at(moment - timedelta(hours=hours)):
            write_row(by=by, conversation=there, unit=unit, version=version, words=words)


def _rows(told: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    """Of the units that this city has."""
    wanted = {row["unit"]: row for row in told["row"]}
    return {
        key: wanted[name] for key, name in Unit.objects.filter(short_name__in=wanted).values_list("pk", "short_name")
    }


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


def _changes(rows: Mapping[int, Mapping[str, Any]]) -> list[tuple[float, int, int, BoardWords]]:
    """(hours before, unit, version it was written over, what it says): first its task, set by who founded it."""
    found: list[tuple[float, int, int, BoardWords]] = []
    for unit, row in rows.items():
        found.append((49, unit, 0, BoardWords(row["task"])))
        for version, change in enumerate(row["changes"], start=1):
            words = {"task": row["task"], **{name: said for name, said in change.items() if name != "at"}}
            found.append((change["at"], unit, version, msgspec.convert(words, BoardWords)))
    return found
