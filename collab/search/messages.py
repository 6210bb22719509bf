"""Messages by their words, newest first: only what this reader may read, wherever he belongs at this moment."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from collab.conversations.policy import Span, visible
from collab.conversations.selectors import streams_of
from collab.core import sql
from collab.core.errors import Invalid
from collab.files.shapes import FileCard
from collab.messaging import words
from collab.messaging.shapes import Node
from collab.search.shapes import Hit, Hits

_AT_ONCE = 200  # candidates of one statement
_MOST = 4_000  # candidates looked at for one page: who asks for less than that finds it
_BEFORE, _AROUND = 24, 96  # characters of an excerpt before what was found, and in all
_COLUMNS = "m.id, m.conversation_id, m.nr, m.seq, m.author_id, m.at, m.body, m.files"


class Filters(NamedTuple):
    """What else must be true of it; None: whatever."""

    conversation: int | None = None
    author: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    mentions_me: bool = False
    has_link: bool = False
    has_file: bool = False
    topic: int | None = None


def find_messages(reader: int, text: str, filters: Filters, *, before: int | None, limit: int) -> Hits:
    """A page of what he may read that holds every word of the text. Raises Invalid where nothing can be asked for."""
    question = words.condition(text)
    if question is None:
        raise Invalid("give a word or a number to look for", field="text")
    terms = words.folded(text).split()
    rights = _rights(reader, filters.conversation)
    hits: list[Hit] = []
    seen = before
    for row in _candidates(reader, question, filters, list(rights), before) if rights else ():
        key, conversation, nr, seq, author, at, body, files = row
        said = words.spoken(_body(body), _files(files))
        if visible(rights[conversation], seq) and _holds(said, terms):
            if len(hits) == limit:
                return Hits(hits, seen)
            hits.append(Hit(conversation, nr, author, sql.time_out(at), excerpt(said, terms)))
            seen = key
    return Hits(hits, None)


def excerpt(said: str, terms: list[str]) -> str:
    """The words around the first of the terms, on one line."""
    line = " ".join(said.split())
    place = words.folded(line).find(terms[0])
    begin = max(0, place - _BEFORE)
    cut = line[begin : begin + _AROUND]
    return f"{'…' if begin else ''}{cut}{'…' if begin + _AROUND < len(line) else ''}"


_body = msgspec.json.Decoder(list[Node]).decode
_files = msgspec.json.Decoder(list[FileCard]).decode


def _rights(reader: int, conversation: int | None) -> Mapping[int, tuple[Span, ...] | None]:
    mine = {stream.conversation: stream.spans for stream in streams_of(reader)}
    if conversation is None:
        return mine
    return {conversation: mine[conversation]} if conversation in mine else {}


def _holds(said: str, terms: list[str]) -> bool:
    """The pieces are there; are they together?"""
    line = words.folded(said)
    return all(term in line for term in terms)


def _candidates(
    reader: int, question: str, filters: Filters, conversations: list[int], before: int | None
) -> Iterator[sql.Row]:
    for _ in range(_MOST // _AT_ONCE):
        wanted, values = _conditions(reader, filters, conversations, before)
        statement = (_ON_POSTGRES if sql.is_postgres() else _ON_SQLITE).format(columns=_COLUMNS, wanted=wanted)
        found = sql.rows(statement, [question, *values, _AT_ONCE])
        yield from found
        if len(found) < _AT_ONCE:
            return
        before = found[-1][0]


def _conditions(reader: int, filters: Filters, conversations: list[int], before: int | None) -> tuple[str, list[Any]]:
    parts: dict[str, list[Any]] = {
        f"m.conversation_id IN ({sql.marks(len(conversations))})": conversations,
        "m.recalled_at IS NULL": [],
    }
    compared = {
        "m.id < %s": before,
        "m.author_id = %s": filters.author,
        "m.topic = %s": filters.topic,
        "m.at >= %s": filters.since and sql.time_in(filters.since),
        "m.at < %s": filters.until and sql.time_in(filters.until),
    }
    parts |= {condition: [value] for condition, value in compared.items() if value is not None}
    if filters.mentions_me:
        parts[_MENTIONS] = [reader]
    if filters.has_file:
        parts["m.files <> '[]'"] = []
    if filters.has_link:
        parts['m.body LIKE \'%%"t":"link"%%\''] = []
    return " AND ".join(parts), [value for values in parts.values() for value in values]


_MENTIONS = (
    "(m.mention_all OR EXISTS (SELECT 1 FROM messaging_mention c WHERE c.message_id = m.id AND c.person_id = %s))"
)

# found first, by the index, and only then put in order: else the planner reads all messages backwards
_ON_POSTGRES = """
    WITH found AS MATERIALIZED (SELECT message_id FROM messaging_words WHERE words @@ %s::tsquery)
    SELECT {columns} FROM found JOIN messaging_message m ON m.id = found.message_id
    WHERE {wanted} ORDER BY m.id DESC LIMIT %s"""
_ON_SQLITE = """
    SELECT {columns} FROM messaging_message m
    WHERE m.id IN (SELECT rowid FROM messaging_words WHERE messaging_words MATCH %s)
    AND {wanted} ORDER BY m.id DESC LIMIT %s"""
