"""Registering an item (登记、立项): who begins it, in which position, from which source."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID, uuid5

import msgspec
from django.db import IntegrityError

from collab.calendar.terms import Term
from collab.conversations.policy import require_member
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.core.text import clean, titled
from collab.eventlog.writing import Writing, writing
from collab.files.models import File
from collab.messaging.attachments import readable
from collab.work import hats, machine
from collab.work.beginning import positions_to_begin_in
from collab.work.effects import Numbers
from collab.work.events import ItemChanged
from collab.work.facts import Ground
from collab.work.filling import filled
from collab.work.forms import GivenTo, Heard, Nothing
from collab.work.kinds import INITIATOR, Kind, Rule, Words, known
from collab.work.models import Act, Item, Link, Party
from collab.work.selectors import show
from collab.work.services.acting import carry_through
from collab.work.services.awaiting import await_item
from collab.work.services.carrying import started
from collab.work.services.doing import Doing, Order, signed
from collab.work.services.numbers import number
from collab.work.services.parts import require_holders, time
from collab.work.services.telling import tell
from collab.work.shapes import Acted
from collab.work.sighting import Sighted
from collab.work.standing import grounds
from collab.work.trail import fingerprint

TITLE_LENGTH = 200
_REGISTER = Rule(action="register", words=Words("登记", "Register"), of=(), who=())
_DRAFTED = Nothing()


class Source(NamedTuple):
    """来源: another item, a message of a conversation, a spoken message (`voice`, 语音) whose words are still to be
    written down, or words alone (电话、上级来电)."""

    item: int | None = None
    conversation: int | None = None
    nr: int | None = None
    words: str = ""
    voice: UUID | None = None


class First(NamedTuple):
    """What is done with it at once, in the same breath: the action and its inputs, as 交办."""

    action: str
    inputs: Mapping[str, Any]


class Registration(NamedTuple):
    """What is registered. `position`: in which of his positions; None: in the one he uses. `parties`: who has the
    other roles of its kind. `due`: by when the whole is to be done."""

    kind: str
    title: str
    client_id: UUID
    body: str = ""
    fields: Mapping[str, Any] = {}
    due: Term | None = None
    position: int | None = None
    parties: Mapping[str, GivenTo] = {}
    source: Source | None = None
    first: First | None = None


def register(wanted: Registration, *, by: int) -> Acted:
    """Once: a repeated client_id is answered with the item it made the first time."""
    try:
        item, nr = _registered(wanted, by)
    except IntegrityError:  # the same request twice at once
        item, nr = _registered(wanted, by)
    return Acted(nr, show(by, item))


def register_within(log: Writing, wanted: Registration, *, by: int) -> tuple[int, int]:
    """The same in a transaction that goes on and holds no stream yet; answers the item and its newest act."""
    asked = fingerprint("register", wanted._replace(client_id=UUID(int=0))._asdict())
    if earlier := _seen(wanted, by, asked):
        return earlier
    kind = known(wanted.kind)
    if kind is None:
        raise Invalid("no such kind of work", field="kind")
    ground = _ground(kind, by, wanted.position)
    doing = _begun(kind, wanted, ground, asked, by)
    begun = doing.finish()
    went_on = [_go_on(doing, wanted.first)] if wanted.first is not None else []
    tell(log, begun, *went_on)
    return doing.item.pk, doing.item.trail_length


def _registered(wanted: Registration, by: int) -> tuple[int, int]:
    with writing() as log:
        return register_within(log, wanted, by=by)


def _seen(wanted: Registration, by: int, asked: str) -> tuple[int, int] | None:
    earlier = Act.objects.filter(person=by, client_id=wanted.client_id).first()
    if earlier is None:
        return None
    if earlier.fingerprint != asked:
        raise Conflict("this client_id did something else", field="client_id")
    return earlier.item_id, earlier.nr + (1 if wanted.first else 0)


def _ground(kind: Kind, by: int, position: int | None) -> Ground:
    """In which position he begins it. Raises Forbidden where none of his may."""
    mine = positions_to_begin_in(kind, hats.hats_of(by))
    if position is not None:
        mine = [hat for hat in mine if hat.position == position]
    if not mine:
        if kind.registers or position is not None:
            raise Forbidden("not in this position", field="position" if position else "kind")
        return Ground(INITIATOR, None, "own", None)
    # the leader whose secretary he is must be named: nobody begins something in his name by oversight
    own = [hat for hat in mine if hat.hand != "secretary"] or (mine if position is not None or kind.registers else [])
    hat = hats.preferred(by, own)
    return Ground(INITIATOR, None, hat.hand if hat else "own", hat)


def _begun(kind: Kind, wanted: Registration, ground: Ground, asked: str, by: int) -> Doing:
    """The item, its parties and its source, with the first act of its trail."""
    hat, voice = ground.hat, wanted.source.voice if wanted.source else None
    first = _first(kind, voice)
    item = Item(
        kind=kind.code, title=titled(wanted.title, "title", TITLE_LENGTH), body=clean(wanted.body, "body"),
        unit_id=hat.unit if hat else None, initiator_id=by, position_id=hat.position if hat else None,
        signature=signed(by, ground), state=first,
    )  # fmt: skip
    item.fields = msgspec.to_builtins(filled(kind.fields, wanted.fields))
    order = Order("register", Heard(voice) if voice else _DRAFTED, wanted.client_id, asked)
    doing = Doing(Sighted(by, item, [ground]), None, order)
    item.created_at = doing.now
    time(item, wanted.due, doing.lights, field="due")
    item.save(force_insert=True)
    Party.objects.bulk_create(_parties(item, kind, wanted, ground, by))
    _link(item, wanted.source, by)
    if kind.numbered and not any(isinstance(effect, Numbers) for rule in kind.rules for effect in rule.does):
        number(item, kind, by=by, now=doing.now)
    doing.begin(machine.Decision(_REGISTER, first, None, (), (ground,)))
    started(doing)
    await_item(item, doing.concerned)
    item.save()
    return doing


def _first(kind: Kind, voice: UUID | None) -> str:
    """The state it begins in."""
    if voice is not None and not kind.spoken:
        raise Invalid("nothing of this kind is spoken", field="source", reason="voice")
    return kind.spoken if voice is not None else kind.first


def _parties(item: Item, kind: Kind, wanted: Registration, ground: Ground, by: int) -> list[Party]:
    for role in wanted.parties:
        if role not in kind.roles:
            raise Invalid("no such role", field=f"parties.{role}", reason="unknown")
    require_holders(by, [(f"parties.{role}", holder) for role, holder in wanted.parties.items()])
    hat = ground.hat
    first = Party(item=item, role=INITIATOR, position_id=hat.position if hat else None, person_id=None if hat else by)
    named = [
        Party(item=item, role=role, unit_id=one.unit, position_id=one.position, person_id=one.person)
        for role, one in wanted.parties.items()
    ]
    return [first, *named]


def _link(item: Item, source: Source | None, by: int) -> None:
    """What he does not see, or hear, is no source."""
    if source is None:
        return
    if source.item is not None and not grounds(by, source.item):
        raise NotFound("no such item", field="source")
    if source.conversation is not None:
        require_member(by, source.conversation)
    if source.voice is not None:
        readable(by, source.voice)
        File.objects.filter(pk=source.voice).update(carried=True)
    Link.objects.create(
        item=item, source_id=source.item, conversation=source.conversation, nr=source.nr,
        words=clean(source.words, "source")[:200], voice_id=source.voice,
    )  # fmt: skip


def _go_on(begun: Doing, first: First) -> ItemChanged:
    """The second act, in the same transaction."""
    item, seen = begun.item, Sighted(begun.by, begun.item, grounds(begun.by or 0, begun.item.pk))
    rows = [rule for rule in begun.kind.rules if rule.action == first.action and rule.on == "item"]
    if not rows:
        raise Invalid("no such action", field="first")
    client_id = uuid5(begun.order.client_id, "first")
    order = Order(first.action, filled(rows[0].form, first.inputs), client_id, fingerprint(first.action, item.pk))
    return carry_through(Doing(seen, None, order))
