"""Which instructions a leader means by what he asks, of the 153 units of the demo city."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bots.builtin.instruction.question import question_in
from collab.instructions.forms import CODE
from collab.work.ledger import Asked
from tests.collab.instructions import yunting

QUESTIONS = tomllib.loads((Path(__file__).parent / "questions.toml").read_text())["question"]
TODAY = date(2026, 6, 18)


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one["said"])
def test_what_is_asked_is_what_is_meant(one):
    meant = {name: value for name, value in one.items() if name not in ("said", "none")}
    if "unit" in meant:
        meant["unit"] = yunting.numbers()[meant["unit"]]
    found = question_in(one["said"], yunting.lexicon(), TODAY)
    assert (found and found.asked) == (None if one.get("none") else Asked(CODE, **meant))


def test_there_are_questions_enough():
    assert len(QUESTIONS) >= 25


def test_words_that_fit_several_units_are_no_unit():
    found = question_in("批给文旅的批示怎么样", yunting.lexicon(), TODAY)
    assert (found.asked.unit, len(found.units)) == (None, 2)
