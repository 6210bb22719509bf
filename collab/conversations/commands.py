"""What may be done with conversations and their members."""

from typing import Annotated
from uuid import UUID

import msgspec

from collab.conversations import bot_talks, company, seating, seats, selectors, services, unit_groups, watermarks
from collab.conversations.bot_talks import BotCard
from collab.conversations.company import SharedGroup
from collab.conversations.events import Member, RoleName, SharedRole, SharedSeat
from collab.conversations.watermarks import Watermark, WatermarkRule
from collab.core.commands import Actor, Command, Id, Number, command

Title = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
Places = Annotated[list[Id], msgspec.Meta(max_length=200)]
Persons = Annotated[list[Id], msgspec.Meta(min_length=1, max_length=500)]


class Opened(msgspec.Struct, frozen=True):
    """The conversation one can talk in now."""

    conversation: int


class Members(msgspec.Struct, frozen=True):
    """A page of members (成员), by id. `next` continues it; None at the end."""

    members: list[Member]
    next: int | None


class SharedSeats(msgspec.Struct, frozen=True):
    """席位: the positions and units that sit in a conversation."""

    seats: list[SharedSeat]


class SharedGroups(msgspec.Struct, frozen=True):
    """The groups where somebody and I both belong (共同的群), the latest first."""

    groups: list[SharedGroup]


class Done(msgspec.Struct, frozen=True):
    """It is so now. `seq` is the stream's newest event."""

    seq: int


class StartDirect(Command, frozen=True, tag="conversation.start_direct"):
    """Talk to one person (单聊). Answers the same conversation every time."""

    person: Id


class Bots(msgspec.Struct, frozen=True):
    """机器人: all one can talk with."""

    bots: list[BotCard]


class ListBots(Command, frozen=True, tag="bot.list"):
    """Which bots (机器人) there are, and my talks with them."""


class StartBotTalk(Command, frozen=True, tag="conversation.start_bot"):
    """Talk to a bot. Answers the same conversation every time."""

    bot: Annotated[str, msgspec.Meta(min_length=1, max_length=20)]


class CreateGroup(Command, frozen=True, tag="conversation.create_group"):
    """Gather people (建群); of positions and units whoever holds them belongs, one after the other. The same client_id
    again answers with the group it made the first time."""

    client_id: UUID
    title: Title
    persons: Annotated[list[Id], msgspec.Meta(max_length=500)] = msgspec.field(default_factory=list)
    history_for_newcomers: bool = True
    positions: Places = msgspec.field(default_factory=list)
    units: Places = msgspec.field(default_factory=list)


class ChangeConversation(Command, frozen=True, tag="conversation.change"):
    """Rename a group or change its rules; what is left out stays."""

    conversation: Id
    title: Title | None = None
    read_only: bool | None = None
    history_for_newcomers: bool | None = None


class Mute(Command, frozen=True, tag="conversation.mute"):
    """免打扰: for me alone."""

    conversation: Id
    muted: bool


class GetWatermark(Command, frozen=True, tag="conversation.watermark"):
    """水印: how pictures are shown here."""

    conversation: Id


class SetWatermark(Command, frozen=True, tag="conversation.set_watermark"):
    """How pictures are to be shown in a group one leads. Never less than the platform demands."""

    conversation: Id
    rule: WatermarkRule


class ListMembers(Command, frozen=True, tag="member.list"):
    """Who belongs, a page at a time."""

    conversation: Id
    after: Number = 0


class AddMembers(Command, frozen=True, tag="member.add"):
    """Bring people in. Those who belong already stay as they are."""

    conversation: Id
    persons: Persons


class RemoveMember(Command, frozen=True, tag="member.remove"):
    """Take somebody out. He loses everything here at once."""

    conversation: Id
    person: Id


class LeaveConversation(Command, frozen=True, tag="member.leave"):
    """Go. An owner hands over first, unless he is the last."""

    conversation: Id


class SetRole(Command, frozen=True, tag="member.set_role"):
    """Make a member admin or member again; "owner" hands the group over."""

    conversation: Id
    person: Id
    role: RoleName


class ListSharedGroups(Command, frozen=True, tag="person.groups"):
    """Where this person and I meet."""

    person: Id


class UnitGroups(msgspec.Struct, frozen=True):
    """单位群: the groups of a unit, by name."""

    groups: list[unit_groups.UnitGroup]


class ListSeats(Command, frozen=True, tag="seat.list"):
    """Which positions and units sit here."""

    conversation: Id


class AddSeats(Command, frozen=True, tag="seat.add"):
    """Bring in positions (岗位) and units (单位): whoever holds them belongs, one after the other. Those who sit here
    already stay as they are."""

    conversation: Id
    positions: Places = msgspec.field(default_factory=list)
    units: Places = msgspec.field(default_factory=list)
    role: SharedRole = "member"


class RemoveSeat(Command, frozen=True, tag="seat.remove"):
    """Take a position or unit out. Who belonged by it alone loses everything here at once."""

    conversation: Id
    seat: Id


class ListUnitGroups(Command, frozen=True, tag="unit_group.list"):
    """The groups of a unit I administer: name, seats and number of people, nothing of what is said."""

    unit: Id


class AddUnitGroup(Command, frozen=True, tag="unit_group.add"):
    """Open a group of a unit I administer, without belonging to it. `leaders` are positions that lead it. The same
    client_id again answers with the group it made the first time."""

    client_id: UUID
    unit: Id
    title: Title
    positions: Places = msgspec.field(default_factory=list)
    units: Places = msgspec.field(default_factory=list)
    leaders: Places = msgspec.field(default_factory=list)


