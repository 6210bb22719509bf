"""A conversation as one person's client holds it: a snapshot, and what each event makes of it, as in the web client."""

from typing import Any, NamedTuple, get_args

import msgspec

from collab.cards.shapes import CardFace
from collab.conversations.policy import visible
from collab.conversations.seats import shared_seats
from collab.conversations.selectors import members, spans_of
from collab.core import sql
from collab.eventlog.writing import Stored
from collab.messaging.overview import summary
from collab.messaging.pinning import pins
from collab.messaging.selectors import Place, page
from collab.messaging.shapes import Message, Notice, Reacted, ReactionName, Recall, Summary
from collab.messaging.topic_events import Topic
from collab.messaging.topics import topics

NOTICES = (
    "member.joined", "member.left", "member.role_changed", "seat.taken", "seat.left", "conversation.changed",
    "message.pinned", "message.unpinned", "circle.moved", "circle.expiring",
    "topic.opened", "topic.renamed", "topic.closed", "topic.reopened",
)  # fmt: skip


class Sight(NamedTuple):
    """What one client holds. `seq` and `own_seq`: where it stands in the conversation's stream and in his own."""

    me: int
    seq: int
    own_seq: int
    messages: dict[int, Message]
    notices: dict[int, Notice]
    cards: dict[int, CardFace]
    roles: dict[int, str]
    seats: set[int]
    pins: list[int]
    rules: tuple[str, bool, bool]
    last_nr: int
    read_nr: int
    topics: dict[int, Topic]
    cursors: dict[int, int]
    muted: bool
    frozen: bool = False


class Heard(NamedTuple):
    """An event as it reaches him; without `type` where only its number may."""

    seq: int
    type: str
    data: dict[str, Any]


def snapshot(me: int, there: int) -> Sight:
    """What the server says when he opens it now. A hundred messages are all there is."""
    found, line = page(me, there, Place(), 100), summary(me, there)
    assert not found.more_before
    return Sight(
        me=me,
        seq=found.seq,
        own_seq=_head(f"user:{me}"),
        messages={message.nr: message for message in found.messages},
        notices={notice.seq: notice for notice in found.notices},
        cards={card.card: card for card in found.cards},
        roles={member.person: member.role for member in members(me, there, 0)[0]},
        seats={seat.seat for seat in shared_seats(me, there)},
        pins=[one.message.nr for one in pins(me, there).pins],
        rules=(line.title, line.read_only, line.history_for_newcomers),
        last_nr=line.last_nr,
        read_nr=line.read_nr,
        muted=line.muted,
        frozen=line.frozen,
        topics={topic.nr: topic for topic in topics(me, there).topics},
        cursors={one.topic: one.read_nr for one in line.topics if one.read_nr},
    )


def caught_up(sight: Sight, me: int, there: int) -> Sight:
    """The same client after everything that happened since has reached him."""
    spans = spans_of(me, there)
    for event in _after(f"conversation:{there}", sight.seq):
        shown = visible(spans, event.seq) and (event.about is None or visible(spans, event.about))
        sight = heard(sight, Heard(event.seq, event.type if shown else "", msgspec.json.decode(event.data)))
    for event in _after(f"user:{me}", sight.own_seq):
        data = msgspec.json.decode(event.data)
        sight = sight._replace(own_seq=event.seq)
        if data.get("conversation") == there:
            sight = OWN_CHANGES[event.type](sight, data)
    return sight


def from_nothing(me: int, there: int) -> Sight:
    """Who was there from the first event on, and only ever heard events."""
    line = summary(me, there)
    rules = (line.title, line.read_only, line.history_for_newcomers)
    return caught_up(Sight(me, 0, 0, {}, {}, {}, {}, set(), [], rules, 0, 0, {}, {}, muted=False), me, there)


