"""Every kind that is registered: nothing unreachable, no dead end, nobody awaited who can do nothing, no act that is
offered and then refused; and a kind with a slip in its table is not let in."""

import msgspec
import pytest

from collab.core.errors import Conflict, Forbidden
from collab.work import kinds, machine, modules
from collab.work.effects import Assigns, Reports, Sweep
from collab.work.facts import Ground
from collab.work.forms import Nothing
from collab.work.kinds import FORMER, HOLDER, INITIATOR, MACHINE, OVERSEER, STEP, Kind, State, Waits, Words
from collab.work.laws import faults
from collab.work.wording import role_words
from tests.collab.work.toy import BORROWING
from tests.collab.work.walks import STEPS, Place, facts_at, open_to, roles_of, walk

pytestmark = pytest.mark.both_stacks
ENDING = ("confirm", "refuse", "lapse")
REGISTERED = {kind.code: kind for kind in (*kinds.kinds(), BORROWING)}
every_kind = pytest.mark.parametrize("kind", REGISTERED.values(), ids=REGISTERED.keys())


@every_kind
def test_every_state_is_reached_and_left_and_no_offered_act_is_refused(kind: Kind) -> None:
    found, places = walk(kind)  # whatever is offered on the way is also decided, or this fails
    assert {place.state for place in places} == {state.code for state in kind.states}
    assert {part.state for place in places for part in place.parts} == {state.code for state in kind.part_states}
    steps = {rule.action for rule in STEPS} if kind.stepping else set()
    assert {way.rule.action for way in found} == {rule.action for rule in kind.rules} | steps
    ended = {place for place in places if kind.state(place.state).final} | ({way.end for way in found} - set(places))
    before: dict[Place, set[Place]] = {}
    for way in found:
        before.setdefault(way.end, set()).add(way.start)
    ahead = list(ended)
    while ahead:
        new = before.get(ahead.pop(), set()) - ended
        ended |= new
        ahead += new
    assert set(places) <= ended


@every_kind
def test_whoever_is_awaited_can_do_something(kind: Kind) -> None:
    for place in walk(kind).places:
        awaited = {(wait.role, None) for wait in machine.waits_of_item(kind, place.state) if wait.what == "do"}
        for part in place.parts:
            waits = machine.waits_of_part(kind, place.state, part.state)
            awaited |= {(part.role if wait.role == HOLDER else wait.role, part) for wait in waits if wait.what == "do"}
        for role, part in awaited:
            able = [
                rule for rule, acted in open_to(kind, place, role) if acted is None or part is None or acted == part
            ]
            assert able, (place, role)


@every_kind
def test_no_part_is_done_while_a_step_of_it_is_not(kind: Kind) -> None:
    """With steps open nobody brings it to an end as done; it is taken back, or goes to somebody else, as before."""
    done = {rule.to for rule in kind.rules if rule.on == "part" and rule.stamps == "completed_at"}
    for place in walk(kind).places:
        for part in (one for one in place.parts if one.stepped):
            offered = [rule for role in roles_of(kind) for rule, acted in open_to(kind, place, role) if acted is part]
            assert not done & {rule.to for rule in offered}, (place, part)


@every_kind
def test_who_has_no_role_in_it_may_nothing(kind: Kind) -> None:
    for place in walk(kind).places[:200]:
        assert list(open_to(kind, place, "nobody")) == []


@every_kind
def test_what_is_not_offered_is_refused_by_name(kind: Kind) -> None:
    for place in walk(kind).places[:100]:
        facts = facts_at(kind, place)
        for role in roles_of(kind):
            grounds = [Ground(role, None, "own", None)]
            offered = {rule.action for rule in machine.legal(kind, facts, "item", grounds)}
            for action in {rule.action for rule in kind.rules if rule.on == "item"} - offered:
                with pytest.raises((Conflict, Forbidden)):
                    machine.decide(kind, facts, machine.Attempt(action, "item", grounds))


@every_kind
def test_every_role_has_its_words(kind: Kind) -> None:
    """Those the kernel gives by itself, and those of the kind: on a page, on a card, in the trail."""
    own = (INITIATOR, OVERSEER, MACHINE, HOLDER, STEP, FORMER)
    for role in (*own, *kind.roles, *kind.part_roles):
        words = role_words(kind.code, role)
        assert role not in (words.zh, words.en), role
        assert words.zh, role
        assert words.en, role


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ({"role_words": {}}, "the role checker has no words"),
        ({"first": "nowhere"}, "begins in no state"),
        ({"states": (*BORROWING.states, State("lost", Words("遗失", "Lost")))}, "lost is never reached"),
        (
            {"rules": tuple(r for r in BORROWING.rules if r.action not in ("confirm", "refuse", "lapse"))},
            "is a dead end",
        ),
        (
            {
                "states": (
                    *BORROWING.states[:4],
                    msgspec.structs.replace(BORROWING.states[4], waits=(Waits("checker"),)),
                )
            },
            "which is no state",
        ),
    ],
)
def test_a_slip_in_the_table_stops_the_server(slip, told):
    found = "; ".join(faults(msgspec.structs.replace(BORROWING, **slip)))
    assert told in found
    with pytest.raises(ValueError, match="is not sound"):
        modules.register(msgspec.structs.replace(BORROWING, **slip))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"who": ("stranger",)}, "names stranger, which is no role"),
        ({"to": "moon"}, "names moon, which is no state"),
        ({"does": (Sweep(("sent",), "moon"),)}, "names moon, which is no state of parts"),
        ({"does": (Assigns(),), "form": Nothing}, "the form of submit has no parts"),
        ({"does": (Reports(),)}, "is of an item, its effects of a part"),
    ],
)
def test_a_slip_in_a_row_is_told_by_its_action(change, told):
    first, *others = BORROWING.rules
    changed = msgspec.structs.replace(BORROWING, rules=(msgspec.structs.replace(first, **change), *others))
    assert told in "; ".join(faults(changed))
