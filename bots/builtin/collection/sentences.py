"""「我单位进展：已转移32户，遇阻：缺抽水泵，下一步调泵」 read into what it says of a row of the board. Pure.

What stands behind a name (进展、遇阻、下一步、状态) is taken as it was said; 「完成」 alone says how it stands.
Whatever else there is, or contradicts itself, is not guessed at: it is `unclear`, and fills a form to begin with.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from collab.circles.shapes import RowChange, RowState

_CALL = re.compile(r"^\s*(?:@协作助手|/进展|/看板)[\s:：,，]*")
_SHORT = re.compile(r"^\s*/进展")
_PROGRESS = r"(?:最新|目前|当前|工作)?(?:进展|进度)(?:情况)?"
_BLOCKER = r"(?:遇阻|受阻|存在|主要)?(?:原因|卡点|难点|困难|问题)|遇阻|受阻"
_NEXT = r"下一?步(?:工作|计划|打算)?|接下来|后续(?:工作|计划)?"
_STATE = r"(?:目前|当前)?状态"
_GAP = r"\s*(?:[:：，,]|是|为|在于)\s*|\s+"
_NAMED = (
    rf"(?:(?P<state>{_STATE})|(?P<progress>{_PROGRESS})|(?P<blocker>{_BLOCKER}))(?:{_GAP}|$)"
    rf"|(?P<next_step>{_NEXT})(?:{_GAP})?"
)
_MARK = re.compile(rf"(?:^|(?<=[\n，。；,;！!]))\s*(?:{_NAMED})")
_OWN = re.compile(r"^(?:我们?|本)(?:单位|局|委|办|县|区|市|镇|乡|队|中心|科|处)?(?:这边)?的?[\s，,：:]*")
_OTHER = re.compile(rf"^(?P<unit>(?![没无暂尚还未])[^\s，。；：:,;]{{2,20}}?)的?\s*(?=(?:{_NAMED}))")
_EDGES = " \t\n，。；：,;:、！!"
_NOTHING = re.compile(
    r"^(?:目前|现在|暂时)?(?:暂?无(?:遇阻|困难|问题)?|没有(?:困难|问题)?|已?经?(?:解除|解决|排除)了?)$"
)
_STATES: Sequence[tuple[RowState, re.Pattern[str]]] = (
    ("open", re.compile(r"^(?:还|尚|暂)?(?:未|没有?)(?:开始|启动|动工)$")),
    ("done", re.compile(r"^(?:任务|工作|都|均|已经?|全部|全面)*(?:完成|办结|办完|结束)了?$")),
    ("blocked", re.compile(r"^(?:任务|工作|已经?)*(?:遇阻|受阻|卡住)了?$")),
    ("under_way", re.compile(r"^(?:任务|工作|已经?|正在|正)*(?:进行中?|推进中?|办理中|开始|启动)了?$")),
)  # fmt: skip
_ASKS = re.compile(r"[?？]|怎么样|如何|吗[。！!]?$")
_TO_SEE = re.compile(r"^(?:看?一?下?看板|看一?下|进展|进度)?[。！!]?$")
NO_REASON, NOTHING_SAID = "遇阻原因", "进展"


class Told(NamedTuple):
    """What was said: of which unit ("": the speaker's own), what changes, and what of it was not understood."""

    unit: str
    change: RowChange
    unclear: str = ""


class Look(NamedTuple):
    """He wants to see how the row stands."""


def read(text: str) -> Told | Look:
    """What this sentence says."""
    words = _CALL.sub("", text).strip()
    if _TO_SEE.match(words):
        return Look()
    if _ASKS.search(words):
        return Told("", RowChange(), words)
    unit, rest = _unit_of(words)
    head, parts, twice = _parts(rest)
    if _SHORT.match(text) and head and "progress" not in parts and _state_in(head) is None:
        head, parts = "", {**parts, "progress": head}
    return _told(unit, head, parts, unclear=words if twice else "")


def _unit_of(words: str) -> tuple[str, str]:
    """「我单位」「我局」 is the speaker's own; another name before the first mark is that unit's."""
    if own := _OWN.match(words):
        return "", words[own.end() :]
    other = None if _MARK.match(words) else _OTHER.match(words)
    return (other["unit"], words[other.end() :]) if other else ("", words)


def _parts(words: str) -> tuple[str, dict[str, str], bool]:
    """What stands before the first mark, what behind each of them, and whether one came twice."""
    marks = list(_MARK.finditer(words))
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    told = [(str(mark.lastgroup), words[mark.end() : end]) for mark, end in zip(marks, ends, strict=False)]
    head = words[: marks[0].start()] if marks else words
    parts = {name: said.strip(_EDGES) for name, said in told}
    return head.strip(_EDGES), parts, len(parts) < len(told)


def _told(unit: str, head: str, parts: Mapping[str, str], unclear: str) -> Told:
    named = parts.get("state") or head
    state = _state_in(named) or _state_in(parts.get("progress", ""))
    blocker = parts.get("blocker")
    if blocker is not None and _NOTHING.match(blocker):
        blocker = ""
    elif blocker == "":
        blocker, state = None, state or "blocked"
    strayed = head if head and (_state_in(head) is None or "state" in parts) else ""
    if strayed and "progress" not in parts:
        parts = {**parts, "progress": strayed}
    change = RowChange(None, state, parts.get("progress") or None, blocker, parts.get("next_step") or None)
    wrong = (
        (strayed, bool(strayed)),
        (named, "state" in parts and _state_in(named) is None),
        (NO_REASON, state == "blocked" and not blocker),
        (str(blocker), state in ("done", "open") and bool(blocker)),
        (NOTHING_SAID, not any((state, change.progress, change.next_step, blocker is not None))),
    )
    return Told(unit, change, unclear or next((words for words, is_so in wrong if is_so), ""))


def _state_in(words: str) -> RowState | None:
    return next((state for state, pattern in _STATES if pattern.match(words)), None)
