"""What the wire carries about work."""

from datetime import datetime
from typing import Any, Literal

import msgspec

from collab.files.shapes import FileCard
from collab.work.facts import Hand
from collab.work.forms import FormField, GivenTo

LightName = Literal["green", "yellow", "red", "grey"]
WhatName = Literal["do", "read"]
PassedReason = Literal["done", "lately", "spared", "not_yours"]


class BothWords(msgspec.Struct, frozen=True):
    """How a state or an action is said."""

    zh: str
    en: str


class HatCard(msgspec.Struct, frozen=True):
    """岗位: a position I may act in, in words as they will be signed, and by what right."""

    position: int
    words: str
    hand: Hand


class KindCard(msgspec.Struct, frozen=True, kw_only=True):
    """事项类型: how it and its states are said, what a new one asks for, which other roles it names, and in which of my
    positions I may begin one (`anybody`: also in none)."""

    kind: str
    words: BothWords
    states: dict[str, BothWords]
    part_states: dict[str, BothWords]
    fields: list[FormField]
    roles: list[str]
    part_roles: list[str]
    positions: list[HatCard]
    anybody: bool


class TodoLine(msgspec.Struct, frozen=True, kw_only=True):
    """待办、待阅: one thing that waits for me. `place` is the position or unit it waits at ("" : for me in person),
    `hand` by what right I do it, `behalf` for whom, where it is not mine; `step`: what of the part it is, where it is a
    step; `light` null where nothing is due. `nr`: the newest act of the item."""

    todo: int
    item: int
    part: int | None
    kind: str
    kind_words: BothWords
    number: str
    title: str
    what: WhatName
    role: str
    role_words: BothWords
    step: str = ""
    state: str
    state_words: BothWords
    place: str
    hand: Hand
    behalf: str = ""
    initiator: str
    since: datetime
    due_at: datetime | None
    light: LightName | None
    paused: bool
    read: bool
    urged: int
    nr: int


class TodoPage(msgspec.Struct, frozen=True):
    """What is most urgent first. `total`: how many fit the question."""

    lines: list[TodoLine]
    total: int


class DoneLine(msgspec.Struct, frozen=True, kw_only=True):
    """已办: an item on which I acted, by the last of those acts."""

    item: int
    kind: str
    kind_words: BothWords
    number: str
    title: str
    state: str
    state_words: BothWords
    action: str
    action_words: BothWords
    acted_at: datetime
    due_at: datetime | None
    light: LightName | None
    nr: int


class DonePage(msgspec.Struct, frozen=True):
    """The latest first. `more`: there are earlier ones."""

    lines: list[DoneLine]
    more: bool


class KindCount(msgspec.Struct, frozen=True):
    """How much of one kind waits: to be done, to be read, and how much of that is overdue."""

    kind: str
    kind_words: BothWords
    do: int
    read: int
    overdue: int


class TodoCounts(msgspec.Struct, frozen=True):
    """How much waits for me, over all kinds and for each."""

    do: int
    read: int
    overdue: int
    kinds: list[KindCount]


class LegalAct(msgspec.Struct, frozen=True, kw_only=True):
    """Something I may do now, what to fill in, and with which `version` to send it. `steps`: where it may return to.
    `begins`: what the form begins with."""

    action: str
    words: BothWords
    fields: list[FormField]
    version: int
    steps: list[str] = []
    begins: dict[str, Any] = {}


class StepView(msgspec.Struct, frozen=True):
    """步骤: what is done at which stage by whom; those of one stage side by side. `mine`: I may finish it now; `acts`:
    all that is open to me of it, each a command `step.…` of that name."""

    step: int
    stage: int
    title: str
    name: str
    state: str
    mine: bool
    ended_at: datetime | None
    acts: list[LegalAct]


class PartView(msgspec.Struct, frozen=True, kw_only=True):
    """分工: who owes what, with the five facts: 送达, 已阅, 回执, 签收, 办结. `asked`: more time is asked for.
    `may_step`: I may divide it into steps."""

    part: int
    role: str
    role_words: BothWords
    holder: GivenTo
    name: str
    words: str
    state: str
    state_words: BothWords
    version: int
    mine: bool
    delivered_at: datetime | None
    read_at: datetime | None
    receipt_at: datetime | None
    accepted_at: datetime | None
    completed_at: datetime | None
    due_at: datetime | None
    light: LightName | None
    asked: bool
    extensions: int
    reports: int
    urged: int
    acts: list[LegalAct]
    steps: list[StepView]
    may_step: bool


class FeedbackView(msgspec.Struct, frozen=True, kw_only=True):
    """反馈. `nr` is the act's, by which the trail knows it."""

    nr: int
    part: int | None
    round: int
    sort: str
    text: str
    files: list[FileCard]
    signature: str
    at: datetime


