"""What may be asked about work, and done."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec

from collab.calendar.terms import Term
from collab.core.commands import Actor, Command, Id, Limit, Number, command
from collab.core.text import clean
from collab.messaging.shapes import Posted
from collab.work import beginning, ledger, selectors, services, todo
from collab.work.filling import filled
from collab.work.forms import GivenTo, Handing, Reasoned, Report
from collab.work.shapes import (
    Acted,
    Chain,
    DonePage,
    ItemView,
    KindCard,
    Ledger,
    LedgerUnits,
    LightName,
    PartView,
    TodoCounts,
    TodoPage,
    Trail,
    Urged,
    WhatName,
)

Inputs = dict[str, Any]
Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Offset = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Ids = Annotated[list[Id], msgspec.Meta(min_length=1, max_length=200)]


class SourceGiven(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """来源: another item, a message of a conversation, or words alone."""

    item: Id | None = None
    conversation: Id | None = None
    nr: Id | None = None
    words: Annotated[str, msgspec.Meta(max_length=200)] = ""


class FirstGiven(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is done with it at once."""

    action: Code
    inputs: Inputs = msgspec.field(default_factory=dict)


class RegisterItem(Command, frozen=True, tag="item.register"):
    """登记: begin an item of this kind. `fields` are what its kind asks for; `position` is one of mine, or of the
    leader I am secretary to; `first` is done with it in the same breath (交办)."""

    kind: Code
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    client_id: UUID
    body: Annotated[str, msgspec.Meta(max_length=20_000)] = ""
    fields: Inputs = msgspec.field(default_factory=dict)
    due: Term | None = None
    position: Id | None = None
    parties: dict[str, GivenTo] = msgspec.field(default_factory=dict)
    source: SourceGiven | None = None
    first: FirstGiven | None = None


class ListKinds(Command, frozen=True, tag="item.kinds"):
    """Which kinds of work there are, how they are said, and which of them I may begin."""


class ShowItem(Command, frozen=True, tag="item.show"):
    """An item as I may see it, with what I may do now."""

    item: Id


class ListParts(Command, frozen=True, tag="item.parts"):
    """More of its parts, beyond that one."""

    item: Id
    after: Number = 0


class ShowTrail(Command, frozen=True, tag="item.trail"):
    """全程: its acts beyond that number, as far as I may see them."""

    item: Id
    after: Number = 0


class ShowChain(Command, frozen=True, tag="item.chain"):
    """链: what it came from and what came of it."""

    item: Id


class ActOnItem(Command, frozen=True, tag="item.act"):
    """Take an action on an item, or on one part of it, at the `version` of it that I have seen. Refused as `stale` it
    says in `item` how it stands."""

    item: Id
    action: Code
    version: Number
    client_id: UUID
    part: Id | None = None
    inputs: Inputs = msgspec.field(default_factory=dict)


class PlaceItem(Command, frozen=True, tag="item.place"):
    """发到会话: show its card in a conversation I may speak in; for who sees all of it."""

    item: Id
    conversation: Id
    client_id: UUID


class UrgeItems(Command, frozen=True, tag="item.urge"):
    """催办: every part of these items that still owes something."""

    items: Ids
    client_id: UUID
    text: Annotated[str, msgspec.Meta(max_length=2_000)] = ""


class MarkParts(Command, frozen=True, tag="item.mark"):
    """送达、已阅: these parts of mine arrived on this device, or I opened them."""

    parts: Ids
    fact: Literal["delivered", "read"]


class ListTodo(Command, frozen=True, tag="todo.list"):
    """What waits for me in any of my positions: to be done (待办), to be read (待阅); the most urgent first."""

    what: WhatName = "do"
    kind: Code | None = None
    light: LightName | None = None
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    limit: Limit = 50
    offset: Offset = 0


