"""Units, positions and the persons who hold them, by name, as the real services write them."""

from collections.abc import Sequence
from typing import NamedTuple

from collab.directory.services import Newcomer, add_people, add_position, add_unit
from collab.directory.services.positions import PositionForm

Held = tuple[str, str, str, str, int]
"""Person, unit, title, kind of position, rank."""


class Offices(NamedTuple):
    """Units, positions (by who holds them) and persons by name."""

    units: dict[str, int]
    positions: dict[str, int]
    persons: dict[str, int]


def manned(held: Sequence[Held], *, login: str, city: str = "云汀市") -> Offices:
    """All of these at their places; they sign in as `login` and a number from 0 on."""
    units = {name: add_unit(f"{city}{name}", short_name=name) for name in dict.fromkeys(row[1] for row in held)}
    positions = {
        name: add_position(unit=units[unit], title=title, form=PositionForm(kind=kind, rank=rank))
        for name, unit, title, kind, rank in held
    }
    newcomers = [Newcomer(f"{login}{n}", name, positions[name]) for n, (name, *_) in enumerate(held)]
    return Offices(units, positions, dict(zip(positions, add_people(newcomers), strict=True)))
