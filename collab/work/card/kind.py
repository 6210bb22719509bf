"""A kind of work as a kind of cards."""

from functools import partial

from collab.cards import kinds as cards
from collab.work.card.drawing import face_of
from collab.work.card.facts import CardFacts, facts_of_item
from collab.work.card.pressing import act, hold
from collab.work.card.samples import samples_of
from collab.work.card.standing import standings
from collab.work.kinds import Kind
from collab.work.steps import DOING


def card_kind(kind: Kind) -> cards.Kind[CardFacts]:
    """Its cards carry the kind's own code; their subjects are items."""
    rules = (*kind.rules, *(DOING if kind.stepping else ()))
    return cards.Kind(
        name=kind.code, actions=frozenset(rule.action for rule in rules), facts=facts_of_item, draw=face_of,
        standings=standings, act=act, hold=hold, samples=partial(samples_of, kind),
    )  # fmt: skip
