"""The page of a person (名片): what he holds, and how he is reached."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from collab.core import sql
from collab.core.errors import NotFound
from collab.directory.models import Person, Rank
from collab.directory.selectors.cards import cards_of
from collab.directory.selectors.units import superiors, tree_above
from collab.directory.shapes import Held, PersonPage, UnitCard

_HELD = """
    SELECT a.person_id, o.unit_id, u.name, coalesce(t.name, ''), o.title, a."primary", o.rank
    FROM directory_appointment a
    JOIN directory_position o ON o.id = a.position_id
    JOIN directory_unit u ON u.id = o.unit_id
    LEFT JOIN directory_section t ON t.id = o.section_id
    WHERE a.ended_at IS NULL AND a.person_id IN (%s, %s) ORDER BY a."primary" DESC, o.rank, a.id"""


class Post(msgspec.Struct, frozen=True):
    """A position as somebody holds it."""

    person: int
    unit: int
    unit_name: str
    section: str
    title: str
    primary: bool
    rank: int


def person_page(reader: int, person: int) -> PersonPage:
    """His card, the positions he holds in units the reader sees (his own: all), and what of his telephones is shown.

    Raises NotFound for who neither sees him nor meets him in a conversation.
    """
    cards = cards_of(reader, [person])
    if not cards:
        raise NotFound("no such person", field="person")
    posts = [Post(*row) for row in sql.rows(_HELD, [reader, person])]
    his = [post for post in posts if post.person == person]
    tree = tree_above(reader, [post.unit for post in his])
    seen = [post for post in his if post.unit in tree]
    shown = seen or ([his[0]] if his and cards[0].unit else [])
    numbers = _Numbers("", "")
    if reader == person:
        numbers = _numbers(person)[1]
    elif seen:
        rule, numbers = _numbers(person)
        if not phone_is_shown(rule, [post for post in posts if post.person == reader], his):
            numbers = numbers._replace(phone="")
    return PersonPage(card=cards[0], positions=[_held(post, tree) for post in shown], **numbers._asdict())


def phone_is_shown(rule: str, reader: Sequence[Post], his: Sequence[Post]) -> bool:
    """Whether somebody who holds these positions is shown the mobile number of him who holds those."""
    same_unit = bool({post.unit for post in reader} & {post.unit for post in his})
    match rule:
        case Person.PhoneShown.EVERYONE:
            return True
        case Person.PhoneShown.UNIT:
            return same_unit
        case Person.PhoneShown.LEADERS:
            return same_unit or any(post.rank <= Rank.UNIT_HEAD for post in reader)
        case _:
            return False


class _Numbers(NamedTuple):
    """The office's is everybody's who sees him; the mobile goes by his rule."""

    phone: str
    office_phone: str


def _numbers(person: int) -> tuple[str, _Numbers]:
    """The rule for his mobile number, and his telephones."""
    rule, *numbers = Person.objects.values_list("phone_shown", "phone", "office_phone").get(pk=person)
    return rule, _Numbers(*numbers)


def _held(post: Post, tree: dict[int, UnitCard]) -> Held:
    seen = post.unit in tree
    return Held(
        unit=post.unit if seen else None,
        unit_name=post.unit_name,
        path=superiors(tree, post.unit) if seen else [],
        section=post.section if seen else "",
        title=post.title,
        primary=bool(post.primary),
    )
