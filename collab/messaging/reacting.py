"""Reactions (表态): a word of a fixed set on a message, given and taken back. They make nobody's unread number rise."""

from datetime import datetime
from typing import get_args

import msgspec

from collab.conversations.policy import require_member, require_open
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.eventlog.writing import writing
from collab.messaging.events import MessageReacted
from collab.messaging.models import Message, Reaction
from collab.messaging.opinions import require_fresh, taken_back_until
from collab.messaging.selectors import message as found_here
from collab.messaging.selectors import shapes_of, standing
from collab.messaging.shapes import Message as Shape
from collab.messaging.shapes import Reacted, ReactionGiven, ReactionName, Reactions

FIRST = 8
"""Persons a message names for one reaction; the rest is a number."""
_ORDER: tuple[ReactionName, ...] = get_args(ReactionName)


def react(*, by: int, conversation: int, nr: int, reaction: ReactionName, on: bool) -> Shape:
    """Give a reaction or take it back, also where only those who lead may speak. What is so already changes nothing.
    Raises TooLate for an opinion (圈阅, 已阅, 收到) that has stood a minute."""
    with writing(stream_name(conversation)) as log:
        require_open(require_member(by, conversation))
        message = standing(by, conversation, nr)
        at = clock.now()
        if _set(message, by, reaction, on=on, at=at):
            stream = log[stream_name(conversation)]
            now = _counted(message, reaction, more=1 if on else -1)
            _keep(message, now, stream.head + 1)
            until = taken_back_until(reaction, at) if on else None
            event = MessageReacted(
                nr, reaction, now.count, now.first, by=by, on=on, at=at, times=now.times, until=until
            )
            stream.append(event, about=message.seq)
        return shapes_of(by, [message])[0]


def reactions(reader: int, conversation: int, nr: int) -> Reactions:
    """Everybody who gave one to this message."""
    message = found_here(reader, conversation, nr)
    given: dict[str, list[tuple[int, datetime | None]]] = {}
    found = Reaction.objects.filter(message=message).order_by("id").values_list("kind", "person_id", "at")
    for kind, person, at in found:
        given.setdefault(kind, []).append((person, at))
    return Reactions(
        [
            ReactionGiven(kind, [person for person, _ in given[kind]], [at for _, at in given[kind]])
            for kind in _ORDER
            if kind in given
        ]
    )


def _set(message: Message, by: int, reaction: ReactionName, *, on: bool, at: datetime) -> bool:
    """Whether this changed anything."""
    mine = Reaction.objects.filter(message=message, person=by, kind=reaction).first()
    if on == (mine is not None):
        return False
    if mine is None:
        Reaction.objects.create(message=message, person_id=by, kind=reaction, at=at)
        return True
    require_fresh(reaction, mine.at, at)
    mine.delete()
    return True


def _counted(message: Message, reaction: ReactionName, *, more: int) -> Reacted:
    before = {one.reaction: one for one in _held(message)}.get(reaction)
    given = Reaction.objects.filter(message=message, kind=reaction).order_by("id")
    first = list(given.values_list("person_id", "at")[:FIRST])
    count = (before.count if before else 0) + more
    return Reacted(reaction, count, [person for person, _ in first], times=[at for _, at in first])


def _keep(message: Message, now: Reacted, seq: int) -> None:
    held = {one.reaction: one for one in _held(message)} | {now.reaction: now}
    shown = [held[kind] for kind in _ORDER if kind in held and held[kind].count]
    message.reactions, message.reacted_seq = msgspec.json.encode(shown).decode(), seq
    message.save(update_fields=["reactions", "reacted_seq"])


def _held(message: Message) -> list[Reacted]:
    return msgspec.json.decode(message.reactions, type=list[Reacted])
