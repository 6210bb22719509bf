"""What a transition does beside moving a state, as data: some of it the machine decides, the rest is carried out."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from collab.work.facts import Test

OpinionName = Literal["agree", "disagree", "initial", "read", "instruct", "send_back", "pass_on"]
"""同意 · 不同意 · 圈阅 · 已阅 · 批示 · 退回 · 转."""
ClockName = Literal["pause", "resume", "ask", "grant", "refuse"]


class Sweep(msgspec.Struct, frozen=True):
    """All parts in one of these states go to another: what is open is cancelled when the item ends. `others`: all but
    the part that is acted on. `roles`: of these only."""

    of: tuple[str, ...]
    to: str
    roles: tuple[str, ...] = ()
    others: bool = False


class Then(msgspec.Struct, frozen=True):
    """Where this holds once the part has moved, an item in one of these states goes on by itself."""

    of: tuple[str, ...]
    to: str
    when: Test


class Assigns(msgspec.Struct, frozen=True):
    """交办: new parts, as the form's `parts` names them."""


class HandsOn(msgspec.Struct, frozen=True):
    """转办: the part goes to the form's `to`; who had it keeps his sight of it."""


class Reports(msgspec.Struct, frozen=True):
    """反馈: the form's text and files are a feedback of this sort."""

    sort: Literal["progress", "result", "answer"] = "progress"


class Opines(msgspec.Struct, frozen=True):
    """意见: the form's text is an opinion."""

    what: OpinionName


class Clocks(msgspec.Struct, frozen=True):
    """时钟: it stands, runs on; more time is asked for, granted (the form's `due`, else what was asked) or refused."""

    what: ClockName


class Urges(msgspec.Struct, frozen=True):
    """催办: the part; on an item all parts in one of these states."""

    of: tuple[str, ...] = ()


class NextRound(msgspec.Struct, frozen=True):
    """再批示: another round begins; `due` and `text` of the form hold for it."""


class Numbers(msgspec.Struct, frozen=True):
    """登记: the item gets its number, once and for good."""


class Runs(msgspec.Struct, frozen=True):
    """What only this kind does beside, in the same transaction: `run` is given the act as it is carried out
    (`services.doing.Doing`). What it refuses, nothing of the act has happened."""

    run: Callable[[Any], None]


Effect = Sweep | Then | Assigns | HandsOn | Reports | Opines | Clocks | Urges | NextRound | Numbers | Runs
