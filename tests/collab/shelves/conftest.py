"""The flood circle of tests/collab/circles with its shelf. Files lie in a folder of the test's own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from collab.shelves.selectors import shelf
from collab.shelves.services import put
from collab.shelves.shapes import Shelf, ShelfDocument
from tests.collab.circles import conftest as circles
from tests.collab.circles.conftest import Flood
from tests.collab.files.sending import sent_in

flood, gather, circle, stranger = circles.flood, circles.gather, circles.circle, circles.stranger

Put = Callable[..., ShelfDocument]


@pytest.fixture(autouse=True)
def files_here(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def lay(circle: int, flood: Flood) -> Put:
    """`lay("葛惊蛰", "水情.xlsx")`: from his computer."""

    def it(who: str, name: str, folder: int | None = None, content: bytes = b"x") -> ShelfDocument:
        file = sent_in(flood.persons[who], content, name=name)
        (made,) = put(by=flood.persons[who], conversation=circle, files=[file.pk], folder=folder)
        return made

    return it


@pytest.fixture
def seen(circle: int) -> Callable[[int], Shelf]:
    """What that person sees of it."""
    return lambda reader: shelf(reader, circle)


def names(documents: Sequence[ShelfDocument]) -> list[str]:
    return [one.name for one in documents]
