"""Posting: many drafts, one transaction. lock → seen? → policy → write → append, each step once for all of them.

While one batch is in flight the next one gathers (realtime.posts); a lone post is a batch of one.
"""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from django.db import DatabaseError, IntegrityError

from collab.cards import services as cards
from collab.conversations.models import Conversation
from collab.conversations.policy import SEATS_OF_PERSON, Ground, Pair, grounds
from collab.conversations.streams import stream_name
from collab.core import clock, sql
from collab.core.errors import Busy, Conflict, NotFound, Refused
from collab.core.text import shortened
from collab.directory import bots
from collab.directory.acting import signatures
from collab.eventlog.writing import Writing, writing
from collab.files.shapes import FileCard
from collab.messaging import attachments, markup, policy, topics, words
from collab.messaging.drafts import Draft
from collab.messaging.events import BotAddressed, MessagePosted, addressed_name
from collab.messaging.shapes import Node, Posted, Quote

Result = Posted | Refused
_encode = msgspec.json.Encoder().encode
QUOTE_LENGTH = 80
_COLUMNS = (
    "conversation_id", "nr", "seq", "author_id", "client_id", "fingerprint", "kind", "counts", "text", "body",
    "quote_nr", "quote_author", "quote", "mention_all", "called_all", "revision", "signature", "via", "files",
    "card_id", "forwarded", "transcript_id", "topic", "at",
)  # fmt: skip


def post(drafts: Sequence[Draft], *, skip_busy: bool = False) -> list[Result]:
    """Post all of them; one answer each, in order. A refused one harms no other.

    A repeated client_id is answered with what it made the first time, even if its author has been removed since.
    With `skip_busy` drafts of a conversation somebody else is writing to are answered Busy instead of waiting.
    """
    try:
        results = _post_together(drafts, skip_busy=skip_busy)
    except DatabaseError:  # one of them spoils it for all: each on its own
        results = [_post_alone(draft, skip_busy=skip_busy) for draft in drafts]
    except Busy as busy:  # one of their conversations is held for long: the others need not wait for it
        results = _post_apart(drafts, busy)
    return results


def post_one(draft: Draft) -> Posted:
    """Post one. Raises its refusal."""
    (result,) = post([draft])
    if isinstance(result, Refused):
        raise result
    return result


def post_within(log: Writing, draft: Draft) -> Posted:
    """Post one in a transaction that holds the conversation's stream. Raises its refusal."""
    (result,) = _Batch(log, [draft], [clock.now()]).results()
    if isinstance(result, Refused):
        raise result
    return result


def retell(told: Sequence[tuple[Draft, datetime]]) -> list[Posted]:
    """Post a past, each draft at its own time, in one transaction: all of it or nothing. It may quote itself.

    Only where the clock may be moved, and no more than a day at once: calls to all are counted by the day. Raises the
    first refusal.
    """
    clock.require_movable()
    names = sorted({stream_name(draft.conversation) for draft, _ in told})
    with writing(*names) as log:
        results = _Batch(log, [draft for draft, _ in told], [at for _, at in told]).results()
        for result in results:
            if isinstance(result, Refused):
                raise result
    return [result for result in results if isinstance(result, Posted)]


def _post_apart(drafts: Sequence[Draft], busy: Busy) -> list[Result]:
    """Those of each conversation on their own."""
    conversations = dict.fromkeys(draft.conversation for draft in drafts)
    if len(conversations) == 1:
        return [busy] * len(drafts)
    answers = {c: iter(post([draft for draft in drafts if draft.conversation == c])) for c in conversations}
    return [next(answers[draft.conversation]) for draft in drafts]


def _post_alone(draft: Draft, *, skip_busy: bool) -> Result:
    try:
        return _post_together([draft], skip_busy=skip_busy)[0]
    except Refused as refused:
        return refused
    except IntegrityError:  # the same client_id in another conversation at this very moment
        return Conflict("this client_id said something else", field="client_id")


def _post_together(drafts: Sequence[Draft], *, skip_busy: bool) -> list[Result]:
    names = sorted({stream_name(draft.conversation) for draft in drafts})
    with writing(*names, skip_busy=skip_busy) as log:
        return _Batch(log, drafts, [clock.now()] * len(drafts)).results()


