"""What people type when they want something of many, and what they type otherwise."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab.collections.reading import read
from tests.collab.instructions.yunting import ZONE, calendar

NOW = datetime(2026, 6, 17, 10, tzinfo=ZONE)
TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))["sentence"]


def test_there_are_enough_of_them_and_none_twice():
    assert len({one["says"] for one in TABLE}) == len(TABLE) >= 30
    assert sum(not one.get("asks", True) for one in TABLE) >= 12


@pytest.mark.parametrize("expected", TABLE, ids=lambda one: one["says"][:30] or "nothing")
def test_a_sentence_is_read_as_an_official_would(expected):
    wish = read(expected["says"], NOW, calendar())
    due = wish.due.strftime("%m-%d %H:%M") if wish.due else ""
    told = (wish.asks, wish.title, due)
    assert told == (expected.get("asks", True), expected.get("title", ""), expected.get("due", ""))


@given(st.text(alphabet="请各报交填位前周五17:00@的了，。?我 \0把", max_size=60))
def test_any_text_is_read_and_what_is_offered_has_a_name(text):
    wish = read(text, NOW, calendar())
    assert bool(wish.title) == wish.asks
    assert wish.due is None or wish.due > NOW
