"""Leaders' sentences, each as an official of the city would read it; and what holds for every text."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from collab.calendar.days import UnconfirmedYear
from collab.instructions.reading import read
from tests.collab.instructions.yunting import ZONE, calendar, leaders, lexicon, names

NOW = datetime(2026, 6, 17, 10, tzinfo=ZONE)
TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))["sentence"]
NOTHING = {
    "lead": "",
    "assists": [],
    "supervisors": [],
    "readers": [],
    "due": "",
    "urgent": False,
    "warns": [],
    "asks": [],
}


def called(one):
    if one is None:
        return ""
    if one.person is not None:
        return leaders()[one.person]["name"]
    return names()[one.unit] + (f"/{one.inner}" if one.inner else "")


def told(sentence):
    """The proposal in the words of the table."""
    proposal = read(sentence, lexicon(), NOW, calendar())
    due = proposal.due
    return {
        "lead": called(proposal.lead),
        "assists": [called(one) for one in proposal.assists],
        "supervisors": [called(one) for one in proposal.supervisors],
        "readers": [called(one) for one in proposal.readers],
        "due": due.at.strftime("%Y-%m-%d %H:%M").removeprefix("2026-") if due else "",
        "urgent": proposal.urgent,
        "warns": [one.year for one in due.warnings if isinstance(one, UnconfirmedYear)] if due else [],
        "asks": [f"{one.kind.value} {one.role} {one.words}" for one in proposal.asks],
        "task": proposal.task,
    }


def test_there_are_enough_of_them_and_none_twice():
    assert len({one["says"] for one in TABLE}) == len(TABLE) >= 80


@pytest.mark.parametrize("expected", TABLE, ids=lambda one: one["says"][:30] or "nothing")
def test_a_sentence_is_read_as_an_official_would(expected):
    answer = told(expected["says"])
    wanted = {**NOTHING, "task": answer["task"], **{key: value for key, value in expected.items() if key != "says"}}
    assert _sorted(answer) == _sorted(wanted)


def _sorted(told):
    return {**told, "assists": sorted(told["assists"]), "asks": sorted(told["asks"])}
