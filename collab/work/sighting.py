"""An item before one reader: on what grounds he has to do with it, and what the machine is told of it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from django.db.models import Count

from collab.core import clock
from collab.work.facts import Facts, Ground, PartFacts
from collab.work.kinds import Kind, kind_of
from collab.work.lights import Lights
from collab.work.models import Assignment, Item
from collab.work.standing import roles_of

URGED_LATELY_MINUTES = 10


class Sighted:
    """The item, his grounds in it, and the lights of this moment."""

    def __init__(self, reader: int | None, item: Item, grounds: Sequence[Ground]) -> None:
        self.reader, self.item, self.grounds = reader, item, grounds
        self.kind: Kind = kind_of(item.kind)
        self.roles = roles_of(grounds)
        self.whole = self.kind.sees_whole(self.roles)
        self.own_parts = {ground.part for ground in grounds if ground.part is not None}
        self.lights = Lights()

    @cached_property
    def counts(self) -> dict[tuple[str, str], int]:
        """How many parts of each role are in which state."""
        return counts_of(self.item.pk)

    def facts(self, part: Assignment | None = None) -> Facts:
        return facts_of(self.item, self.counts, part)

    def grounds_for(self, part: int | None) -> list[Ground]:
        """Those that count: of an act on a part, the ones in this part and in the item as a whole."""
        return [ground for ground in self.grounds if part is None or ground.part in (None, part)]


def counts_of(item: int) -> dict[tuple[str, str], int]:
    found = Assignment.objects.filter(item=item).values_list("role", "state").annotate(n=Count("pk"))
    return {(role, state): n for role, state, n in found.order_by()}


def facts_of(item: Item, counts: Mapping[tuple[str, str], int], part: Assignment | None) -> Facts:
    """What the machine is told."""
    kind = kind_of(item.kind)
    return Facts(
        state=item.state,
        counts=counts,
        part=part_facts(kind, part) if part else None,
        paused=item.paused_at is not None,
        passed=frozenset(item.passed.split()),
    )


def part_facts(kind: Kind, part: Assignment) -> PartFacts:
    left = max(0, kind.extensions - part.extensions)
    lately = part.urged_at is not None and part.urged_at > clock.ago(minutes=URGED_LATELY_MINUTES)
    return PartFacts(
        part.role, part.state, part.reports, asked=bool(part.asked_term), extensions_left=left, urged_lately=lately,
        steps_open=part.steps_open > 0,
    )  # fmt: skip