class ChangeUnitGroup(Command, frozen=True, tag="unit_group.change"):
    """Another name, more seats, or these seats no longer; what is left out stays."""

    conversation: Id
    title: Title | None = None
    positions: Places = msgspec.field(default_factory=list)
    units: Places = msgspec.field(default_factory=list)
    leaders: Places = msgspec.field(default_factory=list)
    leave: Places = msgspec.field(default_factory=list)


@command("POST", "conversations/direct")
def start_direct(actor: Actor, c: StartDirect) -> Opened:
    return Opened(conversation=services.start_direct(by=actor.person, person=c.person))


@command("GET", "bots")
def list_bots(actor: Actor, c: ListBots) -> Bots:
    return Bots(bots=bot_talks.bots_for(actor.person))


@command("POST", "conversations/bot")
def start_bot(actor: Actor, c: StartBotTalk) -> Opened:
    return Opened(conversation=bot_talks.start_bot_talk(by=actor.person, bot=c.bot))


@command("POST", "conversations/groups")
def create_group(actor: Actor, c: CreateGroup) -> Opened:
    seated = {"positions": tuple(c.positions), "units": tuple(c.units)}
    charter = services.Charter(c.title, tuple(c.persons), c.history_for_newcomers, **seated)
    return Opened(conversation=services.create_group(by=actor.person, client_id=c.client_id, charter=charter))


@command("PATCH", "conversations/{conversation}")
def change(actor: Actor, c: ChangeConversation) -> Done:
    rules = services.Rules(c.title, c.read_only, c.history_for_newcomers)
    return Done(seq=services.change(by=actor.person, conversation=c.conversation, rules=rules))


@command("PUT", "conversations/{conversation}/mute")
def mute(actor: Actor, c: Mute) -> Done:
    return Done(seq=services.mute(person=actor.person, conversation=c.conversation, muted=c.muted))


@command("GET", "conversations/{conversation}/watermark")
def get_watermark(actor: Actor, c: GetWatermark) -> Watermark:
    return watermarks.watermark(actor.person, c.conversation)


@command("PUT", "conversations/{conversation}/watermark")
def set_watermark(actor: Actor, c: SetWatermark) -> Watermark:
    return watermarks.set_watermark(by=actor.person, conversation=c.conversation, rule=c.rule)


@command("GET", "conversations/{conversation}/members")
def list_members(actor: Actor, c: ListMembers) -> Members:
    members, following = selectors.members(actor.person, c.conversation, c.after)
    return Members(members=members, next=following)


@command("POST", "conversations/{conversation}/members")
def add(actor: Actor, c: AddMembers) -> Done:
    return Done(seq=services.add_members(by=actor.person, conversation=c.conversation, persons=tuple(c.persons)))


@command("DELETE", "conversations/{conversation}/members/{person}")
def remove(actor: Actor, c: RemoveMember) -> Done:
    return Done(seq=services.remove_member(by=actor.person, conversation=c.conversation, person=c.person))


@command("POST", "conversations/{conversation}/leave")
def leave(actor: Actor, c: LeaveConversation) -> Done:
    return Done(seq=services.leave(person=actor.person, conversation=c.conversation))


@command("PATCH", "conversations/{conversation}/members/{person}")
def set_role(actor: Actor, c: SetRole) -> Done:
    return Done(seq=services.set_role(by=actor.person, conversation=c.conversation, person=c.person, role=c.role))


@command("GET", "persons/{person}/groups")
def shared_groups(actor: Actor, c: ListSharedGroups) -> SharedGroups:
    return SharedGroups(groups=company.shared_groups(actor.person, c.person))


@command("GET", "conversations/{conversation}/seats")
def list_seats(actor: Actor, c: ListSeats) -> SharedSeats:
    return SharedSeats(seats=seats.shared_seats(actor.person, c.conversation))


@command("POST", "conversations/{conversation}/seats")
def add_seats(actor: Actor, c: AddSeats) -> Done:
    places = seating.Places(tuple(c.positions), tuple(c.units), c.role)
    return Done(seq=seating.seat(by=actor.person, conversation=c.conversation, places=places))


@command("DELETE", "conversations/{conversation}/seats/{seat}")
def remove_seat(actor: Actor, c: RemoveSeat) -> Done:
    return Done(seq=seating.unseat(by=actor.person, conversation=c.conversation, seat=c.seat))


@command("GET", "administration/units/{unit}/groups")
def list_unit_groups(actor: Actor, c: ListUnitGroups) -> UnitGroups:
    return UnitGroups(groups=unit_groups.unit_groups(actor.person, c.unit))


@command("POST", "administration/units/{unit}/groups")
def add_unit_group(actor: Actor, c: AddUnitGroup) -> Opened:
    sitting = unit_groups.Sitting(tuple(c.positions), tuple(c.units), tuple(c.leaders))
    made = unit_groups.open_unit_group(
        by=actor.person, client_id=c.client_id, unit=c.unit, title=c.title, sitting=sitting
    )  # fmt: skip
    return Opened(conversation=made)


@command("PATCH", "administration/groups/{conversation}")
def change_unit_group(actor: Actor, c: ChangeUnitGroup) -> Done:
    sitting = unit_groups.Sitting(tuple(c.positions), tuple(c.units), tuple(c.leaders))
    changes = unit_groups.Changes(c.title, sitting, tuple(c.leave))
    return Done(seq=unit_groups.change_unit_group(by=actor.person, conversation=c.conversation, changes=changes))