class _Batch:
    """One transaction's worth of drafts, and what the database says about them."""

    def __init__(self, log: Writing, drafts: Sequence[Draft], times: Sequence[datetime]) -> None:
        self.log, self.drafts, self.times = log, drafts, times
        self.seen = _seen(drafts)
        fresh = [draft for draft in drafts if (draft.author, draft.client_id) not in self.seen]
        called = [(d.conversation, person) for d in fresh for person in d.persons]
        self.grounds = grounds([(d.conversation, d.author) for d in fresh] + called)
        self.signatures = signatures({person for (_, person), ground in self.grounds.items() if ground.acts})
        self.names = _names({person for _, person in called})
        self.quoted = _quoted(fresh)
        self.files = attachments.sendable(fresh)
        self.topics = topics.closed_by_topic({(d.conversation, d.topic) for d in fresh if d.topic})
        calling = {(d.conversation, d.author) for d in fresh if d.everybody and self._may_call_all(d)}
        self.calls = dict(policy.calls_today(calling, times[0]) if calling else {})
        self.numbers = {ground.conversation: ground.last_nr for ground in self.grounds.values()}
        self.messages: list[sql.Row] = []
        self.said: dict[Pair, MessagePosted] = {}
        self.mentions: dict[Pair, list[int]] = {}

    def results(self) -> list[Result]:
        results = [self._result(draft, at) for draft, at in zip(self.drafts, self.times, strict=True)]
        self._write()
        return results

    def _result(self, draft: Draft, at: datetime) -> Result:
        key = (draft.author, draft.client_id)
        if key in self.seen:
            posted, fingerprint = self.seen[key]
            return (
                posted
                if fingerprint == draft.fingerprint
                else Conflict("this client_id said something else", field="client_id")
            )
        try:
            posted = self._take(draft, at)
        except Refused as refused:
            return refused
        self.seen[key] = (posted, draft.fingerprint)
        return posted

    def _take(self, draft: Draft, at: datetime) -> Posted:
        stream = self.log.get(stream_name(draft.conversation))
        ground = self.grounds.get((draft.conversation, draft.author))
        if ground is None:
            raise NotFound(field="conversation")
        if stream is None:  # it exists, so somebody else holds it
            raise Busy(retry_after=1)
        policy.require_speaker(ground)
        if draft.topic:
            topics.require_open_topic(self.topics, (draft.conversation, draft.topic))
        event = self._event(draft, stream.head + 1, at)
        stream.append(event)
        if bot := _spoken_to(ground, draft):
            self._address(bot, ground, event)
        if draft.card is not None:
            cards.show(stream, draft.conversation, draft.card, event.seq)
        self.numbers[draft.conversation] = event.nr
        self.messages.append(_row(draft, event, in_circle=ground.kind == Conversation.Kind.CIRCLE))
        self.said[draft.conversation, event.nr] = event
        if event.mentions:
            self.mentions[draft.conversation, event.nr] = event.mentions
        return Posted(nr=event.nr, seq=event.seq, at=at)

    def _address(self, bot: str, ground: Ground, event: MessagePosted) -> None:
        """The bot hears of it. Its stream is locked by who holds the conversation's, and by nobody else."""
        name = addressed_name(ground.conversation)
        stream = self.log.get(name) or self.log.open(name)
        stream.append(BotAddressed(bot, ground.conversation, ground.person, event.nr, event.at))

    def _event(self, draft: Draft, seq: int, at: datetime) -> MessagePosted:
        persons = [person for person in draft.persons if (draft.conversation, person) in self.grounds]
        everybody = draft.everybody and self._call_all(draft)
        return MessagePosted(
            nr=self.numbers[draft.conversation] + 1,
            seq=seq,
            author=draft.author,
            client_id=draft.client_id,
            kind="text",
            counts=True,
            text=draft.text,
            body=self._body(draft, persons, everybody=everybody),
            quote=self._quote(draft),
            mentions=persons,
            mention_all=everybody,
            files=list(draft.copy.files) if draft.copy else self._files(draft),
            card=draft.card,
            forwarded=draft.copy.forwarded if draft.copy else None,
            revision=0,
            signature=self.signatures.get(draft.author, ""),
            via=draft.via,
            topic=draft.topic,
            at=at,
            edited_at=None,
            recalled=None,
        )

    def _body(self, draft: Draft, persons: list[int], *, everybody: bool) -> list[Node]:
        if draft.copy:
            return list(draft.copy.body)
        return markup.parse(draft.text, {person: self.names[person] for person in persons}, may_call_all=everybody)

    def _quote(self, draft: Draft) -> Quote | None:
        if draft.quote is None:
            return None
        if said := self.said.get((draft.conversation, draft.quote)):  # whoever may speak now has just seen it
            return _quote_of(draft.quote, said.author, said.body, said.files)
        quote = self.quoted.get((draft.conversation, draft.author, draft.quote))
        if quote is None:
            raise NotFound("the quoted message is not here", field="quote")
        return quote

    def _files(self, draft: Draft) -> list[FileCard]:
        """Each is sent once: whoever sends it again has another copy."""
        found = [self.files.pop((draft.author, file), None) for file in draft.files]
        cards = [card for card in found if card is not None]
        if len(cards) < len(found):
            raise NotFound("no such file of yours that is ready to be sent", field="files")
        return cards

    def _may_call_all(self, draft: Draft) -> bool:
        ground = self.grounds.get((draft.conversation, draft.author))
        return ground is not None and policy.may_call_all(ground)

    def _call_all(self, draft: Draft) -> bool:
        """Whether it does; from most it is mere words."""
        if not self._may_call_all(draft):
            return False
        pair = (draft.conversation, draft.author)
        policy.require_call_left(self.calls.get(pair, 0))
        self.calls[pair] = self.calls.get(pair, 0) + 1
        return True

    def _write(self) -> None:
        if not self.messages:
            return
        stored = sql.insert("messaging_message", _COLUMNS, self.messages, returning="id, conversation_id, nr")
        said = [(key, self.said[conversation, nr]) for key, conversation, nr in stored]
        words.index((key, event.body, event.files) for key, event in said)
        attachments.attach([(key, event.files) for key, event in said if event.files])
        if self.mentions:
            rows = [
                (key, conversation, nr, person)
                for key, conversation, nr in stored
                for person in self.mentions.get((conversation, nr), ())
            ]
            sql.insert("messaging_mention", ("message_id", "conversation_id", "nr", "person_id"), rows)
        written = {row[0] for row in self.messages}
        moved = [value for c in written for value in (c, self.numbers[c])]
        sql.run(_MOVE_NUMBERS.format(rows=", ".join(["(%s, %s)"] * len(written))), moved)


