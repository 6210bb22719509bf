"""Cards: a name with unit and title, wherever people are named."""

from collections.abc import Sequence

from collab.core import sql
from collab.core.errors import NotFound
from collab.directory.shapes import PersonCard
from collab.directory.visibility import UNITS_SEEN, acquaintances

# of several positions the one that is seen, and of these the primary one
_HELD = """
    WITH seen AS ({seen})
    SELECT p.user_id, p.name, p.pinyin, p.initials, coalesce(u.short_name, ''), coalesce(o.title, ''),
           CASE WHEN seen.id IS NULL THEN 0 ELSE 1 END AS shown
    FROM directory_person p
    LEFT JOIN directory_appointment a ON a.person_id = p.user_id AND a.ended_at IS NULL
    LEFT JOIN directory_position o ON o.id = a.position_id
    LEFT JOIN directory_unit u ON u.id = o.unit_id
    LEFT JOIN seen ON seen.id = u.id
    WHERE p.user_id IN ({persons}) ORDER BY shown DESC, a."primary" DESC, a.id"""


def cards_of(reader: int, ids: Sequence[int]) -> list[PersonCard]:
    """The cards of these persons in the order asked, also of those who left. Left out: who is unknown, and whom the
    reader neither sees nor meets in a conversation. Of whom he only reads old words he learns the name alone."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return []
    rows = sql.rows(_HELD.format(seen=UNITS_SEEN, persons=sql.marks(len(wanted))), [reader, *wanted])
    cards: dict[int, PersonCard] = {}
    hidden: dict[int, PersonCard] = {}
    for *columns, shown in rows:
        card = PersonCard(*columns)
        (cards if shown or card.person == reader else hidden).setdefault(card.person, card)
    for person, meets in acquaintances(reader, hidden.keys() - cards.keys()).items():
        cards[person] = hidden[person] if meets else _name_alone(hidden[person])
    return [cards[person] for person in wanted if person in cards]


def card_of(person: int) -> PersonCard:
    """His own card."""
    found = cards_of(person, [person])
    if not found:
        raise NotFound
    return found[0]


def _name_alone(card: PersonCard) -> PersonCard:
    return PersonCard(card.person, card.name, card.pinyin, card.initials, "", "")