class ListDone(Command, frozen=True, tag="todo.done"):
    """已办: what I, or who held my positions before me, acted on; the latest first."""

    kind: Code | None = None
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    limit: Limit = 50
    offset: Offset = 0


class CountTodo(Command, frozen=True, tag="todo.counts"):
    """How much waits for me, over all kinds and for each."""


class ShowLedger(Command, frozen=True, tag="item.ledger"):
    """台账: what of this kind I, or the leader I serve, began; how it stands, and what is new of it. See `Asked`."""

    kind: Code
    since: date | None = None
    until: date | None = None
    light: LightName | None = None
    unit: Id | None = None
    state: Code | None = None
    stage: ledger.Stage | None = None
    fresh: bool = False
    position: Id | None = None
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    limit: Limit = 50
    offset: Offset = 0


class ListLedgerUnits(Command, frozen=True, tag="item.ledger_units"):
    """Which units have a part in what of this kind I, or the leader I serve, began."""

    kind: Code
    position: Id | None = None


class LookAtItems(Command, frozen=True, tag="item.look"):
    """看过: what was done on these until now is no news to me any more."""

    items: Ids


class StepAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step to be. Those of one `stage` run side by side."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    to: GivenTo
    stage: Annotated[int, msgspec.Meta(ge=1, le=50)] = 1


class AddSteps(Command, frozen=True, tag="step.add"):
    """加步骤: divide a part of mine into steps (自定义流程)."""

    item: Id
    part: Id
    steps: Annotated[list[StepAsked], msgspec.Meta(min_length=1, max_length=50)]
    client_id: UUID


class FinishStep(Command, frozen=True, tag="step.finish"):
    """完成步骤: what was done, with files of mine."""

    item: Id
    step: Id
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=8_000)]
    client_id: UUID
    files: Annotated[list[UUID], msgspec.Meta(max_length=20)] = msgspec.field(default_factory=list)


class HandStepOn(Command, frozen=True, tag="step.hand_on"):
    """转办步骤: it goes to somebody else."""

    item: Id
    step: Id
    to: GivenTo
    client_id: UUID
    reason: Annotated[str, msgspec.Meta(max_length=2_000)] = ""


class SendStepBack(Command, frozen=True, tag="step.send_back"):
    """退回步骤: to an earlier stage, or (0) to the holder of the part."""

    item: Id
    step: Id
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]
    client_id: UUID
    stage: Annotated[int, msgspec.Meta(ge=0, le=50)] = 0


class CancelStep(Command, frozen=True, tag="step.cancel"):
    """取消步骤: one of a part of mine."""

    item: Id
    step: Id
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]
    client_id: UUID


class Kinds(msgspec.Struct, frozen=True):
    """Every kind of work that is registered here."""

    kinds: list[KindCard]


class Parts(msgspec.Struct, frozen=True):
    """Parts of an item, in order."""

    parts: list[PartView]


@command("POST", "items")
def register(actor: Actor, c: RegisterItem) -> Acted:
    source = services.Source(*msgspec.structs.astuple(c.source)) if c.source else None
    first = services.First(c.first.action, c.first.inputs) if c.first else None
    wanted = services.Registration(
        c.kind, c.title, c.client_id, c.body, c.fields, c.due, c.position, c.parties, source, first
    )
    return services.register(wanted, by=actor.person)


@command("GET", "items/kinds")
def list_kinds(actor: Actor, c: ListKinds) -> Kinds:
    return Kinds(beginning.kinds_for(actor.person))


@command("GET", "items/{item}")
def show(actor: Actor, c: ShowItem) -> ItemView:
    return selectors.show(actor.person, c.item)


@command("GET", "items/{item}/parts")
def parts(actor: Actor, c: ListParts) -> Parts:
    return Parts(selectors.parts(actor.person, c.item, c.after))


@command("GET", "items/{item}/trail")
def trail(actor: Actor, c: ShowTrail) -> Trail:
    return selectors.trail(actor.person, c.item, c.after)


