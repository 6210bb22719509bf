"""Gathering people: once per request, under a name that can be stored, up to a limit."""

from uuid import uuid4

import pytest

from collab.conversations import selectors
from collab.conversations.models import Conversation, Membership
from collab.conversations.services import Charter, Rules, add_members, change, create_group, mute
from collab.core.errors import Invalid
from collab.messaging.overview import summary
from tests.collab.scenes import at_once, group, kinds_of, log_of, refusal_of, say

pytestmark = pytest.mark.both_stacks


def test_a_group_has_an_owner_and_the_members_he_named_once_each(cen, wen, ge, outsider):
    made = group(cen, wen, ge, wen, cen)
    members, following = selectors.members(wen, made, 0)
    assert {(member.person, member.role) for member in members} == {(cen, "owner"), (wen, "member"), (ge, "member")}
    assert following is None
    (joined,) = log_of(made)
    assert {member["person"] for member in joined.data["members"]} == {cen, wen, ge}


def test_who_asks_twice_has_one_group(cen, wen):
    client_id, charter = uuid4(), Charter("汛期值守", (wen,))
    made = create_group(by=cen, client_id=client_id, charter=charter)
    assert create_group(by=cen, client_id=client_id, charter=charter) == made
    assert create_group(by=wen, client_id=client_id, charter=charter) != made
    assert create_group(by=cen, client_id=uuid4(), charter=charter) != made


@pytest.mark.django_db(transaction=True)
def test_who_asks_eight_times_at_once_has_one_group(cen, wen):
    client_id, charter = uuid4(), Charter("汛期值守", (wen,))
    made = at_once([lambda: create_group(by=cen, client_id=client_id, charter=charter)] * 8)
    assert set(made) == {Conversation.objects.get().pk}
    assert kinds_of(made[0]) == ["member.joined"]


UNFIT = {
    "empty": "", "blank": "  \n ", "invisible": "\u200b\u2060", "long": "汛" * 61,
    "grows when composed": "\U0001d160" * 60,
    "NUL": "防\x00汛", "half a pair": "防\ud800汛",
}  # fmt: skip


@pytest.mark.parametrize("title", UNFIT.values(), ids=UNFIT.keys())
def test_a_name_that_says_nothing_or_cannot_be_stored_makes_no_group_and_renames_none(cen, wen, title):
    made = group(cen, wen)
    with pytest.raises(Invalid):
        create_group(by=cen, client_id=uuid4(), charter=Charter(title, (wen,)))
    with pytest.raises(Invalid):
        change(by=cen, conversation=made, rules=Rules(title=title))
    assert Conversation.objects.get().title == "汛期值守"


def test_a_group_holds_so_many_and_no_more_however_they_come(cen, jiang, wen, ge, settings):
    settings.GROUP_LIMIT = 3
    with pytest.raises(Invalid):
        group(cen, jiang, wen, ge)
    made = group(cen, wen)
    with pytest.raises(Invalid):
        add_members(by=cen, conversation=made, persons=[jiang, ge])
    add_members(by=cen, conversation=made, persons=[jiang, wen])
    assert selectors.member_ids(made) == {cen, wen, jiang}


def test_who_belongs_already_stays_as_he_is(team, cen, jiang, wen, outsider):
    say(cen, team)
    add_members(by=wen, conversation=team, persons=[jiang, outsider])
    roles = {member.person: member.role for member in selectors.members(wen, team, 0)[0]}
    assert (roles[jiang], roles[outsider]) == ("admin", "member")
    assert log_of(team)[-1].data["members"] == [{"person": outsider, "role": "member", "through": None}]
    assert summary(outsider, team).unread == 0


def test_bringing_in_somebody_unknown_brings_in_nobody(team, cen, outsider):
    before = len(log_of(team))
    with pytest.raises(Invalid):
        add_members(by=cen, conversation=team, persons=[outsider, 999_999])
    assert (len(log_of(team)), refusal_of(lambda: say(outsider, team))) == (before, "not_found")


def test_members_come_in_pages_without_hole_or_repeat(team, cen, monkeypatch):
    monkeypatch.setattr(selectors, "MEMBER_PAGE", 2)
    first, following = selectors.members(cen, team, 0)
    second, rest = selectors.members(cen, team, following)
    last, end = selectors.members(cen, team, rest)
    assert [member.person for member in first + second + last] == sorted(selectors.member_ids(team))
    assert end is None


def test_what_is_changed_is_told_whole_and_what_is_so_already_is_not_told(team, cen):
    change(by=cen, conversation=team, rules=Rules(title="  防汛 \n 会商 ", read_only=True))
    change(by=cen, conversation=team, rules=Rules(title="防汛 会商", read_only=True))
    change(by=cen, conversation=team, rules=Rules())
    told = [line.data for line in log_of(team) if line.type == "conversation.changed"]
    assert [(one["title"], one["read_only"], one["history_for_newcomers"]) for one in told] == [
        ("防汛 会商", True, True)
    ]
    assert (summary(cen, team).title, summary(cen, team).read_only) == ("防汛 会商", True)


def test_quiet_is_for_me_alone_and_told_to_my_devices_alone(team, wen, ge):
    before = len(log_of(team))
    mute(person=wen, conversation=team, muted=True)
    assert (summary(wen, team).muted, summary(ge, team).muted) == (True, False)
    assert [line.data for line in log_of(f"user:{wen}")] == [{"conversation": team, "muted": True}]
    assert (len(log_of(team)), kinds_of(f"user:{ge}")) == (before, [])


@pytest.mark.django_db(transaction=True)
def test_two_who_bring_in_the_same_person_at_once_seat_him_once(team, cen, jiang, outsider):
    done = at_once([lambda by=by: add_members(by=by, conversation=team, persons=[outsider]) for by in [cen, jiang] * 4])
    assert not [one for one in done if isinstance(one, Exception)]
    assert Membership.objects.filter(conversation=team, person=outsider).count() == 1
    assert kinds_of(team).count("member.joined") == 2
