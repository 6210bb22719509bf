"""What may be asked of the directory, as one reader may see it (`visibility`)."""

from collab.directory.selectors.cards import card_of, cards_of
from collab.directory.selectors.finding import find
from collab.directory.selectors.lists import lists_of, reach, recipients
from collab.directory.selectors.pages import person_page
from collab.directory.selectors.positions import find_positions, positions_of_unit
from collab.directory.selectors.statuses import reachable, statuses_changed, statuses_known, statuses_of
from collab.directory.selectors.units import unit_page, units

__all__ = [
    "card_of", "cards_of", "find", "find_positions", "lists_of", "person_page", "positions_of_unit", "reach",
    "reachable", "recipients", "statuses_changed", "statuses_known", "statuses_of", "unit_page", "units",
]  # fmt: skip
