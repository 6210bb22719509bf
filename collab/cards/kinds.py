"""The port (卡片种类): how a module or a bot says what its cards are.

    register(Kind(
        name="rollcall", actions=frozenset({"answer", "close"}),
        facts=facts_of,        # subject → what stands in the database
        draw=face_of,          # those facts → the face. Pure
        standings=standings,   # viewer, subjects → how he stands to each
        act=act,               # a press that may be → the transition
    ))

Registered in the app's AppConfig.ready. Cards knows nothing else about a module, and no module about another's.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

import msgspec

from collab.cards.forms import Value
from collab.cards.shapes import CardSample, Face, View

F = TypeVar("F")


class Press(NamedTuple):
    """What somebody pressed: checked against his right, the part's version and the face; `inputs` by their id.
    `client_id` is his for ever."""

    actor: int
    subject: int
    part: int
    action: str
    inputs: Mapping[str, Value]
    client_id: UUID


class Done(NamedTuple):
    """What a transition means beside its own rows. `viewers` stand otherwise to the card now and are told so (whoever
    pressed is told anyway); `cards` (kind, subject) are to be drawn anew, too; `events` go to the streams of these
    names."""

    viewers: Collection[int] = ()
    cards: Collection[tuple[str, int]] = ()
    events: Sequence[tuple[str, msgspec.Struct]] = ()


def no_samples() -> Sequence[CardSample]:
    """For kinds that show nobody how they look."""
    return ()


def no_lock(subject: int, part: int) -> None:
    """For kinds whose rows change by presses alone: they come one by one."""


def nobody(_subject: int) -> Collection[int]:
    """For kinds where nobody's view follows from what others do."""
    return ()


class Kind(msgspec.Struct, Generic[F], frozen=True, kw_only=True):
    """One kind of cards.

    `facts` and `standings` read; neither may depend on who else looks. A subject that is not there any more stands in
    neither. `hold` locks the part (or with part 0 the whole) for the transaction, before anything is decided: whoever
    changes it by another way (REST, a timer) locks the same and calls `redraw`. `act` writes, and raises Refused only
    for what the face could not know. `followers`: whose view shows what others do with it; they are told it whenever
    it is drawn. `samples`: such cards in every state and role, for the gallery.
    """

    name: str
    actions: frozenset[str]
    facts: Callable[[int], F]
    draw: Callable[[F], Face]
    standings: Callable[[int, Sequence[int]], Mapping[int, View]]
    act: Callable[[Press], Done]
    followers: Callable[[int], Collection[int]] = nobody
    hold: Callable[[int, int], None] = no_lock
    samples: Callable[[], Sequence[CardSample]] = no_samples

    def face(self, subject: int) -> Face:
        """As it is now."""
        return self.draw(self.facts(subject))


_kinds: dict[str, Kind[Any]] = {}


def register(kind: Kind[Any]) -> None:
    """From now on there are cards of this kind."""
    _kinds[kind.name] = kind


def kinds() -> Sequence[Kind[Any]]:
    """All there are, by name."""
    return [_kinds[name] for name in sorted(_kinds)]


def kind_of(name: str) -> Kind[Any] | None:
    """None where the module that made such cards is gone: they are still shown, as they were."""
    return _kinds.get(name)
