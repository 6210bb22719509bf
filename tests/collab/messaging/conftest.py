from collections.abc import Callable

import pytest

from collab.directory.services import Newcomer, add_people, add_position
from tests.collab.conversations.conftest import team

__all__ = ["team"]


@pytest.fixture
def newcomers(city) -> Callable[[int], list[int]]:
    """So many more people of the water bureau."""

    def arrive(count: int) -> list[int]:
        post = add_position(unit=city.units["市水利局"], title="科员")
        return add_people([Newcomer(f"7000{number}", f"第{number}位", post) for number in range(count)])

    return arrive