@command("GET", "items/{item}/chain")
def chain(actor: Actor, c: ShowChain) -> Chain:
    return selectors.chain(actor.person, c.item)


@command("POST", "items/{item}/acts")
def act(actor: Actor, c: ActOnItem) -> Acted:
    return services.act(services.Deed(c.item, c.part, c.action, c.version, c.inputs, c.client_id), by=actor.person)


@command("POST", "items/{item}/places")
def place(actor: Actor, c: PlaceItem) -> Posted:
    return services.place(c.item, c.conversation, by=actor.person, client_id=c.client_id)


@command("POST", "items/urge")
def urge(actor: Actor, c: UrgeItems) -> Urged:
    return services.urge(c.items, c.text, by=actor.person, client_id=c.client_id)


@command("POST", "items/mark")
def mark(actor: Actor, c: MarkParts) -> None:
    services.mark(c.parts, c.fact, by=actor.person)


@command("GET", "todo")
def list_todo(actor: Actor, c: ListTodo) -> TodoPage:
    return todo.todo(
        actor.person, todo.Wanted(c.what, c.kind, c.light, clean(c.text, "text")), limit=c.limit, offset=c.offset
    )


@command("GET", "todo/done")
def list_done(actor: Actor, c: ListDone) -> DonePage:
    wanted = todo.Wanted(kind=c.kind, text=clean(c.text, "text"))
    return todo.done(actor.person, wanted, limit=c.limit, offset=c.offset)


@command("GET", "todo/counts")
def count_todo(actor: Actor, c: CountTodo) -> TodoCounts:
    return todo.counts(actor.person)


@command("GET", "items/ledger")
def show_ledger(actor: Actor, c: ShowLedger) -> Ledger:
    asked = ledger.Asked(
        c.kind, c.since, c.until, c.light, c.unit, c.state, c.stage, c.fresh, c.position, clean(c.text, "text")
    )
    return ledger.ledger(actor.person, asked, limit=c.limit, offset=c.offset)


@command("GET", "items/ledger/units")
def ledger_units(actor: Actor, c: ListLedgerUnits) -> LedgerUnits:
    return LedgerUnits(ledger.units(actor.person, c.kind, c.position))


@command("POST", "items/look")
def look(actor: Actor, c: LookAtItems) -> None:
    services.look(c.items, by=actor.person)


@command("POST", "items/{item}/parts/{part}/steps")
def add_steps(actor: Actor, c: AddSteps) -> Acted:
    steps = [services.StepGiven(one.title, one.to, one.stage) for one in c.steps]
    return services.add_steps(services.Press(actor.person, c.client_id, c.item, c.part), steps)


@command("POST", "items/{item}/steps/{step}/finish")
def finish_step(actor: Actor, c: FinishStep) -> Acted:
    report = filled(Report, {"text": c.text, "files": c.files})
    return services.finish_step(services.Press(actor.person, c.client_id, c.item, c.step), report)


@command("POST", "items/{item}/steps/{step}/hand_on")
def hand_step_on(actor: Actor, c: HandStepOn) -> Acted:
    handing = filled(Handing, {"to": c.to, "reason": c.reason})
    return services.hand_step_on(services.Press(actor.person, c.client_id, c.item, c.step), handing)


@command("POST", "items/{item}/steps/{step}/send_back")
def send_step_back(actor: Actor, c: SendStepBack) -> Acted:
    reasoned = filled(Reasoned, {"reason": c.reason})
    return services.send_step_back(services.Press(actor.person, c.client_id, c.item, c.step), reasoned, c.stage)


@command("POST", "items/{item}/steps/{step}/cancel")
def cancel_step(actor: Actor, c: CancelStep) -> Acted:
    reasoned = filled(Reasoned, {"reason": c.reason})
    return services.cancel_step(services.Press(actor.person, c.client_id, c.item, c.step), reasoned)
