"""The life of a circle as a table: in which state which step leads where. Nothing leads out of closed."""

from collections.abc import Mapping
from typing import Literal

from collab.conversations.events import CircleState
from collab.core.errors import Closed, Conflict

Step = Literal["start", "extend", "wind_up", "close"]
"""开始 · 延期 · 收尾 · 解散"""

TABLE: Mapping[CircleState, Mapping[Step, CircleState]] = {
    "planned": {"start": "running", "close": "closed"},
    "running": {"extend": "extended", "wind_up": "closing"},
    "extended": {"extend": "extended", "wind_up": "closing"},
    "closing": {"extend": "extended", "close": "closed"},
    "closed": {},
}
ENDING: tuple[CircleState, ...] = ("running", "extended")
"""Those that wind up by themselves when their day is over."""


def after(state: CircleState, step: Step) -> CircleState:
    """Where that step leads. Raises Closed, or Conflict for a step that does not lead on from there."""
    leads = TABLE[state]
    if not leads:
        raise Closed(field="conversation")
    if step not in leads:
        raise Conflict("not from where the circle stands now", field="step", reason=state)
    return leads[step]


def steps_from(state: CircleState) -> list[Step]:
    """What can be done next."""
    return list(TABLE[state])
