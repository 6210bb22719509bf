"""What is wrong with a row, or with a whole file: a code and what it is about. The words are for whoever shows it."""

from collections.abc import Iterator

import msgspec

_SHOWN = 60  # characters of a faulty value that are told


class Place(msgspec.Struct, frozen=True, order=True):
    """A row of a sheet, as the file calls them. Row 0: the sheet itself; sheet "": the file."""

    sheet: str
    row: int = 0


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a row cannot be taken. `column` is the heading as the file has it; `cell` its address where that helps.

    `value` is what stands there, `other` what it contradicts or may be, `row_of` the row it depends on or repeats.
    """

    sheet: str
    row: int
    code: str
    column: str = ""
    cell: str = ""
    value: str = ""
    other: str = ""
    row_of: int = 0


class Unreadable(Exception):
    """The file as a whole is none we can take."""

    def __init__(self, code: str, *, sheet: str = "", row: int = 0, value: str = "", other: str = "") -> None:
        super().__init__(code)
        self.finding = Finding(sheet, row, code, value=shown(value), other=shown(other))


class Findings:
    """All findings in the order they were made, and which rows they make faulty."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}
        self._faulty: set[Place] = set()
        self._sheets: list[str] = []

    def begin(self, sheet: str) -> None:
        """What is found in this sheet is told after what was found in those before."""
        self._sheets.append(sheet)

    def add(self, place: Place, code: str, **about: str | int) -> None:
        """One more: `column`, `cell`, `value`, `other`, `row_of` say more about it."""
        told = {name: shown(value) if isinstance(value, str) else value for name, value in about.items()}
        self._found.setdefault(msgspec.convert({"sheet": place.sheet, "row": place.row, "code": code} | told, Finding))
        self._faulty.add(place)

    def faulty(self, place: Place) -> bool:
        return place in self._faulty

    def rows(self) -> int:
        """How many rows are faulty."""
        return len(self._faulty)

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Finding]:
        """In the order of the sheets in the file, and of their rows."""
        order = {sheet: at for at, sheet in enumerate(self._sheets)}
        return iter(sorted(self._found, key=lambda found: (order.get(found.sheet, 0), found.row)))


def shown(value: str) -> str:
    """So much of it as one recognises it by, and nothing that does not print."""
    line = "".join(letter if letter.isprintable() else "□" for letter in value)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
