"""What people write about their unit's row is taken as they wrote it; what is not understood is never guessed."""

import tomllib
from pathlib import Path

import pytest

from bots.builtin.collection.sentences import Look, Told, read
from collab.circles.shapes import RowChange

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["sentence"]
FIELDS = ("state", "progress", "blocker", "next_step")


@pytest.mark.parametrize("golden", SENTENCES, ids=lambda one: one["says"])
def test_a_sentence_is_read_as_it_was_meant(golden):
    change = RowChange(**{name: golden[name] for name in FIELDS if name in golden})
    meant = Look() if "look" in golden else Told(golden.get("unit", ""), change, golden.get("unclear", ""))
    assert read(golden["says"]) == meant


def test_the_same_is_read_however_it_is_spaced_and_called():
    for call in ("@协作助手 ", "@协作助手，", "  @协作助手：", ""):
        assert read(f"{call}遇阻：缺泵 ") == Told("", RowChange(blocker="缺泵"))


def test_a_long_and_hostile_text_is_read_at_once():
    assert isinstance(read("@协作助手 " + "进展，" * 2_000 + "的" * 8_000), Told)