def heard(sight: Sight, event: Heard) -> Sight:
    """What an event of the conversation's stream makes of it."""
    assert event.seq == sight.seq + 1
    sight = sight._replace(seq=event.seq)
    if event.type in NOTICES:
        told = msgspec.convert({"seq": event.seq, "event": {"type": event.type, **event.data}}, Notice)
        sight = sight._replace(notices=sight.notices | {event.seq: told})
    return CHANGES[event.type](sight, event.data) if event.type else sight


def line_of(sight: Sight, me: int) -> dict[str, Any]:
    """His line of the list, by the formula."""
    floors = {topic: max(sight.read_nr, ahead) for topic, ahead in sight.cursors.items()}
    beyond = [
        message for nr, message in sight.messages.items()
        if nr > floors.get(message.topic, sight.read_nr) and not message.recalled
    ]  # fmt: skip
    counted = [message for message in beyond if message.counts and message.author != me]
    calls = [m.nr for m in beyond if me in m.mentions or (m.mention_all and m.author != me)]
    return {
        "role": sight.roles[me],
        "members": len(sight.roles),
        "muted": sight.muted,
        "seq": sight.seq,
        "last_nr": sight.last_nr,
        "last": sight.messages.get(sight.last_nr),
        "read_nr": sight.read_nr,
        "unread": min(100, len(counted)),
        "mentioned_nr": min(calls, default=None),
    }


def line_from(summary: Summary) -> dict[str, Any]:
    """The same of the server's line."""
    return {
        name: getattr(summary, name)
        for name in ("role", "members", "muted", "seq", "last_nr", "last", "read_nr", "unread", "mentioned_nr")
    }


def _posted(sight: Sight, data: dict[str, Any]) -> Sight:
    message = msgspec.convert(data, Message)
    return sight._replace(messages=sight.messages | {message.nr: message}, last_nr=message.nr)


def _edited(sight: Sight, data: dict[str, Any]) -> Sight:
    message = sight.messages.get(data["nr"])
    if message is None or message.recalled or message.revision >= data["revision"]:
        return sight
    changed = {name: data[name] for name in ("revision", "text", "body", "mentions", "mention_all")}
    changed = msgspec.to_builtins(message) | changed | {"edited_at": data["at"]}
    return sight._replace(messages=sight.messages | {message.nr: msgspec.convert(changed, Message)})


def _recalled(sight: Sight, data: dict[str, Any]) -> Sight:
    sight = _unpinned(sight, data)
    recall = msgspec.convert({"by": data["by"], "at": data["at"]}, Recall)
    carried = sight.messages[data["nr"]].card if data["nr"] in sight.messages else None
    return sight._replace(
        cards={card: shown for card, shown in sight.cards.items() if card != carried},
        messages={nr: _without(message, data["nr"], recall) for nr, message in sight.messages.items()},
    )


def _without(message: Message, nr: int, recall: Recall) -> Message:
    """The message when the words of `nr` are gone."""
    if message.nr == nr:
        blank: dict[str, Any] = {"text": "", "body": [], "mentions": [], "mention_all": False, "reactions": []}
        message = msgspec.structs.replace(message, **blank, card=None, forwarded=None, recalled=recall)
    if message.quote and nr in (message.nr, message.quote.nr):
        message = msgspec.structs.replace(message, quote=msgspec.structs.replace(message.quote, excerpt=""))
    return message


def _reacted(sight: Sight, data: dict[str, Any]) -> Sight:
    message = sight.messages.get(data["nr"])
    if message is None or message.recalled or message.reacted_seq >= sight.seq:
        return sight
    held = {one.reaction: one for one in message.reactions}
    before = held.get(data["reaction"], Reacted(data["reaction"], 0, []))
    mine, until = (data["on"], data["until"]) if data["by"] == sight.me else (before.mine, before.mine_until)
    told = {"reaction": data["reaction"], "count": data["count"], "first": data["first"], "times": data["times"]}
    held[data["reaction"]] = msgspec.convert({**told, "mine": mine, "mine_until": until}, Reacted)
    now = [held[kind] for kind in get_args(ReactionName) if kind in held and held[kind].count]
    changed = msgspec.structs.replace(message, reactions=now, reacted_seq=sight.seq)
    return sight._replace(messages=sight.messages | {message.nr: changed})


