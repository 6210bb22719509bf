"""The clock: one place that asks what time it is, and moves for nobody but a story."""

from datetime import UTC, datetime

import pytest

from collab.core import clock

FLOOD = datetime(2026, 6, 18, 20, 0, tzinfo=UTC)


def test_a_service_cannot_move_the_clock():
    with pytest.raises(RuntimeError, match="not moved"), clock.at(FLOOD):
        pass
    assert clock.now() > FLOOD


def test_a_story_is_told_at_its_own_time_and_then_it_is_now_again():
    with clock.movable():
        with clock.at(FLOOD):
            assert clock.now() == FLOOD
            assert clock.ago(hours=1) < FLOOD
        assert clock.now() > FLOOD
    with pytest.raises(RuntimeError), clock.at(FLOOD):
        pass