def _spoken_to(ground: Ground, draft: Draft) -> str:
    """The bot this is said to: whose talk it is, or who is called in a circle; "" for what is said to people."""
    if draft.via or draft.card is not None:
        return ""
    called = ground.kind == Conversation.Kind.CIRCLE and draft.copy is None
    return ground.bot or (bots.called_in(draft.text) if called else "")


def _row(draft: Draft, event: MessagePosted, *, in_circle: bool) -> sql.Row:
    """The event as a row of messages, in the order of _COLUMNS."""
    quote = event.quote
    quoted = (quote.nr, quote.author, quote.excerpt) if quote else (None, None, "")
    where = (draft.conversation, event.nr, event.seq, draft.author, sql.uuid_in(draft.client_id), draft.fingerprint)
    said = (event.kind, event.counts, event.text, _encode(event.body).decode())
    at = sql.time_in(event.at)
    beside = (event.revision, event.signature, event.via, _encode(event.files).decode(), draft.card)
    origin = (_encode(event.forwarded).decode(), draft.copy.transcript if draft.copy else None)
    topic = event.topic if in_circle else None
    return (*where, *said, *quoted, event.mention_all, event.mention_all, *beside, *origin, topic, at)


_MOVE_NUMBERS = """
    UPDATE conversations_conversation SET last_nr = moved.column2
    FROM (VALUES {rows}) AS moved WHERE conversations_conversation.id = moved.column1"""


# a join, not IN: for a list of pairs SQLite would read every message there is
_SEEN = """
    SELECT m.author_id, m.client_id, m.nr, m.seq, m.at, m.fingerprint FROM (VALUES {pairs}) AS asked
    JOIN messaging_message m ON m.author_id = asked.column1 AND m.client_id = asked.column2"""


def _seen(drafts: Sequence[Draft]) -> dict[tuple[int, object], tuple[Posted, str]]:
    """What these authors already said under these client_ids, and its fingerprint."""
    found = sql.rows(
        _SEEN.format(pairs=", ".join(["(%s, %s)"] * len(drafts))),
        [value for draft in drafts for value in (draft.author, sql.uuid_in(draft.client_id))],
    )
    return {
        (author, sql.uuid_out(client_id)): (Posted(nr=nr, seq=seq, at=sql.time_out(at)), fingerprint)
        for author, client_id, nr, seq, at, fingerprint in found
    }


def _names(persons: set[int]) -> dict[int, str]:
    if not persons:
        return {}
    statement = f"SELECT user_id, name FROM directory_person WHERE user_id IN ({sql.marks(len(persons))})"  # noqa: S608  names of ours; values are parameters
    return {int(person): str(name) for person, name in sql.rows(statement, list(persons))}


_QUOTED = f"""
    SELECT q.conversation_id, asked.column2, q.nr, q.author_id, q.body, q.files
    FROM (VALUES {{wanted}}) AS asked
    JOIN messaging_message q ON q.conversation_id = asked.column1 AND q.nr = asked.column3
    WHERE q.recalled_at IS NULL AND EXISTS (
        SELECT 1 FROM ({SEATS_OF_PERSON.format(conversation="asked.column1", person="asked.column2")}) AS seats
        WHERE seats.from_seq < q.seq AND (seats.until_seq IS NULL OR q.seq <= seats.until_seq))"""  # noqa: S608  names of ours; values are parameters


def _quoted(drafts: Sequence[Draft]) -> dict[tuple[int, int, int], Quote]:
    """(conversation, who quotes, nr) → the quote; a message he cannot see or that was recalled is not in it."""
    wanted = [(draft.conversation, draft.author, draft.quote) for draft in drafts if draft.quote is not None]
    if not wanted:
        return {}
    statement = _QUOTED.format(wanted=", ".join(["(%s, %s, %s)"] * len(wanted)))
    return {
        (conversation, reader, nr): _quote_of(nr, author, _nodes(body), _cards(files))
        for conversation, reader, nr, author, body, files in sql.rows(
            statement, [part for one in wanted for part in one]
        )
    }


def _quote_of(nr: int, author: int, body: list[Node], files: list[FileCard]) -> Quote:
    return Quote(nr, author, shortened(markup.plain(body) or " ".join(file.name for file in files), QUOTE_LENGTH))


def _nodes(body: str) -> list[Node]:
    return msgspec.json.decode(body, type=list[Node])


def _cards(files: str) -> list[FileCard]:
    return msgspec.json.decode(files, type=list[FileCard])
