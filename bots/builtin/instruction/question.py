"""What a leader asks about his instructions: 「我上月的批示办得怎么样」 → which of them, as the ledger takes it. Pure.

Each filter is found by its own words wherever they stand; what nobody says narrows nothing. A sentence that gives
something to somebody (请…牵头) is no question, whatever it speaks of.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from bots.builtin.instruction.periods import Period, period_in
from collab.instructions.forms import CODE
from collab.instructions.reading import Lexicon
from collab.work.ledger import Asked, Stage
from collab.work.shapes import LightName


class Question(NamedTuple):
    """Which instructions, and in words; `units`: the words for the unit fit all of these, so he has to say which."""

    asked: Asked
    words: str
    units: tuple[int, ...] = ()


_ABOUT = re.compile(r"批示|批件|批给|批转|我批|批的|交办的|交代的|督办的|办理情况|办的事")
_ASKS = re.compile(
    r"怎么样|怎样|如何|咋样|哪些|哪几|几件|多少|有没有|有无|什么|吗|呢|了没|没有$|[?？]|进展|情况|"
    r"查|看看|看一下|列出|列一下|统计|汇总|清单|说说"
)
_GIVES = re.compile(
    r"牵头|配合|责成|(?:^|[，。；,;])请(?!问)(?!.{0,6}(?:查|看|列|统计|汇总|告诉))|务必|抓紧|尽快|立即|落实"
)
_ONLY_NOUN = re.compile(r"(?:的|了)?(?:批示|批件|件|事项|事)?[。.!！]*$")
_LIGHTS: Sequence[tuple[str, LightName, str]] = (
    (r"快到期|临期|即将到期|快要到期|要到期|黄灯", "yellow", "临期"),
    (r"逾期|超期|过期|超时|红灯|红牌|拖延|没按时|未按时", "red", "逾期"),
    (r"挂起|暂停|灰灯", "grey", "挂起"),
    (r"绿灯", "green", "正常"),
)
_STAGES: Sequence[tuple[str, Stage, str]] = (
    (r"待我|等我|要我|该我|需要我|等着我", "waiting", "待我处理"),
    (r"没办完|没有办完|未办完|没办结|未办结|没有办结|还没办|没完成|未完成|在办|办理中|正在办|进行中", "open", "在办"),
    (r"(?:已经?)?(?:办结|办完|完成|办好)(?!.{0,2}(?:了?[吗没]|率|[?？]))", "over", "办结"),
)
_STATES: Sequence[tuple[str, str, str]] = (
    (r"待交办|没交办|未交办|没发出|草稿", "drafted", "待交办"),
    (r"已反馈|有反馈|报上来", "answered", "已反馈"),
    (r"撤回", "withdrawn", "已撤回"),
)
_FRESH = re.compile(r"新进展|新的?反馈|新情况|有什么新|有没有新|最新|新消息|新动静")
_ABOUT_WHAT = re.compile(r"关于(.{2,30}?)(?:的(?:批示|批件|事|件)|(?:批示|批件)|$)")
_TIDY = " ，,。.？?！!、"


def question_in(text: str, lexicon: Lexicon, today: date) -> Question | None:
    """None where it is no question about instructions."""
    said = unicodedata.normalize("NFKC", text).strip().lower()
    if _GIVES.search(said):
        return None
    period = period_in(said, today)
    light, stage, state = _first(_LIGHTS, said), _first(_STAGES, said), _first(_STATES, said)
    fresh = _FRESH.search(said) is not None
    units = _units(said, lexicon)
    about = _ABOUT_WHAT.search(said) if not units else None
    narrowed = [period, light, stage, state, fresh or None, units or None]
    if not _is_question(said, [one for one in narrowed if one]):
        return None
    asked = Asked(
        CODE, period.since if period else None, period.until if period else None, light[1] if light else None,
        units[0] if len(units) == 1 else None, state[1] if state else None,
        None if state or not stage else stage[1], fresh, None, about[1].strip(_TIDY) if about else "",
    )  # fmt: skip
    told = [period.words if period else "", *(one[2] for one in (light, stage, state) if one)]
    words = " · ".join(word for word in (*told, "有新进展" if fresh else "", asked.text) if word)
    return Question(asked, words, units if len(units) > 1 else ())


def _is_question(said: str, narrowed: Sequence[object]) -> bool:
    """It speaks of instructions and asks, or names them with something that narrows; or is hardly more than that."""
    speaks, asks = _ABOUT.search(said) is not None, _ASKS.search(said) is not None
    if speaks and (asks or narrowed or len(said) <= 8):
        return True
    kinds = [one for one in narrowed if not isinstance(one, Period)]
    return bool(kinds) and (asks or len(said) <= 10) and _ONLY_NOUN.search(said) is not None


def _first(rows: Sequence[tuple[str, object, str]], said: str) -> tuple[str, Any, str] | None:
    return next((row for row in rows if re.search(row[0], said)), None)


def _units(said: str, lexicon: Lexicon) -> tuple[int, ...]:
    """The unit that is named, or all that its words may mean: a short word (交通) only where it is plainly one."""
    for start, words, found, bare in _named(said, lexicon):
        before, after = said[:start], said[start + len(words) :]
        if not bare or before.endswith(("给", "让", "由", "对")) or after.startswith("的"):
            return found
    return ()


def _named(said: str, lexicon: Lexicon) -> Iterator[tuple[int, str, tuple[int, ...], bool]]:
    at = 0
    while at < len(said):
        found = lexicon.named_at(said, at)
        if found is not None and found[1].units and not found[1].inner:
            yield at, found[0], found[1].units, found[1].bare
        at += len(found[0]) if found else 1
