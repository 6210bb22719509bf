"""What the everyday talk is made of, as written in everyday/*.toml: scenes that many units share, each unit's own
words, and the networks between units."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from collab.demo.census import Office

_EVERYDAY = Path(__file__).with_name("everyday")
_WORDS = ("事", "材", "点", "厅")
"""What a unit does, what papers it writes, where it has to go, and who is above it."""


class Bank(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scenes `of` one sort of talk; only units of these `kinds` have them, or all."""

    of: str
    scenes: list[str]
    kinds: str = ""


class Network(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A group across units: who holds a position `of` that kind in units of these kinds, at most so many of `each`."""

    title: str
    bank: str
    owner: str
    of: str
    kinds: str
    messages: int
    each: int = 1
    admins: str = ""
    also: str = ""
    muted: str = ""
    unread: dict[str, int] = {}
    now: list[str] = []


class Banks(msgspec.Struct, frozen=True):
    """All of it. `trades`: unit or kind of units → its words, in four groups with a stroke between them; `grouped`:
    units whose own group stands in the story; `acquainted`: who has direct talks with many.
    """

    banks: list[Bank]
    networks: list[Network]
    trades: Mapping[str, str]
    grouped: str
    acquainted: str

    def scenes(self, of: str, office: Office | None) -> list[str]:
        """Those a unit of this kind may have."""
        fitting = [
            bank
            for bank in self.banks
            if bank.of == of and (not bank.kinds or (office and office.kind in bank.kinds.split()))
        ]
        return [scene for bank in fitting for scene in bank.scenes]

    def words_of(self, office: Office) -> dict[str, list[str]]:
        """事 材 点 厅 of this unit, or of its kind where nothing is written for it alone."""
        groups = self.trades.get(office.name, self.trades[office.kind]).split("/")
        return {word: group.split() for word, group in zip(_WORDS, groups, strict=True)}


class _Scenes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    banks: list[Bank]


class _Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    networks: list[Network]
    trades: dict[str, str]
    grouped: str
    acquainted: str


@cache
def banks() -> Banks:
    """As written."""
    frame = msgspec.toml.decode((_EVERYDAY / "city.toml").read_bytes(), type=_Frame)
    files = sorted((_EVERYDAY / "scenes").glob("*.toml"))
    found = [bank for path in files for bank in msgspec.toml.decode(path.read_bytes(), type=_Scenes).banks]
    return Banks(found, frame.networks, frame.trades, frame.grouped, frame.acquainted)
