"""A toy bot that anybody may talk to."""

from collections.abc import Iterator

import pytest

from bots import registry
from bots.testing import Talk, talk_with
from collab.cards import kinds as cards
from tests.bots.toy import TOY
from tests.collab.conftest import cen, cheap_passwords, city, ge, jiang, later, outsider, wen
from tests.collab.work.conftest import Offices, built

__all__ = ["cen", "cheap_passwords", "city", "ge", "jiang", "later", "offices", "outsider", "toy", "wen"]


@pytest.fixture
def toy() -> Iterator[str]:
    registry.register(TOY)
    yield "toy"
    registry.forget("toy")
    cards._kinds.pop("toy_counter")


@pytest.fixture
def offices(db: None) -> Offices:
    return built()


@pytest.fixture
def leader(offices: Offices) -> Talk:
    """江处暑 in his talk with 批示助手."""
    return talk_with("instruction", offices.persons["江处暑"])
