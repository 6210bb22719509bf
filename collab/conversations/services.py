"""What may be done: begin talks, gather people, let them go."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError

from collab.audit.services import record
from collab.conversations import policy
from collab.conversations.company import require_persons, require_places
from collab.conversations.events import (
    ConversationChanged,
    LeaveReason,
    Member,
    MemberJoined,
    MemberLeft,
    MuteChanged,
    RoleChanged,
    RoleName,
)
from collab.conversations.models import Conversation, Membership, Role, Seat
from collab.conversations.seating import Places, take_seats
from collab.conversations.selectors import ROLE_NAMES, ROLES, member_ids
from collab.conversations.streams import own_name, own_stream, stream_name
from collab.core import clock
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.core.text import titled
from collab.eventlog.writing import Stream, Writing, writing

TITLE_LENGTH = 60


class Charter(NamedTuple):
    """What a new group is. Of positions and units whoever holds them belongs, one after the other."""

    title: str
    persons: tuple[int, ...]
    history_for_newcomers: bool = True
    positions: tuple[int, ...] = ()
    units: tuple[int, ...] = ()


class Rules(NamedTuple):
    """What is to change; None stays."""

    title: str | None = None
    read_only: bool | None = None
    history_for_newcomers: bool | None = None


def start_direct(*, by: int, person: int) -> int:
    """The direct talk (单聊) of these two; begun if there was none."""
    if by == person:
        raise Invalid("a direct talk needs somebody else", field="person")
    key = f"{min(by, person)}:{max(by, person)}"
    if found := Conversation.objects.filter(direct_key=key).values_list("id", flat=True).first():
        return int(found)
    require_persons(by, [person], field="person")
    try:
        with writing() as log:
            talk = Conversation(kind=Conversation.Kind.DIRECT, direct_key=key, created_by_id=by, created_at=clock.now())
            talk.save(force_insert=True)
            open_with(log, talk, {by: Role.MEMBER, person: Role.MEMBER})
            return talk.pk
    except IntegrityError:  # the other one began it in this very moment
        return Conversation.objects.values_list("id", flat=True).get(direct_key=key)


def create_group(*, by: int, client_id: UUID, charter: Charter) -> int:
    """A group (群) with its owner and first members. A repeated client_id answers the group it made the first time."""
    if earlier := _group_made(by, client_id):
        return earlier
    title = titled(charter.title, "title", TITLE_LENGTH)
    require_persons(by, charter.persons, field="persons")
    require_places(by, positions=charter.positions, units=charter.units)
    roles = dict.fromkeys(charter.persons, Role.MEMBER) | {by: Role.OWNER}
    policy.require_within_limit(len(roles))
    try:
        with writing() as log:
            group = Conversation(
                kind=Conversation.Kind.GROUP,
                title=title,
                created_by_id=by,
                client_id=client_id,
                created_at=clock.now(),
                history_for_newcomers=charter.history_for_newcomers,
            )
            group.save(force_insert=True)
            take_seats(open_with(log, group, roles), group, Places(charter.positions, charter.units), by)
            return group.pk
    except IntegrityError:  # the same request twice at once
        if earlier := _group_made(by, client_id):
            return earlier
        raise


def add_members(*, by: int, conversation: int, persons: Sequence[int]) -> int:
    """Bring people in; who belongs already stays as he is. Answers the stream's newest seq."""
    with writing(stream_name(conversation)) as log:
        policy.require_adder(policy.require_member(by, conversation))
        stream = log[stream_name(conversation)]
        present = member_ids(conversation)
        new = [person for person in dict.fromkeys(persons) if person not in present]
        require_persons(by, new, field="persons")
        policy.require_within_limit(len(present) + len(new))
        if new:
            group = Conversation.objects.get(pk=conversation)
            take_in(stream, group, dict.fromkeys(new, Role.MEMBER), by)
        return stream.head


def remove_member(*, by: int, conversation: int, person: int) -> int:
    """Take somebody out: from this COMMIT on nothing more reaches him through any door."""
    with writing(stream_name(conversation)) as log:
        mine = policy.require_member(by, conversation)
        policy.require_lead(mine)
        his = policy.grounds([(conversation, person)]).get((conversation, person))
        if his is None:
            raise NotFound("he does not belong here", field="person")
        if his.role >= mine.role:
            raise Forbidden("only somebody of a higher role may remove him", field="person")
        stream = log[stream_name(conversation)]
        _unseat(stream, conversation, person, by)
        record("member.removed", actor=by, subject=stream_name(conversation), person=person)
        return stream.head


