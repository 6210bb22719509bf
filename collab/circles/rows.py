"""A row of the board (看板) and what somebody reports of it. Pure."""

from datetime import datetime, timedelta

from collab.circles.shapes import BoardRow, BoardWords, RowChange, RowState
from collab.core.text import clean

STATES: dict[RowState, str] = {"open": "未开始", "under_way": "进行", "blocked": "遇阻", "done": "完成"}
STILL = timedelta(days=1)
"""So long a row may stand still before it is asked for."""


def changed(words: BoardWords, change: RowChange) -> BoardWords:
    """The row as it says then: what is left out stays.

    Who reports how far he is has begun; what is done, or goes on again, is held up by nothing.
    """
    state = change.state or _state_after(words.state, change)
    blocker = words.blocker if change.blocker is None else change.blocker
    return BoardWords(
        task=words.task if change.task is None else change.task, state=state,
        progress=words.progress if change.progress is None else change.progress,
        blocker="" if change.blocker is None and change.state in ("under_way", "done") else blocker,
        next_step=words.next_step if change.next_step is None else change.next_step,
    )  # fmt: skip


def whole(words: BoardWords) -> RowChange:
    """All of it anew."""
    return RowChange(words.task, words.state, words.progress, words.blocker, words.next_step)


def cleaned(words: BoardWords) -> BoardWords:
    """As it is stored. Raises Invalid."""
    return BoardWords(
        clean(words.task, "task"), words.state, clean(words.progress, "progress"), clean(words.blocker, "blocker"),
        clean(words.next_step, "next_step"),
    )  # fmt: skip


def is_still(row: BoardRow, since: datetime, now: datetime) -> bool:
    """Whether it is to be asked for: not done, and nobody wrote in it for a day, or since the circle began."""
    return row.words.state != "done" and (row.at or since) <= now - STILL


def said(words: BoardWords) -> str:
    """How far it is, on one line."""
    blocked = f"遇阻：{words.blocker}" if words.blocker else ""
    next_step = f"下一步：{words.next_step}" if words.next_step else ""
    return "；".join(one for one in (words.progress, blocked, next_step) if one)


def _state_after(state: RowState, change: RowChange) -> RowState:
    if change.blocker:
        return "blocked"
    if change.blocker == "" and state == "blocked":
        return "under_way"
    return "under_way" if state == "open" and change.progress else state
