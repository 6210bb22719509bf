"""A group: 岑雨水 owns it, 江处暑 is admin, 温白露 and 葛惊蛰 are members. 邢大暑 is the outsider."""

import pytest

from collab.conversations.services import set_role
from tests.collab.scenes import group


@pytest.fixture
def team(cen: int, jiang: int, wen: int, ge: int) -> int:
    made = group(cen, jiang, wen, ge)
    set_role(by=cen, conversation=made, person=jiang, role="admin")
    return made