def leave(*, person: int, conversation: int) -> int:
    """Go. An owner hands over first, unless nobody else is left."""
    with writing(stream_name(conversation)) as log:
        ground = policy.require_member(person, conversation)
        policy.require_group(ground)
        if ground.role == Role.OWNER and len(member_ids(conversation)) > 1:
            raise Conflict("hand the group over first", field="conversation")
        stream = log[stream_name(conversation)]
        _unseat(stream, conversation, person, person)
        return stream.head


def set_role(*, by: int, conversation: int, person: int, role: RoleName) -> int:
    """Make a member admin, an admin member; "owner" hands the group over and leaves the old owner an admin."""
    with writing(stream_name(conversation)) as log:
        mine = policy.require_member(by, conversation)
        policy.require_open(mine)
        if mine.role != Role.OWNER or by == person:
            raise Forbidden("only the owner may set the roles of others", field="conversation")
        stream = log[stream_name(conversation)]
        if ROLES[role] == Role.OWNER:
            _give_role(stream, conversation, by, Role.ADMIN, by)
        _give_role(stream, conversation, person, ROLES[role], by)
        record("member.role_changed", actor=by, subject=stream_name(conversation), person=person, role=role)
        return stream.head


def change(*, by: int, conversation: int, rules: Rules) -> int:
    """Rename a group or change its rules. What is so already is no change."""
    with writing(stream_name(conversation)) as log:
        policy.require_lead(policy.require_member(by, conversation))
        group = Conversation.objects.get(pk=conversation)
        given = {name: value for name, value in rules._asdict().items() if value is not None}
        if "title" in given:
            given["title"] = titled(given["title"], "title", TITLE_LENGTH)
        changed = {name: value for name, value in given.items() if value != getattr(group, name)}
        stream = log[stream_name(conversation)]
        if changed:
            for name, value in changed.items():
                setattr(group, name, value)
            group.save(update_fields=list(changed))
            now = (group.title, group.read_only, group.history_for_newcomers)
            stream.append(ConversationChanged(*now, by=by, at=clock.now()))
        return stream.head


def mute(*, person: int, conversation: int, muted: bool) -> int:
    """免打扰, for this person alone. Answers the newest seq of his own stream."""
    with writing(own_name(person)) as log:
        policy.require_member(person, conversation)
        own = own_stream(log, person)
        Membership.objects.filter(conversation=conversation, person=person).update(muted=muted)
        return own.append(MuteChanged(conversation, muted))


def open_with(log: Writing, conversation: Conversation, roles: dict[int, Role]) -> Stream:
    """A conversation that has just come to be: its stream, held from birth, and those who belong from the start."""
    stream = log.open(stream_name(conversation.pk))
    take_in(stream, conversation, roles, conversation.created_by_id)
    return stream


def take_in(stream: Stream, conversation: Conversation, roles: dict[int, Role], by: int) -> None:
    """These persons belong now, who did not before. The stream is held; the right to do so is the caller's affair."""
    begins = 0 if conversation.history_for_newcomers else stream.head
    last_nr = conversation.last_nr
    Seat.objects.bulk_create(
        Seat(conversation=conversation, person_id=person, role=role, from_seq=begins) for person, role in roles.items()
    )
    Membership.objects.bulk_create(
        Membership(conversation=conversation, person_id=person, read_nr=last_nr, since_nr=last_nr) for person in roles
    )
    members = [Member(person, ROLE_NAMES[role]) for person, role in roles.items()]
    stream.append(MemberJoined(members=members, by=by, at=clock.now()))
    stream.raise_access()


def _group_made(by: int, client_id: UUID) -> int | None:
    return Conversation.objects.filter(created_by=by, client_id=client_id).values_list("id", flat=True).first()


def _unseat(stream: Stream, conversation: int, person: int, by: int) -> None:
    Seat.objects.filter(conversation=conversation, person=person, until_seq=None).update(until_seq=stream.head)
    if policy.grounds([(conversation, person)]):
        raise Conflict("he belongs through his position; change that", field="person")
    Membership.objects.filter(conversation=conversation, person=person).delete()
    reason: LeaveReason = "left" if person == by else "removed"
    stream.append(MemberLeft(person=person, by=by, reason=reason, at=clock.now()))
    stream.raise_access()


def _give_role(stream: Stream, conversation: int, person: int, role: Role, by: int) -> None:
    seats = Seat.objects.filter(conversation=conversation, person=person, until_seq=None)
    if seats.filter(role=role).exists():
        return
    if not seats.update(role=role):
        if policy.grounds([(conversation, person)]):
            raise Conflict("he belongs through his position, which has the role", field="person")
        raise NotFound("he does not belong here", field="person")
    stream.append(RoleChanged(person=person, role=ROLE_NAMES[role], by=by, at=clock.now()))