class OpinionView(msgspec.Struct, frozen=True, kw_only=True):
    """意见."""

    nr: int
    part: int | None
    round: int
    what: str
    text: str
    signature: str
    at: datetime


class SourceView(msgspec.Struct, frozen=True, omit_defaults=True):
    """来源: another item I may see, a message, a spoken message (语音) I may hear, or words."""

    item: int | None
    title: str
    conversation: int | None
    nr: int | None
    voice: FileCard | None = None


class ItemView(msgspec.Struct, frozen=True, kw_only=True):
    """事项, as this reader sees it. `whole` false: of the others' parts only who and how far. `parts`: mine first, at
    most 100; `part_states`: how many parts are in which state."""

    item: int
    kind: str
    kind_words: BothWords
    number: str
    title: str
    body: str
    fields: dict[str, Any]
    state: str
    state_words: BothWords
    final: bool
    version: int
    nr: int
    round: int
    initiator: str
    created_at: datetime
    closed_at: datetime | None
    due_at: datetime | None
    light: LightName | None
    paused: bool
    roles: list[str]
    role_words: list[BothWords]
    whole: bool
    acts: list[LegalAct]
    parts: list[PartView]
    part_states: dict[str, int]
    feedback: list[FeedbackView]
    opinions: list[OpinionView]
    sources: list[SourceView]


class Acted(msgspec.Struct, frozen=True):
    """It is done: which act of the trail it was, and how the item stands now. `item` null: it is no longer mine to
    see."""

    nr: int
    item: ItemView | None


class TrailLine(msgspec.Struct, frozen=True, kw_only=True):
    """全程中的一步. `by_clock`: nobody did it, a time ran out. `place`: whose part it was about."""

    nr: int
    at: datetime
    action: str
    action_words: BothWords
    role: str
    role_words: BothWords
    hand: Hand
    signature: str
    by_clock: bool
    part: int | None
    place: str
    item_state: str
    item_state_words: BothWords
    words: str
    hash: str


class Trail(msgspec.Struct, frozen=True):
    """全程, in order. `more`: it goes on after the last of these."""

    lines: list[TrailLine]
    more: bool


class ChainNode(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a chain, and which of the others it came from."""

    item: int
    kind: str
    kind_words: BothWords
    number: str
    title: str
    state_words: BothWords
    light: LightName | None
    sources: list[int]


class Chain(msgspec.Struct, frozen=True):
    """链: what this item came from and what came of it, as far as I may see them, the oldest first."""

    nodes: list[ChainNode]


class PassedOver(msgspec.Struct, frozen=True):
    """So many parts were not urged: they are done; just now were; are with a leader of a rank that is not urged in bulk
    (his secretary is, in his place); or the item is not mine to urge."""

    reason: PassedReason
    count: int


class Urged(msgspec.Struct, frozen=True, kw_only=True):
    """催办: how many items were urged and how many passed over; in them how many parts were urged, and why others were
    not."""

    urged: int
    passed_over: int
    parts: int
    why: list[PassedOver]


class LedgerNews(msgspec.Struct, frozen=True):
    """The newest act of somebody else. `fresh`: I have not looked at the item since."""

    nr: int
    at: datetime
    signature: str
    action_words: BothWords
    words: str
    fresh: bool


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One item that I, or the leader I serve, began. `waits`: an act of ours is awaited; `lead`: who leads it; `parts`:
    how many owe something in it, and how many of them have `done` it; `nr`: its newest act."""

    item: int
    number: str
    title: str
    state: str
    state_words: BothWords
    final: bool
    waits: bool
    initiator: str
    due_at: datetime | None
    light: LightName | None
    paused: bool
    round: int
    created_at: datetime
    closed_at: datetime | None
    nr: int
    lead: str
    parts: int
    done: int
    may_urge: bool
    urged_at: datetime | None
    news: LedgerNews | None


class LedgerCounts(msgspec.Struct, frozen=True):
    """Over all that fits, whichever light is looked at: how many; with news; by light (`grey`: its clock stands);
    without a term; finished."""

    all: int
    fresh: int
    red: int
    yellow: int
    green: int
    grey: int
    none: int
    over: int


class Ledger(msgspec.Struct, frozen=True):
    """台账: what is most pressing first."""

    lines: list[LedgerLine]
    counts: LedgerCounts


class LedgerUnit(msgspec.Struct, frozen=True):
    """A unit that has a part in items of the ledger: in how many, and how many of those are not finished."""

    unit: int
    name: str
    items: int
    open: int


class LedgerUnits(msgspec.Struct, frozen=True):
    """Whoever still owes most first."""

    units: list[LedgerUnit]
