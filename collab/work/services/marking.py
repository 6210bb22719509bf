"""送达、已阅: that a part arrived on a device of its holder, that he opened it. Neither is acceptance, nor follows from
a chat message read."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID, uuid5

from collab.core import clock
from collab.core.errors import NotFound
from collab.eventlog.writing import writing
from collab.work import machine
from collab.work.facts import Ground
from collab.work.forms import Nothing
from collab.work.kinds import FORMER, STEP, Rule, Words
from collab.work.models import Assignment
from collab.work.services.acting import locked
from collab.work.services.doing import Doing, Order
from collab.work.services.telling import tell
from collab.work.sighting import Sighted
from collab.work.standing import grounds, grounds_of

Fact = Literal["delivered", "read"]
_READ = Rule(action="read", words=Words("阅", "Read"), on="part", of=(), who=())
_SPACE = UUID("0a3f3c55-5df3-4bb0-9a36-8c1d8d5f7a02")


def mark(parts: Sequence[int], fact: Fact, *, by: int) -> None:
    """Of these the ones that are his own, or his as a deputy; once is for good. Others are as if there were none."""
    found = dict(Assignment.objects.filter(pk__in=parts).values_list("pk", "item_id"))
    standing = grounds_of(by, set(found.values()))
    mine = [(item, part, g) for part, item in found.items() for g in standing.get(item, ()) if _is_holder(g, part)]
    own = {part: (item, ground) for item, part, ground in reversed(mine)}
    for part, (item, ground) in own.items():
        if fact == "read":
            _read(item, part, ground, by)
    Assignment.objects.filter(pk__in=own, delivered_at=None).update(delivered_at=clock.now())
    if missing := set(parts) - set(own):
        raise NotFound(f"no such part of yours: {min(missing)}", field="parts")


def _read(item: int, part: int, ground: Ground, by: int) -> None:
    """The first time stands in the trail."""
    if Assignment.objects.filter(pk=part).exclude(read_at=None).exists():
        return
    with writing() as log:
        held = locked(item)
        unread = Assignment.objects.filter(pk=part, read_at=None).first()
        if unread is None:
            return
        order = Order("read", Nothing(), uuid5(_SPACE, f"{part}:{held.trail_length}"))
        doing = Doing(Sighted(by, held, grounds(by, item)), unread, order)
        doing.begin(machine.Decision(_READ, held.state, unread.state, (), (ground,)))
        unread.delivered_at = unread.delivered_at or doing.now
        unread.read_at = doing.now
        unread.save(update_fields=["read_at", "delivered_at"])
        held.save()
        doing.concerned.add(unread)
        tell(log, doing.finish())


def _is_holder(ground: Ground, part: int) -> bool:
    return ground.part == part and ground.hand != "secretary" and ground.role not in (FORMER, STEP)
