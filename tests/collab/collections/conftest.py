"""岑雨水 asks in a group: 葛惊蛰 and 邹芒种 of her own bureau, 邢大暑, 柯立夏. 凌立秋 is the outsider."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from collab.calendar.terms import Until
from collab.cards.acting import Asked, act
from collab.cards.models import Card
from collab.cards.selectors import watched
from collab.cards.shapes import CardSeen
from collab.collections import selectors, services
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.collections.ordering import Looked
from collab.collections.shapes import AnswerRow, CollectionView
from collab.core import clock
from collab.work import selectors as work
from collab.work.services import Deed
from collab.work.services import act as act_on_item
from tests.collab.scenes import group
from tests.collab.work.conftest import Offices, built

FIELDS = (Field("受灾人口", "number"), Field("情况"), Field("明细表", "file", required=False))
EVERYONE = Audience(everyone=True)


@pytest.fixture
def offices(db: Any) -> Offices:
    return built()


class Scene:
    """Who does what with a collection, by name."""

    def __init__(self, offices: Offices) -> None:
        self.offices = offices
        self.persons = offices.persons
        who = [self.persons[name] for name in ("葛惊蛰", "邹芒种", "邢大暑", "柯立夏")]
        self.there = group(self.persons["岑雨水"], *who)
        self.item = 0

    def found(self, *, by: str = "岑雨水", again: UUID | None = None, title: str = "受灾数据", **more: Any) -> int:
        wanted = services.Founding(title, **{"fields": FIELDS, "audience": EVERYONE, **more})
        told = services.found(wanted, conversation=self.there, by=self.persons[by], client_id=again or uuid4())
        self.item = told.item
        return told.item

    def show(self, by: str = "岑雨水", /, **looked: Any) -> CollectionView:
        return selectors.show(self.persons[by], self.item, Looked(**looked))

    def row(self, name: str, by: str = "岑雨水") -> AnswerRow:
        return next(one for one in self.show(by).rows if one.name == name)

    @property
    def card(self) -> int:
        return Card.objects.get(kind="collection", subject=self.item).pk

    def see(self, by: str) -> CardSeen:
        (seen,) = watched(self.persons[by], {self.card: 0}, self.there)
        return seen

    def press(self, by: str, action: str, *, version: int | None = None, again: UUID | None = None, **inputs: Any):
        """On the part that offers it to him."""
        seen = self.see(by)
        face = seen.face
        assert face is not None
        standing = next(
            (one for one in seen.view.standings if any(action in face.acts.get(role, ()) for role in one.roles)),
            seen.view.standings[-1],
        )
        asked = Asked(self.card, standing.part, action, version or standing.version, inputs, again or uuid4())
        return act(self.persons[by], asked)

    def answer(self, by: str, people: float = 3, words: str = "无伤亡", **more: Any):
        return self.press(by, "answer", f1=people, f2=words, **more)

    def act(self, by: str, action: str, of: str | None = None, **inputs: Any):
        """In the table."""
        person = self.persons[by]
        row = self.row(of, by) if of else None
        version = row.version if row else work.show(person, self.item).version
        return act_on_item(Deed(self.item, row.part if row else None, action, version, inputs, uuid4()), by=person)


@pytest.fixture
def scene(offices: Offices) -> Scene:
    return Scene(offices)


def until(**ahead: Any) -> Until:
    return Until(clock.now() + timedelta(**ahead))


def offered(seen: CardSeen) -> set[str]:
    """What he may press, by the face and his roles: the rule every client follows."""
    assert seen.face is not None
    roles = [role for standing in seen.view.standings for role in standing.roles]
    return {verb for role in roles for verb in seen.face.acts.get(role, ())}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)
