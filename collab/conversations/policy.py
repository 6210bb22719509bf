"""Who may, here. Everything asks the seats, joined with who holds which position this moment."""

from collections.abc import Iterable, Mapping

import msgspec
from django.conf import settings

from collab.conversations.models import Conversation, Role
from collab.core import sql
from collab.core.errors import Closed, Forbidden, Invalid, NotFound

Span = tuple[int, int | None]
"""A stretch of a stream: after the first seq, up to the second (None: to this day and on)."""
Pair = tuple[int, int]
"""(conversation, person)"""

SEATS_OF_PERSON = """
    SELECT s.role, s.from_seq, s.until_seq FROM conversations_seat s
    WHERE s.conversation_id = {conversation} AND s.person_id = {person}
    UNION ALL
    SELECT s.role, s.from_seq, s.until_seq FROM conversations_seat s
    JOIN directory_appointment a ON a.person_id = {person} AND a.ended_at IS NULL
    JOIN directory_position p ON p.id = a.position_id
    WHERE s.conversation_id = {conversation} AND s.person_id IS NULL AND (s.position_id = p.id OR s.unit_id = p.unit_id)
"""
"""Every seat that covers a person in a conversation, ended ones too. Fill in two column names."""

FROZEN = """
    (c.kind = 'circle' AND EXISTS (
        SELECT 1 FROM eventlog_stream f WHERE f.name = 'conversation:' || c.id AND f.frozen))"""
"""Whether the conversation c is closed (解散): only circles ever are."""

_GROUNDS = f"""
    SELECT c.id, asked.column2, c.kind, c.read_only, c.adders, {FROZEN}, c.last_nr,
           (SELECT max(role) FROM ({SEATS_OF_PERSON.format(conversation="c.id", person="asked.column2")}) AS seats
            WHERE until_seq IS NULL),
           (SELECT w.acts_in_id IS NOT NULL OR w.acts_for_id IS NOT NULL FROM directory_person w
            WHERE w.user_id = asked.column2), c.bot
    FROM (VALUES {{pairs}}) AS asked JOIN conversations_conversation c ON c.id = asked.column1"""  # noqa: S608  names of ours; values are parameters


class Ground(msgspec.Struct, frozen=True):
    """On what ground somebody belongs: his highest role, and the rules of the place. `acts`: he may be speaking in
    another position than his primary one (`directory.acting` knows). `bot`: which bot one talks with here. `frozen`:
    it is read and nothing more."""

    conversation: int
    person: int
    kind: str
    read_only: bool
    adders: int
    frozen: bool
    last_nr: int
    role: int
    acts: bool
    bot: str = ""

    @property
    def leads(self) -> bool:
        return self.role >= Role.ADMIN

    @property
    def is_group(self) -> bool:
        """Of several people, with roles: a group or a circle (协作圈)."""
        return self.kind != Conversation.Kind.DIRECT


def grounds(pairs: Iterable[Pair]) -> Mapping[Pair, Ground]:
    """For each (conversation, person) that belongs, on what ground. Who does not belong is not in it."""
    asked = list(dict.fromkeys(pairs))
    if not asked:
        return {}
    statement = _GROUNDS.format(pairs=", ".join(["(%s, %s)"] * len(asked)))
    found = sql.rows(statement, [value for pair in asked for value in pair])
    return {
        (conversation, person): Ground(
            conversation, person, kind, bool(read_only), adders, bool(frozen), last_nr, role, bool(acts), bot
        )
        for conversation, person, kind, read_only, adders, frozen, last_nr, role, acts, bot in found
        if role is not None
    }


def require_member(person: int, conversation: int) -> Ground:
    """His ground. For everybody else the conversation does not exist."""
    ground = grounds([(conversation, person)]).get((conversation, person))
    if ground is None:
        raise NotFound(field="conversation")
    return ground


def require_open(ground: Ground) -> None:
    """In a closed circle (已解散) nobody does anything any more."""
    if ground.frozen:
        raise Closed(field="conversation")


def require_group(ground: Ground) -> None:
    """Whoever changes who belongs, or how: where several talk, as long as it is open."""
    require_open(ground)
    if not ground.is_group:
        raise Forbidden("a direct talk belongs to two, for good", field="conversation")


def require_lead(ground: Ground) -> None:
    """Owners and admins (群主、管理员) of a group."""
    require_group(ground)
    if not ground.leads:
        raise Forbidden("only the owner and admins may do this", field="conversation")


def require_adder(ground: Ground) -> None:
    """Who may bring people in: everybody, unless the circle's charter says otherwise."""
    require_group(ground)
    if ground.role < ground.adders:
        raise Forbidden("only those the charter names bring people in", field="conversation")


def require_within_limit(count: int) -> None:
    """So many people may be in a group, however they come to belong."""
    if count > settings.GROUP_LIMIT:
        raise Invalid(f"a group holds at most {settings.GROUP_LIMIT} people", field="persons")


def may_speak(ground: Ground) -> bool:
    """In a read-only group (仅管理员发言) only those who lead it speak."""
    return ground.leads or not ground.read_only


def visible(spans: Iterable[Span] | None, seq: int) -> bool:
    """Whether that seq lies in what one may see. None: everything."""
    return spans is None or any(after < seq and (until is None or seq <= until) for after, until in spans)


def simplified(spans: Iterable[Span]) -> tuple[Span, ...] | None:
    """None where one of them is everything: the common case, and the cheap one."""
    kept = tuple(spans)
    return None if (0, None) in kept else kept