def _pinned(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(pins=[data["nr"], *sight.pins])


def _unpinned(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(pins=[nr for nr in sight.pins if nr != data["nr"]])


def _told(sight: Sight, data: dict[str, Any]) -> Sight:
    topic = msgspec.convert(data["topic"], Topic)
    return sight._replace(topics=sight.topics | {topic.nr: topic})


def _moved(sight: Sight, data: dict[str, Any]) -> Sight:
    message = msgspec.structs.replace(sight.messages[data["nr"]], topic=data["topic"])
    return sight._replace(messages=sight.messages | {message.nr: message})


def _read(sight: Sight, data: dict[str, Any]) -> Sight:
    ahead = {one["topic"]: one["read_nr"] for one in data["topics"] if one["read_nr"]}
    return sight._replace(read_nr=data["read_nr"], cursors=ahead)


def _joined(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(roles=sight.roles | {member["person"]: member["role"] for member in data["members"]})


def _left(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(roles={person: role for person, role in sight.roles.items() if person != data["person"]})


def _seat_taken(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(seats=sight.seats | {seat["seat"] for seat in data["seats"]})


def _seat_left(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(seats=sight.seats - {data["seat"]["seat"]})


def _role_changed(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(roles=sight.roles | {data["person"]: data["role"]})


def _changed(sight: Sight, data: dict[str, Any]) -> Sight:
    return sight._replace(rules=(data["title"], data["read_only"], data["history_for_newcomers"]))


def _card_changed(sight: Sight, data: dict[str, Any]) -> Sight:
    """The newest version wins, whatever comes when; taken back, it is nothing to see any more."""
    held, face = sight.cards.get(data["card"]), data["face"]
    if face is None:
        return sight._replace(cards={card: shown for card, shown in sight.cards.items() if card != data["card"]})
    if held and held.version >= data["version"]:
        return sight
    return sight._replace(cards=sight.cards | {data["card"]: msgspec.convert(data, CardFace)})


CHANGES = {
    "message.posted": _posted,
    "message.edited": _edited,
    "message.recalled": _recalled,
    "message.reacted": _reacted,
    "message.pinned": _pinned,
    "message.unpinned": _unpinned,
    "member.joined": _joined,
    "member.left": _left,
    "member.role_changed": _role_changed,
    "seat.taken": _seat_taken,
    "seat.left": _seat_left,
    "conversation.changed": _changed,
    "card.changed": _card_changed,
    **dict.fromkeys(("topic.opened", "topic.renamed", "topic.closed", "topic.reopened"), _told),
    "message.moved": _moved,
    "circle.moved": lambda sight, data: sight._replace(frozen=data["state"] == "closed"),
    # the charter, the board and the shelf are asked for where they are looked at
    **dict.fromkeys(
        (
            "circle.expiring",
            "circle.changed",
            "board.changed",
            "folder.changed",
            "document.changed",
            "result.changed",
            "decision.changed",
        ),
        lambda sight, data: sight,
    ),
}


OWN_CHANGES = {
    "cursor.moved": _read,
    "mute.changed": lambda sight, data: sight._replace(muted=data["muted"]),
    "handover.made": lambda sight, data: sight,
    **dict.fromkeys(
        ("card.view_changed", "draft.kept", "preferences.changed", "todo.changed", "todo.moved"),
        lambda sight, data: sight,
    ),
}


def _after(stream: str, seq: int) -> list[Stored]:
    found = sql.rows(
        "SELECT e.seq, e.type, e.about, e.data FROM eventlog_event e JOIN eventlog_stream s ON s.id = e.stream_id"
        " WHERE s.name = %s AND e.seq > %s ORDER BY e.seq",
        [stream, seq],
    )
    return [Stored(*row) for row in found]


def _head(stream: str) -> int:
    found = sql.rows("SELECT head FROM eventlog_stream WHERE name = %s", [stream])
    return found[0][0] if found else 0
