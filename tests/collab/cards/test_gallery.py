"""The gallery shows everything there is: whoever adds an element or a kind shows how it looks."""

import msgspec

from collab.cards import gallery
from collab.cards.body import Action, ActionSet, Element, ShowCard
from collab.cards.forms import flat
from collab.cards.kinds import kinds
from collab.cards.shapes import Face


def shown():
    """Every element and action of every card of the gallery."""
    waiting = [(sample.face.body, sample.face.actions) for sample in gallery.samples()]
    while waiting:
        body, actions = waiting.pop()
        for one in flat(body):
            yield one
            waiting.append(([], one.actions) if isinstance(one, ActionSet) else ([], []))
        yield from actions
        waiting += [(one.card.body, one.card.actions) for one in actions if isinstance(one, ShowCard)]


def test_every_element_and_every_action_is_shown():
    kinds_shown = {type(one) for one in shown()}
    assert {*Element.__args__, *Action.__args__} - kinds_shown == set()


def test_every_state_is_shown():
    assert {sample.face.state for sample in gallery.samples()} == {"open", "late", "done", "replaced"}


def test_every_kind_shows_itself_in_each_of_its_roles():
    for kind in kinds():
        own = kind.samples()
        roles = {role for sample in own for role in sample.face.acts}
        seen = {role for sample in own for standing in sample.view.standings for role in standing.roles}
        assert (kind.name, roles - seen) == (kind.name, set())
        assert own


def test_what_is_shown_is_what_the_wire_carries():
    for sample in gallery.samples():
        assert msgspec.json.decode(msgspec.json.encode(sample.face), type=Face) == sample.face
