"""What a module says about its kind of work (事项类型): states, transition table, forms, words. Data, not code.

A module registers its kind in its `AppConfig.ready`:

    from collab.work.modules import register
    register(BORROWING)
"""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

import msgspec

from collab.directory import scopes
from collab.directory.models import Rank
from collab.work.effects import Effect
from collab.work.facts import Hand, Test
from collab.work.forms import Form, Nothing

OWN_HANDS: tuple[Hand, ...] = ("own", "deputy")
ALL_HANDS: tuple[Hand, ...] = ("own", "deputy", "secretary")
Awaited = Literal["do", "read"]
"""待办: an act is owed · 待阅: it is there to be read."""
Milestone = Literal["receipt_at", "accepted_at", "completed_at"]
Sight = Literal["whole", "own"]
"""What a role sees: all of the item, or its head, the names of the others and its own part."""

INITIATOR, LEAD, ASSIST, READER, OVERSEER = "initiator", "lead", "assist", "reader", "overseer"
"""发起 · 主办 · 协办 · 阅 · 分管领导: whose portfolio holds a unit that has a part in it, or who leads that unit."""
MACHINE = "machine"
"""Nobody in person: a clock ran out. The trail says so."""
HOLDER = "holder"
"""In `Waits` and `who` of a part: whoever holds that part, whatever its role."""


class Words(NamedTuple):
    """How it is said: Chinese first, English second."""

    zh: str
    en: str


STEP, FORMER = "step", "former"
"""步骤: one of the steps of a part is his · 经手: he held a part before it was handed on, and still sees it."""
ROLE_WORDS: Mapping[str, Words] = {
    INITIATOR: Words("发起", "Began it"), LEAD: Words("主办", "Lead"), ASSIST: Words("协办", "Assist"),
    READER: Words("阅知", "Reader"), OVERSEER: Words("分管领导", "Oversees it"), STEP: Words("步骤承办", "Has a step"),
    FORMER: Words("经手", "Had it before"), HOLDER: Words("承办", "Has it to do"), MACHINE: Words("系统", "System"),
}  # fmt: skip
"""The roles the kernel itself gives. Those of its own a kind says itself."""


class Waits(NamedTuple):
    """Who is awaited in a state, and for what."""

    role: str
    what: Awaited = "do"


class State(msgspec.Struct, frozen=True):
    """One state of an item or of a part. `final`: nothing more is owed, and its clock stands."""

    code: str
    words: Words
    waits: tuple[Waits, ...] = ()
    final: bool = False


class Guard(NamedTuple):
    """A condition beyond state and role. `code` tells the refused why, as the refusal's `reason`."""

    code: str
    holds: Test


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the transition table. In one of the states `of`, these roles may take this action.

    `to` None: it stays. `back_to`: the form's `step` names which of these earlier states it returns to. `within`: of a
    part, the states of the item in which it is legal (none: all that are not final). `versioned` False: legal however
    often the item changed since it was looked at (urging). `is_open`: on a card its form stands open, so that one press
    does it.
    """

    action: str
    words: Words
    of: tuple[str, ...]
    who: tuple[str, ...]
    on: Literal["item", "part"] = "item"
    to: str | None = None
    back_to: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    hands: tuple[Hand, ...] = OWN_HANDS
    guards: tuple[Guard, ...] = ()
    form: type[Form] = Nothing
    does: tuple[Effect, ...] = ()
    stamps: Milestone | None = None
    versioned: bool = True
    is_open: bool = False


class Lights(NamedTuple):
    """红黄绿灯: yellow from so many working days before the due time."""

    yellow_days: int = 3


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """事项类型. `first` is the state a new item is in, `part_first` that of a new part. `spoken` (语音): the state in
    which one begins whose words were spoken and are still to be written down; none: it does not begin so.

    `roles`: who else than initiator and parts has a part in it (审核人 …), named when it is registered. `role_words`:
    how roles are said that are its own. `sight`: what each role sees; who is not in it sees its own.
    `registers`: which ranks may begin one, none: everybody. `fields`:
    what else an item of this kind says. `never_urged`: positions of this rank and above are not urged by the clock.
    `numbered`: the pattern of its numbers, as "云政督〔{year}〕{nr}号". `stepping`: the states of a part in which its
    holder may divide it into steps (自定义流程). `bot`: the bot (机器人) that shows its cards.
    """

    code: str
    words: Words
    states: tuple[State, ...]
    first: str
    spoken: str = ""
    part_states: tuple[State, ...] = ()
    part_first: str = ""
    part_roles: tuple[str, ...] = (LEAD, ASSIST)
    rules: tuple[Rule, ...] = ()
    roles: tuple[str, ...] = ()
    role_words: Mapping[str, Words] = {}
    sight: tuple[tuple[str, Sight], ...] = ((INITIATOR, "whole"), (LEAD, "whole"), (OVERSEER, "whole"))
    registers: tuple[Rank, ...] = ()
    registered_by_secretary: bool = True
    fields: type[Form] = Nothing
    lights: Lights = Lights()
    extensions: int = 1
    urges: int = 2
    never_urged: Rank = Rank.CITY_LEADER
    numbered: str = ""
    stepping: tuple[str, ...] = ()
    bot: str = ""

    def state(self, code: str) -> State:
        """The item's state of that code. A bug where there is none."""
        return next(state for state in self.states if state.code == code)

    def part_state(self, code: str) -> State:
        return next(state for state in self.part_states if state.code == code)

    @property
    def is_overseen(self) -> bool:
        """Whether 分管领导 may act on it, or sees it done step by step: what others do moves what he sees."""
        return bool(self.stepping) or any(OVERSEER in rule.who for rule in self.rules)

    def sees_whole(self, roles: Iterable[str]) -> bool:
        """Whether one of these roles sees all of it."""
        whole = {role for role, sight in self.sight if sight == "whole"}
        return any(role in whole for role in roles)


_kinds: dict[str, Kind] = {}


def keep(kind: Kind) -> None:
    """From now on it is known; `modules.register` has found it sound."""
    _kinds[kind.code] = kind
    scopes.register(kind.code)


def kinds() -> list[Kind]:
    """All that are registered."""
    return list(_kinds.values())


def kind_of(code: str) -> Kind:
    """A bug where it is not registered: an item of it exists."""
    return _kinds[code]


def known(code: str) -> Kind | None:
    """For what comes from outside."""
    return _kinds.get(code)
