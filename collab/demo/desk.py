"""The desks at which instructions are given, accepted and answered: what the moves of the year do to the database."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID, uuid5

from collab.core import clock, sql
from collab.demo.census import Office
from collab.demo.matters import Move
from collab.eventlog.models import Delivery
from collab.instructions.names import lexicon
from collab.instructions.reading import Lexicon
from collab.instructions.services import Sentence, wanted
from collab.work.kinds import LEAD
from collab.work.models import Act, Assignment, Item
from collab.work.services import Deed, Source, mark, perform, register, urge_due

_STORY = UUID("2f3a1c57-7d2e-5b43-9a61-0d5b3ad0c9e4")
_TAKERS = ("clerk", "office_head", "leader")
_OF_PARTS = {
    "accept": "accept", "report": "report", "complete": "complete", "ask": "ask_extension", "grant": "grant_extension",
    "redo": "redo", "hand_on": "hand_on", "decline": "decline", "help": "accept", "helped": "complete",
}  # fmt: skip
_OF_ITEMS = {
    "assign": "assign", "reassign": "assign", "agree": "agree", "again": "instruct_again", "urge": "urge",
    "withdraw": "withdraw", "pause": "pause", "resume": "resume", "file": "file",
}  # fmt: skip
_BY_LEADER = {*_OF_ITEMS, "grant", "redo"}
_LOOKS, _LATELY = time(17, 30), timedelta(days=20)
"""When the clock urges, and for so long a time: of what was done with earlier nothing waits any more."""


class Desk:
    """Who sits where, and which item each instruction has become."""

    def __init__(self, offices: Sequence[Office], persons: Mapping[str, int], secretaries: Mapping[str, str]) -> None:
        self._offices = {office.unit: office for office in offices}
        self._units = {office.name: office.unit for office in offices}
        self._posts = {
            one.name: one.position for office in reversed(offices) for one in office.people if not one.beside
        }
        self._persons, self._secretaries = persons, {leader: name for name, leader in secretaries.items()}
        self._lexicons: dict[str, Lexicon] = {}
        self._items: dict[str, int] = {}

    def perform(self, moves: Sequence[Move]) -> Iterator[int]:
        """Each once, day by day, the clock urging in the evening; tells how many are done. What the worker would do
        for each act is left out: nobody is there yet to be told."""
        done = set(Act.objects.filter(client_id__in=[_id(move) for move in moves]).values_list("client_id", flat=True))
        registered = Act.objects.filter(action="register").values_list("client_id", "item_id")
        made = dict(registered)
        self._items = {move.instruction: made[_id(move)] for move in moves if _id(move) in made}
        told = 0
        for day, run in groupby(moves, key=lambda move: move.at.date()):
            with sql.writing():
                for move in run:
                    told += 1
                    if _id(move) not in done:
                        with clock.at(move.at):
                            self._do(move)
                if moves[-1].at.date() - day < _LATELY:
                    with clock.at(min(moves[-1].at, datetime.combine(day, _LOOKS, tzinfo=moves[0].at.tzinfo))):
                        urge_due()
                Delivery.objects.filter(stream__name__startswith="item:").delete()
            yield told

    def to(self, unit: str) -> dict[str, int]:
        """As forms name it."""
        return {"unit": self._units[unit]}

    def _do(self, move: Move) -> None:
        if move.verb == "register":
            self._register(move)
            return
        item = Item.objects.get(pk=self._items[move.instruction])
        part = self._part(move, item) if move.verb in _OF_PARTS else None
        if move.verb in _OF_PARTS and part is None:
            return  # nobody assists in this one
        action = _OF_PARTS.get(move.verb) or _OF_ITEMS[move.verb]
        by = self._leader(move) if move.verb in _BY_LEADER or part is None else self._taker(part, move.turn)
        inputs = _INPUTS[move.verb](self, move, item) if move.verb in _INPUTS else {}
        if move.verb == "accept" and part is not None:
            mark([part.pk], "read", by=by)
            item.refresh_from_db()
        version = (part or item).version
        perform(Deed(item.pk, part.pk if part else None, action, version, inputs, _id(move)), by=by)

    def _register(self, move: Move) -> None:
        """Every other one is written down by his secretary."""
        leader = move.matter.by
        if leader not in self._lexicons:
            self._lexicons[leader] = lexicon(self._persons[leader])
        by = self._leader(move)
        oral = by != self._persons[leader]
        source = Source(words=move.matter.about.replace("{地}", move.instruction.partition(" ")[2]))
        said = Sentence(move.words, "oral" if oral else "written", self._posts[leader], source)
        made = register(wanted(said, by=by, client_id=_id(move), names=self._lexicons[leader]), by=by).item
        self._items[move.instruction] = made.item if made else 0

    def _leader(self, move: Move) -> int:
        """He himself, or his secretary for him."""
        leader = move.matter.by
        by_himself = (len(move.instruction) + move.turn) % 2 or leader not in self._secretaries
        return self._persons[leader if by_himself else self._secretaries[leader]]

    def _part(self, move: Move, item: Item) -> Assignment | None:
        parts = list(Assignment.objects.filter(item=item).order_by("pk"))
        if move.verb in ("help", "helped"):
            return next((part for part in parts if part.role != LEAD), None)
        return [part for part in parts if part.role == LEAD][-1]

    def _taker(self, part: Assignment, turn: int) -> int:
        office = self._offices[part.unit_id or 0]
        taking = [name for kind in _TAKERS for name in office.holding(kind)]
        return self._persons[taking[turn % len(taking)]]


def _assigned(_: Desk, __: Move, item: Item) -> dict[str, Any]:
    """As it was read."""
    return {"parts": item.fields["parts"], "due": item.fields["due"]}


def _reassigned(desk: Desk, move: Move, _: Item) -> dict[str, Any]:
    other = {"role": LEAD, "to": desk.to(move.matter.other)}
    return {"parts": [other], "due": _days(move.matter.days), "text": "改由你单位牵头。"}


def _days(count: int) -> dict[str, Any]:
    return {"in": "working_days", "count": count}


_INPUTS: Mapping[str, Callable[[Desk, Move, Item], dict[str, Any]]] = {
    "assign": _assigned, "reassign": _reassigned,
    "report": lambda _, move, __: {"text": move.words}, "complete": lambda _, move, __: {"text": move.words},
    "helped": lambda _, move, __: {"text": move.words}, "decline": lambda _, move, __: {"reason": move.words},
    "redo": lambda _, move, __: {"reason": move.words}, "withdraw": lambda _, move, __: {"reason": move.words},
    "pause": lambda _, move, __: {"reason": move.words},
    "ask": lambda _, move, __: {"due": _days(move.matter.days + 2), "reason": move.words},
    "grant": lambda _, move, __: {"text": move.words}, "agree": lambda _, move, __: {"text": move.words},
    "urge": lambda _, move, __: {"text": move.words},
    "again": lambda _, move, __: {"text": move.words, "due": _days(max(5, move.matter.days))},
    "hand_on": lambda desk, move, __: {"to": desk.to(move.matter.onto), "reason": move.words},
}  # fmt: skip


def _id(move: Move) -> UUID:
    return uuid5(_STORY, f"{move.instruction} {move.turn}")
