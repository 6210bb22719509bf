"""Collections as a kind of card: how somebody stands to one, and what his press does."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec

from collab.cards.body import ActionSet, Element, Fact, FactSet, OpenUrl, TextBlock
from collab.cards.kinds import Done, Kind, Press
from collab.cards.shapes import Standing, View
from collab.collections.drawing import face_of, file_links, not_yet
from collab.collections.facts import asked_of, facts_of
from collab.collections.fields import keyed
from collab.collections.forms import CODE, collecting
from collab.collections.models import Answer
from collab.collections.samples import samples
from collab.core.errors import Invalid, NotFound
from collab.directory.models import Appointment
from collab.files.models import File
from collab.files.selectors import card_of
from collab.work.card import pressing
from collab.work.card.standing import standings as standings_of_items
from collab.work.events import item_name
from collab.work.kinds import INITIATOR
from collab.work.models import Assignment, Item, Opinion, Party
from collab.work.services.acting import Deed, locked, perform_within
from collab.work.standing import grounds_of, roles_of

_ANSWERS = ("answer", "change")
_PARTS_SHOWN = 12
_ASKER, _ASKED = "asker", "asked"
"""Roles to which nothing is open."""


def standings(viewer: int, items: Sequence[int]) -> Mapping[int, View]:
    """His own parts with what he supplied; the asker sees who has not."""
    known = grounds_of(viewer, items)
    found = {item.pk: item for item in Item.objects.filter(pk__in=list(known))}
    offered = standings_of_items(viewer, items)
    views: dict[int, View] = {}
    for key, grounds in known.items():
        own = [ground.part for ground in grounds if ground.part is not None]
        mine = list(Assignment.objects.filter(pk__in=own).order_by("pk")[:_PARTS_SHOWN])
        answers = {answer.part_id: answer for answer in Answer.objects.filter(part__in=mine)}
        asks = INITIATOR in roles_of(grounds)
        open_to_him = {one.part: one for one in offered[key].standings}
        whole = [open_to_him.get(0) or Standing(part=0, version=found[key].version, roles=[_ASKER])] if asks else []
        standing = [
            *whole,
            *(_begun(open_to_him.get(part.pk), part, answers, alone=len(mine) == 1) for part in mine),
        ]
        body = [*_own(found[key], mine, answers), *(_asker(found[key]) if asks else ())]
        views[key] = View(standing, body)
    return views


def act(press: Press) -> Done:
    """An answer holds all inputs there are; everything else is an act as any."""
    if press.action not in _ANSWERS:
        return pressing.act(press)
    item = locked(press.subject)
    part = Assignment.objects.get(pk=press.part, item=item)
    values = {key: msgspec.to_builtins(value) for key, value in press.inputs.items() if value is not None}
    deed = Deed(item.pk, part.pk, press.action, part.version, {"values": values}, press.client_id)
    try:
        event = perform_within(item, deed, by=press.actor)
    except (Invalid, NotFound) as refused:
        field = (refused.field or "").replace("values.", "inputs.", 1)
        raise type(refused)(refused.message, field=field, **refused.details) from None
    return Done(events=[(item_name(item.pk), event)])


def followers(item: int) -> Collection[int]:
    """Whoever asked sees it fill up."""
    asking = Party.objects.filter(item=item, role=INITIATOR).values_list("person_id", "position_id")
    persons = {person for person, _ in asking if person is not None}
    positions = [position for _, position in asking if position is not None]
    held = Appointment.objects.filter(position__in=positions, ended_at=None).values_list("person_id", flat=True)
    return persons | set(held)


def _begun(found: Standing | None, part: Assignment, answers: Mapping[int, Answer], *, alone: bool) -> Standing:
    """The form begins with what he supplied; a name is only needed to tell several parts of his apart. Where nothing
    is open to him any more the part is still his: who presses an old card is shown the new one."""
    standing = found or Standing(part=part.pk, version=part.version, roles=[_ASKED])
    if not alone:
        return standing
    answer = answers.get(part.pk)
    inputs: dict[str, Any] = dict(answer.values) if answer else {}
    return msgspec.structs.replace(standing, label="", inputs=inputs)


def _own(item: Item, mine: Sequence[Assignment], answers: Mapping[int, Answer]) -> Iterator[Element]:
    """What only he sees of his own parts."""
    reasons = dict(
        Opinion.objects.filter(assignment__in=mine, what=Opinion.What.SEND_BACK)
        .order_by("pk")
        .values_list("assignment_id", "text")
    )
    for part in mine:
        if part.state == "returned":
            yield TextBlock(text=f"已退回，请修改后重报：{reasons.get(part.pk, '')}", color="attention")
        if part.state == "answered" and (answer := answers.get(part.pk)):
            yield TextBlock(text=f"已报送 · {answer.signature}"[:200], color="good", weight="bolder")
            yield from _supplied(item, answer)


def _supplied(item: Item, answer: Answer) -> Iterator[Element]:
    fields = list(keyed(collecting(item).fields))
    if told := [
        Fact(field.title, str(answer.values[key]))
        for key, field in fields
        if field.sort != "file" and key in answer.values
    ]:
        yield FactSet(facts=told)
    wanted = [UUID(one) for key, field in fields if field.sort == "file" for one in answer.values.get(key, ())]
    if wanted:
        files = {file.pk: card_of(file) for file in File.objects.filter(pk__in=wanted)}
        yield file_links([files[one] for one in wanted if one in files][:20])


def _asker(item: Item) -> Iterator[Element]:
    if collecting(item).shown == "asker":
        yield from not_yet(asked_of(item.pk))
    yield ActionSet(actions=[OpenUrl(title="查看汇总表", url=f"/items/{item.pk}", mode="secondary")])


CARD = Kind(
    name=CODE, facts=facts_of, draw=face_of, standings=standings, act=act, followers=followers, hold=pressing.hold,
    actions=frozenset({"ask", "answer", "change", "send_back", "urge", "extend", "close", "widen", "reopen"}),
    samples=samples,
)  # fmt: skip
