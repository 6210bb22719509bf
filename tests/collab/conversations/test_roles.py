"""Who may do what to whom, by role: the whole matrix."""

import pytest

from collab.audit.models import Record
from collab.conversations import selectors
from collab.conversations.services import Rules, add_members, change, leave, remove_member, set_role
from tests.collab.scenes import kinds_of, log_of, refusal_of, say

pytestmark = pytest.mark.both_stacks

CAST = {"owner": "cen", "admin": "jiang", "member": "wen", "outsider": "outsider"}
ACTS = {
    "bring in": lambda by, there, whom: add_members(by=by, conversation=there, persons=[whom("outsider")]),
    "remove a member": lambda by, there, whom: remove_member(by=by, conversation=there, person=whom("ge")),
    "remove the admin": lambda by, there, whom: remove_member(by=by, conversation=there, person=whom("jiang")),
    "remove the owner": lambda by, there, whom: remove_member(by=by, conversation=there, person=whom("cen")),
    "remove a stranger": lambda by, there, whom: remove_member(by=by, conversation=there, person=whom("outsider")),
    "leave": lambda by, there, whom: leave(person=by, conversation=there),
    "make admin": lambda by, there, whom: set_role(by=by, conversation=there, person=whom("ge"), role="admin"),
    "unmake admin": lambda by, there, whom: set_role(by=by, conversation=there, person=whom("jiang"), role="member"),
    "hand over": lambda by, there, whom: set_role(by=by, conversation=there, person=whom("ge"), role="owner"),
    "rename": lambda by, there, whom: change(by=by, conversation=there, rules=Rules(title="新名字")),
    "close to members": lambda by, there, whom: change(by=by, conversation=there, rules=Rules(read_only=True)),
}
MATRIX = {
    "bring in": ("", "", "", "not_found"),
    "remove a member": ("", "", "forbidden", "not_found"),
    "remove the admin": ("", "forbidden", "forbidden", "not_found"),
    "remove the owner": ("forbidden", "forbidden", "forbidden", "not_found"),
    "remove a stranger": ("not_found", "not_found", "forbidden", "not_found"),
    "leave": ("conflict", "", "", "not_found"),
    "make admin": ("", "forbidden", "forbidden", "not_found"),
    "unmake admin": ("", "forbidden", "forbidden", "not_found"),
    "hand over": ("", "forbidden", "forbidden", "not_found"),
    "rename": ("", "", "forbidden", "not_found"),
    "close to members": ("", "", "forbidden", "not_found"),
}


@pytest.mark.parametrize("act", MATRIX)
@pytest.mark.parametrize("role", CAST)
def test_everybody_may_what_his_role_says_and_a_refusal_leaves_no_trace(team, role, act, request):
    before = log_of(team)
    by, expected = request.getfixturevalue(CAST[role]), MATRIX[act][list(CAST).index(role)]
    assert refusal_of(lambda: ACTS[act](by, team, request.getfixturevalue)) == expected
    assert (log_of(team) == before) == bool(expected)


def test_who_hands_over_stays_admin_and_may_leave_then(team, cen, ge):
    set_role(by=cen, conversation=team, person=ge, role="owner")
    roles = {member.person: member.role for member in selectors.members(cen, team, 0)[0]}
    assert (roles[ge], roles[cen]) == ("owner", "admin")
    leave(person=cen, conversation=team)
    assert refusal_of(lambda: leave(person=ge, conversation=team)) == "conflict"


def test_the_last_one_puts_out_the_light(team, cen, jiang, wen, ge):
    for person in (jiang, wen, ge):
        leave(person=person, conversation=team)
    leave(person=cen, conversation=team)
    assert kinds_of(team)[-4:] == ["member.left"] * 4
    assert selectors.member_ids(team) == set()


def test_a_role_that_he_has_already_is_no_news(team, cen, jiang):
    before = log_of(team)
    set_role(by=cen, conversation=team, person=jiang, role="admin")
    assert log_of(team) == before


def test_in_a_closed_group_only_those_who_lead_it_speak_until_it_is_opened(team, cen, jiang, wen):
    change(by=jiang, conversation=team, rules=Rules(read_only=True))
    assert [refusal_of(lambda p=person: say(p, team)) for person in (cen, jiang, wen)] == ["", "", "forbidden"]
    change(by=jiang, conversation=team, rules=Rules(read_only=False))
    assert refusal_of(lambda: say(wen, team)) == ""


def test_removals_and_roles_are_on_record(team, cen, ge):
    set_role(by=cen, conversation=team, person=ge, role="admin")
    remove_member(by=cen, conversation=team, person=ge)
    kept = list(
        Record.objects.filter(subject=f"conversation:{team}", actor=cen).order_by("id").values_list("act", flat=True)
    )
    assert kept[-2:] == ["member.role_changed", "member.removed"]
