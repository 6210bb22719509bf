"""What the machine is told of an item, a part and who asks: values, so that it can be pure."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

import msgspec

Hand = Literal["own", "deputy", "secretary"]
"""By what right somebody fills a role: he holds the place, he deputises there (AB角), he is the holder's secretary."""


class Hat(NamedTuple):
    """岗位: a position somebody may act in. `held` is the one he holds himself, which for a deputy or a secretary is
    another. `takes`: whoever holds it takes in what is addressed to the unit. `heads`: he leads it. `holder`: the name
    of who holds it; "" where nobody does. `kinds`: to which kinds of work it is confined; none: to none."""

    position: int
    unit: int
    words: str
    rank: int
    hand: Hand
    held: int
    takes: bool
    heads: bool
    holder: str
    kinds: frozenset[str] = frozenset()

    def acts_on(self, kind: str) -> bool:
        """Whether it counts in work of this kind."""
        return not self.kinds or kind in self.kinds


class Ground(NamedTuple):
    """On what ground somebody has to do with an item: a role in it, or in one part of it, by one of his hats (None: he
    himself is named)."""

    role: str
    part: int | None
    hand: Hand
    hat: Hat | None


class PartFacts(msgspec.Struct, frozen=True):
    """One part. `reports`: feedbacks in this round. `asked`: more time is asked for; `extensions_left`: how often it
    may still be granted; `urged_lately`: somebody urged it just now; `steps_open`: a step of
    it is not done yet."""

    role: str
    state: str
    reports: int = 0
    asked: bool = False
    extensions_left: int = 0
    urged_lately: bool = False
    steps_open: bool = False


class Facts(msgspec.Struct, frozen=True):
    """An item, how many parts of each role are in which state, and the part in question. `passed`: the states it has
    been in."""

    state: str
    counts: Mapping[tuple[str, str], int]
    part: PartFacts | None = None
    paused: bool = False
    passed: frozenset[str] = frozenset()

    def parts_in(self, *states: str, roles: tuple[str, ...] = ()) -> int:
        """How many parts are in one of these states."""
        return sum(n for (role, state), n in self.counts.items() if state in states and (not roles or role in roles))

    def all_in(self, *states: str, roles: tuple[str, ...] = ()) -> bool:
        """Whether every part is in one of these states, and there is one."""
        every = sum(n for (role, _), n in self.counts.items() if not roles or role in roles)
        return every > 0 and every == self.parts_in(*states, roles=roles)


Test = Callable[[Facts], bool]
