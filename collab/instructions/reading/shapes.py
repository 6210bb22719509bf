"""What the reader answers."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec

from collab.calendar.reading.shapes import DueRead

Role = Literal["lead", "assist", "supervisor", "reader", "due", "task"]


class AskKind(StrEnum):
    """What is not known."""

    UNKNOWN_UNIT = "unknown_unit"  # no such unit here
    AMBIGUOUS_UNIT = "ambiguous_unit"  # the words fit several
    UNCLEAR_UNIT = "unclear_unit"  # an ordinary word, or a unit?
    VAGUE_UNIT = "vague_unit"  # 有关部门, 等单位
    INNER_PART = "inner_part"  # a part of the unit that is not known
    UNKNOWN_PERSON = "unknown_person"
    AMBIGUOUS_PERSON = "ambiguous_person"
    NO_LEAD = "no_lead"
    WHICH_LEAD = "which_lead"  # several could be
    READING_ONLY = "reading_only"  # 请…阅: nothing is asked for
    NO_DUE = "no_due"
    UNCLEAR_DUE = "unclear_due"  # 汛期前, 尽快
    PAST_DUE = "past_due"
    WHICH_DUE = "which_due"  # several times are named
    NO_TASK = "no_task"


class Addressee(msgspec.Struct, frozen=True):
    """A unit, or a person, as it was called. `inner`: the part of the unit (科室) that is to do it; "" for the unit."""

    words: str
    unit: int | None = None
    person: int | None = None
    inner: str = ""


class Ask(msgspec.Struct, frozen=True):
    """A question: about which words, in which role, and what may be chosen; nothing to choose from opens the picker."""

    kind: AskKind
    role: Role
    words: str = ""
    units: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    moments: tuple[datetime, ...] = ()


class Proposal(msgspec.Struct, frozen=True):
    """How the sentence was read. With no asks it may be confirmed with one press.

    `supervisors` are to watch (督办), `readers` to know (阅). `urgent`: 立即, 尽快 and the like stand there.
    """

    task: str
    lead: Addressee | None = None
    assists: tuple[Addressee, ...] = ()
    supervisors: tuple[Addressee, ...] = ()
    readers: tuple[Addressee, ...] = ()
    due: DueRead | None = None
    urgent: bool = False
    asks: tuple[Ask, ...] = ()
